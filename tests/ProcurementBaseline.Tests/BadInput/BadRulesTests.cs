using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>Every mistake that an author of rules can make is found when they are loaded, and said where it stands.</summary>
[TestClass]
public sealed class BadRulesTests
{
    public static IEnumerable<object[]> Cases => RulesCase.All;

    [TestMethod]
    [Timeout(20_000)]
    [DynamicData(nameof(Cases))]
    public void A_bad_rulebook_is_refused_with_every_mistake_named(string file)
    {
        using var rules = new RulesCase(file);
        var problems = new List<Problem>();
        Rulebook.Load(rules.Directory, problems).Should().BeNull("a rulebook with a mistake is not given; this was said: {0}", string.Join("\n", problems));
        Mistake.AssertSaid(rules.Expected, problems, m => Path.Combine(rules.Directory, m.File));
    }

    [TestMethod]
    public void The_good_rulebook_they_are_laid_over_is_accepted()
    {
        var problems = new List<Problem>();
        Rulebook.Load(BadInputFolder.In("rules", "_good"), problems).Should().NotBeNull();
        problems.Where(p => p.Severity == ProblemSeverity.Error).Should().BeEmpty();
    }

    [TestMethod]
    public void A_folder_that_does_not_exist_is_one_problem()
    {
        var (folder, problems) = (BadInputFolder.In("nowhere"), new List<Problem>());
        Rulebook.Load(folder, problems).Should().BeNull();
        Mistake.AssertSaid([new("", "$", "Mappen med regler findes ikke", "The folder of rules does not exist")], problems, _ => folder);
    }

    [TestMethod]
    public void A_rulebook_without_a_baseline_is_refused_also_when_there_is_a_warning()
    {
        var folder = Directory.CreateTempSubdirectory("bad-rules-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "baseline"));
        Directory.CreateDirectory(Path.Combine(folder, "parameters"));
        File.WriteAllText(Path.Combine(folder, "parameters", "rate.json"),
            """{ "id": "rate", "unit": "x", "values": [ { "from": "2026-01-01", "value": 1, "source": "x", "confidence": "V" } ] }""");
        var problems = new List<Problem>();
        Rulebook.Load(folder, problems).Should().BeNull("a draft needs a baseline; only this was said: {0}", string.Join("\n", problems));
        Directory.Delete(folder, true);
    }
}
