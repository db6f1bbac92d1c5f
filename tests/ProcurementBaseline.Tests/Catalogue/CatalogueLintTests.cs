using System.Diagnostics;
using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>What the lint says of requirements and of a baseline as a whole.</summary>
[TestClass]
public sealed class CatalogueLintTests
{
    private static readonly Requirement Good = LintSample.Good;

    [TestMethod]
    public void Our_own_rules_give_it_nothing_to_say()
    {
        var problems = new List<Problem>();
        Rulebook.Load(Repository.Path("rules"), problems).Should().NotBeNull();
        problems.Should().BeEmpty();
    }

    [TestMethod]
    public void A_good_requirement_gives_it_nothing_to_say() => LintSample.Check(Good).Should().BeEmpty();

    [TestMethod]
    [DataRow(15, 25, null)]
    [DataRow(14, 25, "text")]
    [DataRow(42, 25, null)]
    [DataRow(43, 25, "text")]
    [DataRow(1, 24, null)]
    public void Languages_of_unlike_length_are_flagged_from_25_characters_on(int english, int danish, string? at)
    {
        var said = LintSample.Check(Good with { Text = new(new('a', danish), new('a', english)), Parameters = null });
        said.Select(p => p.Path).Should().BeEquivalentTo(at is null ? [] : [$"requirements[0].{at}"]);
        said.Where(p => p.Severity != ProblemSeverity.Warning || p.File != "sample.json").Should().BeEmpty();
    }

    [TestMethod]
    public void A_short_title_may_be_of_any_length_in_English() =>
        LintSample.Check(Good with { Title = new("Støtteperiode", "The smallest period of support by updates") }).Should().BeEmpty();

    [TestMethod]
    public void A_requirement_without_any_map_is_refused()
    {
        foreach (var maps in (FrameworkMaps?[])[null, new(), new() { Nis2 = [], Cra = [] }])
        {
            LintSample.Check(Good with { Maps = maps }).Should().ContainSingle()
                .Which.Should().Match<Problem>(p => p.Severity == ProblemSeverity.Error && p.Path == "requirements[0].maps" && p.Message.Da.Contains(Good.Id));
        }
        LintSample.Check(Good with { Maps = new() { DkMinimum = ["5"] } }).Should().BeEmpty();
    }

    [TestMethod]
    public void A_standard_in_a_means_of_proof_is_refused_where_it_stands()
    {
        var evidence = (Text[])[new("Erklæring eller tilsvarende.", "Statement or equivalent."), new("Certifikat efter ISO 27001.", "Report to ISO 27001.")];
        var said = LintSample.Check(Good with { Evidence = evidence });
        said.Should().OnlyContain(p => p.Severity == ProblemSeverity.Error);
        said.Select(p => (p.Path, Name: p.Message.En.Split('"')[1])).Should().BeEquivalentTo(
            [("requirements[0].evidence[1].da", "ISO"), ("requirements[0].evidence[1].da", "Certifikat"), ("requirements[0].evidence[1].en", "ISO")]);
    }

    [TestMethod]
    public void A_vague_word_in_a_motive_is_nobody_s_demand() =>
        LintSample.Check(Good with { Rationale = new("Et passende niveau kan ikke måles.", "An appropriate level cannot be measured.") }).Should().BeEmpty();

    [TestMethod]
    public void Near_duplicates_are_flagged_with_both_ids()
    {
        var first = Said("Løsningen skal slette optagelser automatisk fra kameraets lager.", "XX-01");
        var second = Said("Løsningen skal automatisk slette optagelserne fra kameraernes lager.", "XX-02");
        var problem = LintSample.Check(first, second).Should().ContainSingle().Subject;
        (problem.Severity, problem.Path).Should().Be((ProblemSeverity.Warning, "requirements[1].text"));
        problem.Message.Da.Should().Contain("XX-01").And.Contain("XX-02");
        problem.Message.En.Should().Contain("XX-01").And.Contain("XX-02");
    }

    [TestMethod]
    public void Requirements_that_share_only_stop_words_are_not_alike() => LintSample.Check(
        Said("Leverandøren skal i kontraktperioden underrette ordregiver om en hændelse senest {maxDays} kalenderdage efter.", "XX-01"),
        Said("Leverandøren skal i kontraktperioden levere en plan til ordregiver senest {maxDays} kalenderdage efter.", "XX-02")).Should().BeEmpty();

    [TestMethod]
    public void Words_without_meaning_are_alike_to_nothing() => LintSample.Check(Said("Løsningen skal.", "XX-01"), Said("Løsningen skal.", "XX-02")).Should().BeEmpty();

    [TestMethod]
    public void A_retired_requirement_is_not_looked_at() =>
        LintSample.Check(Good, Good with { Id = "XX-01", Maps = null, Text = new("ISO", "ISO"), Retired = new() { Reason = new("Væk.", "Gone.") } }).Should().BeEmpty();

    [TestMethod]
    public void Every_missing_list_is_an_error_and_nothing_crashes()
    {
        var said = LintSample.Check(new Dictionary<string, LawParameter>(), Good);
        said.Should().HaveCount(LintTerms.Parameters.Count).And.OnlyContain(p => p.Severity == ProblemSeverity.Error && p.File == "baseline.json");
        LintTerms.Parameters.Should().OnlyContain(name => said.Any(p => p.Message.Da.Contains($"\"{name}\"") && p.Message.En.Contains($"\"{name}\"")));
    }

    [TestMethod]
    public void A_list_that_is_a_number_and_one_not_yet_in_force_are_errors()
    {
        var parameters = Repository.Rulebook.Parameters.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        parameters["lintStandards"] = parameters["lintComparedFrom"] with { Name = "lintStandards" };
        parameters["lintJoinedDa"] = parameters["lintJoinedDa"] with { Values = new([(new(2026, 1, 2), parameters["lintJoinedDa"].Values.Versions.First().Value)]) };
        LintSample.Check(parameters, Good).Select(p => p.Message.En.Split('"')[1]).Should().BeEquivalentTo(["lintStandards", "lintJoinedDa"]);
    }

    [TestMethod]
    [DoNotParallelize]
    public void Two_baselines_are_looked_through_in_less_than_a_tenth_of_a_second()
    {
        var all = Repository.Rulebook.Baselines.Select(b => b.Requirements.Select(r => r.Requirement).ToArray()).ToList();
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            foreach (var requirements in all) LintSample.Check(requirements);
            return clock.ElapsedMilliseconds;
        });
        times.Min().Should().BeLessThan(100);
    }

    private static Requirement Said(string danish, string id) => Good with { Id = id, Text = new(danish, danish.Replace("skal", "must")), Parameters = null };
}
