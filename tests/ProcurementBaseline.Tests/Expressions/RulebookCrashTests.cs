using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>A mistake in a rule file is a problem with a file and a path; it never throws, neither when the rules are read nor when they are used.</summary>
[TestClass]
public sealed class RulebookCrashTests
{
    [TestMethod]
    [DataRow(
        "law/drafting.json", "\"from\": \"2022-07-01\",",
        "\"from\": \"2022-07-01\", \"when\": null }, { \"from\": \"2022-06-01\", \"when\": null }, { \"from\": \"2022-07-01\",",
        DisplayName = "a day that comes back after an earlier one")]
    [DataRow("baseline/2026.1/patching-support.json", "\"maxDays\":", "\"\":", DisplayName = "a parameter without a name")]
    [DataRow("baseline/2026.1/patching-support.json", "\"maxDays\":", "\"MaxDays\":", DisplayName = "two spellings of one parameter")]
    [DataRow("baseline/2026.1/patching-support.json", "\"maxDays\":", "\"max.days\":", DisplayName = "a parameter with a dot in its name")]
    public void A_rule_file_with_a_mistake_is_refused_without_an_exception(string file, string old, string now)
    {
        using var rules = new RulesCopy(file, old, now);
        var problems = new List<Problem>();
        Rulebook? read = null;
        FluentActions.Invoking(() => read = Rulebook.Load(rules.Path, problems)).Should().NotThrow();
        read.Should().BeNull();
        problems.Should().Contain(p => p.Severity == ProblemSeverity.Error);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    public void A_rate_that_cannot_be_divided_by_never_reaches_a_judgement(int rate)
    {
        using var rules = new RulesCopy("parameters/kronerPerEuro.json", "\"value\": 7.4418", $"\"value\": {rate}");
        var problems = new List<Problem>();
        if (Rulebook.Load(rules.Path, problems) is not { } rulebook) return;
        var facts = new CaseFacts
        {
            Law = rulebook.Parameters,
            Procurement = new() { SchemaVersion = "1", Id = "case", Title = new("", ""), NoticeDate = new(2025, 3, 2), Subject = new() { EstimatedValue = 1_000 } },
        };
        FluentActions.Invoking(() => facts.Find(rulebook.Facts.Find("procurement.EstimatedValueEur")!)).Should().NotThrow();
    }

    [TestMethod]
    [DataRow("62000000", "8331317.69")]
    [DataRow("37", "4.97")]
    public void Kroner_in_euro_are_cut_to_cents_and_never_rounded_up(string kroner, string euro)
    {
        var rulebook = RepositoryFiles.Rulebook;
        var value = decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture);
        var facts = new CaseFacts
        {
            Law = rulebook.Parameters,
            Procurement = new() { SchemaVersion = "1", Id = "case", Title = new("", ""), NoticeDate = new(2025, 3, 2), Subject = new() { EstimatedValue = value } },
        };
        facts.Find(rulebook.Facts.Find("procurement.EstimatedValueEur")!)!.Number.Should().Be(decimal.Parse(euro, System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void A_requirement_given_other_choices_is_not_judged_by_the_choices_it_had()
    {
        var rulebook = RepositoryFiles.Rulebook;
        var asked = rulebook.Baselines[0].Requirements.First(r => r.Requirement.Answer.Kind == AnswerKind.Choice && r.Requirement.Retired is null).Requirement;
        var procurement = InputFile.Procurement(RepositoryFiles.StartingPoints()[0], new List<Problem>())! with
        {
            Tailoring =
            [
                new()
                {
                    Requirement = asked.Id, Action = Procurements.TailoringAction.Change, Reason = "r",
                    Answer = new() { Kind = AnswerKind.Choice, Choices = [new() { Id = "good", Label = new("g", "g") }, new() { Id = "bad", Label = new("b", "b") }] },
                },
            ],
        };
        var set = Drafter.Draft(rulebook, procurement, "procurement.json", new List<Problem>())!;
        set = set with { Requirements = [.. set.Requirements.Select(r => r.Requirement.Id == asked.Id ? r with { Standing = Standing.Selected } : r)] };
        var judge = new ResponseJudge(rulebook, set, new(2026, 5, 1));
        var response = new Responses.Response
        {
            SchemaVersion = "1",
            Procurement = procurement.Id,
            Tenderer = new() { Id = "t" },
            Answers = new Dictionary<string, Responses.Answer> { [asked.Id] = new() { Value = ProcurementBaseline.Values.Scalar.Of("good") } },
        };
        var verdicts = judge.Judge(response, judge.NewSpace()).ToArray();
        var at = Enumerable.Range(0, judge.Count).Single(i => judge[i].Requirement.Id == asked.Id);
        verdicts[at].Should().Be(Outcome.Undetermined, "only a person can judge choices the rulebook does not know");
    }

    // The repository's rules in a folder of their own, with one text replaced where it first stands.
    private sealed class RulesCopy : IDisposable
    {
        public RulesCopy(string file, string old, string now)
        {
            foreach (var from in Directory.EnumerateFiles(RepositoryFiles.Rules, "*.json", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(RepositoryFiles.Rules, from));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(from, to);
            }
            var target = System.IO.Path.Combine(Path, file);
            var text = File.ReadAllText(target);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            at.Should().BeGreaterThanOrEqualTo(0, $"{file} has {old}");
            File.WriteAllText(target, text[..at] + now + text[(at + old.Length)..]);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("rules").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
