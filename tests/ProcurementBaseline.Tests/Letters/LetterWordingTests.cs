using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Tests.Cases;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Letters;

/// <summary>The words of the letters, and the letters of every case on exclusion.</summary>
[TestClass]
public sealed partial class LetterWordingTests
{
    private static readonly IReadOnlyList<CaseFile> All = [.. CaseFile.All.Where(c => c.Grounds.Count > 0)];

    public static IEnumerable<object[]> Cases => All.Select((c, i) => new object[] { i, $"{c.File}: {c.Name}" });

    [TestMethod]
    public void Every_phrase_has_the_same_places_in_both_languages()
    {
        var problems = new List<Problem>();
        var words = Words.Read(Repository.Path("templates/letters/wording.json"), problems)!;
        problems.Should().BeEmpty();
        words.Phrases.Count.Should().BeGreaterThan(300);
        foreach (var (name, phrase) in words.Phrases)
        {
            (phrase.Da.Trim().Length, phrase.En.Trim().Length).Should().Match<(int, int)>(l => l.Item1 > 0 && l.Item2 > 0, name);
            Places(phrase.Da).Should().BeEquivalentTo(Places(phrase.En), name);
        }
    }

    [TestMethod]
    public void Every_ground_that_can_be_heard_has_its_words_and_no_other_has()
    {
        var heard = ExclusionGrounds.All.Where(g => g != "134a").ToList();
        foreach (var kind in (string[])["name", "why", "help"])
        {
            var known = Repository.Words.Phrases.Keys.Where(k => k.StartsWith($"hearing.{kind}.", StringComparison.Ordinal) && char.IsAsciiDigit(k[$"hearing.{kind}.".Length]))
                .Select(k => kind == "help" ? k[$"hearing.{kind}.".Length..k.LastIndexOf('.')] : k[$"hearing.{kind}.".Length..]).Distinct();
            known.Should().BeEquivalentTo(heard, kind);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_letter_of_a_case_holds_the_grounds_to_hear_and_no_other(int index, string name)
    {
        var one = All[index];
        var problems = new List<Problem>();
        var procurement = InputFile.Read(one.Name, one.Procurement, new ProcurementValidator(), problems)!;
        var response = InputFile.Read(one.Name, one.Response, new ResponseValidator(), problems)!;
        var assessment = InputFile.Read(one.Name, one.Assessment, new AssessmentValidator(), problems);
        var set = Drafter.Draft(Repository.Rulebook, procurement, one.Name, problems)!;
        problems.Should().BeEmpty(name);
        var judgement = Judge.Responses(Repository.Rulebook, set, [(response, assessment)], one.AsOf!.Value);
        var letter = HearingComposer.Compose(judgement, response, assessment, null, Repository.Words, null);

        // The rules say themselves when the law's hearing is due; where a judgment's period runs, nobody has been told yet in these cases.
        var due = judgement.Responses[0].Exclusion
            .Where(g => g.Finding.Rule.EndsWith("-HEARING", StringComparison.Ordinal) || (g.Finding.Rule.EndsWith("-COURT", StringComparison.Ordinal) && !IsHeard(assessment, g.Ground)))
            .Select(g => g.Ground).ToList();
        (letter?.Grounds.Select(g => g.Ground) ?? []).Should().Equal(due, name);
        if (letter is null) return;
        var noted = letter.Note.NotInLetter.Select(g => g.Ground).ToList();
        noted.Should().Equal(judgement.Responses[0].Exclusion.Where(g => g.Finding.Outcome != "none").Select(g => g.Ground).Except(due), name);
        foreach (var language in Enum.GetValues<Language>())
            LetterCase.TextOf(LetterCase.Document(letter, language)).Should().NotContainAny("{", "}", "hearing.", "ikke oplyst");
    }

    private static bool IsHeard(Assessment? assessment, string ground) => assessment?.Grounds?.FirstOrDefault(g => g.Ground == ground) is { NotifiedOn: not null, HearingEndsOn: not null };

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
