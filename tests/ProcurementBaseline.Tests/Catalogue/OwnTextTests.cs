using FluentAssertions;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>The texts that ship are set as a printed page is.</summary>
[TestClass]
public sealed class OwnTextTests
{
    private static readonly string[][] QuotationMarks = [["»", "«"], ["“", "”"], ["„", "“"], ["‘", "’"]];

    private static readonly string[] Misspaced = ["  ", " .", " ,", " ;", "( ", " )"];

    [TestMethod]
    public void Every_means_of_proof_lets_an_equivalent_in() =>
        Wrong(r => r.Evidence.Select(e => ("evidence", e)), (t, _) => !t.Da.Contains("eller tilsvarende") || !t.En.Contains("or equivalent")).Should().BeEmpty();

    [TestMethod]
    public void An_equivalent_let_in_in_one_language_is_let_in_in_the_other() =>
        Wrong(All, (t, _) => t.Da.Contains("eller tilsvarende") != t.En.Contains("or equivalent")).Should().BeEmpty();

    [TestMethod]
    public void Sentences_end_with_a_full_stop_and_titles_and_choices_do_not()
    {
        WrongWords(Sentences, w => !w.EndsWith('.') || w.EndsWith("..")).Should().BeEmpty();
        WrongWords(Labels, w => w.EndsWith('.')).Should().BeEmpty();
    }

    [TestMethod]
    public void Words_stand_one_space_apart_and_stops_follow_at_once() =>
        WrongWords(All, w => w != w.Trim() || w.Any(c => c != ' ' && char.IsWhiteSpace(c)) || Misspaced.Any(w.Contains)).Should().BeEmpty();

    [TestMethod]
    public void Quotation_marks_are_of_one_kind_and_none_are_straight()
    {
        WrongWords(All, w => w.Contains('"')).Should().BeEmpty();
        foreach (var language in (Language[])[Language.Da, Language.En])
        {
            var words = string.Concat(Repository.Rulebook.Baselines.SelectMany(b => b.Requirements).SelectMany(r => All(r.Requirement)).Select(t => t.Text.In(language)));
            QuotationMarks.Count(m => m.All(words.Contains)).Should().BeLessThanOrEqualTo(1, "{0}", language);
        }
    }

    [TestMethod]
    public void Sentences_titles_and_choices_begin_with_a_capital_letter() => WrongWords(All, w => !char.IsUpper(w[0]) && !char.IsDigit(w[0])).Should().BeEmpty();

    [TestMethod]
    public void A_parameter_stands_once_in_each_language() =>
        Wrong(r => [("text", r.Text)], (t, r) => r.Parameters is { } p && p.Keys.Any(k => Times(t.Da, k) != 1 || Times(t.En, k) != 1)).Should().BeEmpty();

    private static int Times(string text, string parameter) => text.Split($"{{{parameter}}}").Length - 1;

    private static IEnumerable<(string At, Text Text)> Sentences(Requirement r) =>
    [
        ("text", r.Text), ("rationale", r.Rationale), ("burden", r.Burden.Reason), .. r.Evidence.Select(e => ("evidence", e)),
        .. r.Alternative.Text is { } words ? [("alternative", words)] : Array.Empty<(string, Text)>(),
    ];

    private static IEnumerable<(string At, Text Text)> Labels(Requirement r) => [("title", r.Title), .. (r.Answer.Choices ?? []).Select(c => ("choice", c.Label))];

    private static IEnumerable<(string At, Text Text)> All(Requirement r) => [.. Sentences(r), .. Labels(r)];

    private static List<string> WrongWords(Func<Requirement, IEnumerable<(string At, Text Text)>> of, Func<string, bool> wrong) =>
        Wrong(of, (t, _) => wrong(t.Da) || wrong(t.En));

    private static List<string> Wrong(Func<Requirement, IEnumerable<(string At, Text Text)>> of, Func<Text, Requirement, bool> wrong) =>
        [.. from baseline in Repository.Rulebook.Baselines
            from requirement in baseline.Requirements
            from text in of(requirement.Requirement)
            where wrong(text.Text, requirement.Requirement)
            select $"{baseline.Version} {requirement.Requirement.Id} {text.At}: {text.Text.Da} / {text.Text.En}"];
}
