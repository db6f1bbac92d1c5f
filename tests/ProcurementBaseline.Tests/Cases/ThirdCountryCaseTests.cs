using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Tests.Cases;

/// <summary>The cases of the third-country rules, held against the rulebook that ships.</summary>
[TestClass]
public sealed class ThirdCountryCaseTests
{
    private const string Folder = "third-country";

    // Facts that a vendor or an authority may leave out.
    private static readonly string[] OfPurchase =
    [
        "agreement", "agreement.kind", "agreement.plant", "agreement.termMonths", "agreement.nonTerminableMonths", "agreement.decidesUse", "agreement.unsupervisedAccess",
        "agreement.replaceableOnlyAtSignificantRisk", "agreement.coversSubstantialPart", "agreement.listedStandardAgreement", "agreement.intraGroup", "authority", "procedure",
        "frameworkNoticeDate", "profile.criticalFunctions", "profile.processesPersonalData", "subject.cpvMain", "subject.cpvAdditional", "subject.estimatedValue", "subject.lots",
        "subject.contractKind",
    ];

    private static readonly string[] OfVendor =
    [
        "tenderer.country", "tenderer.incorporatedIn", "tenderer.kind", "ownership", "ownership.asOf", "ownership.complete", "ownership.interests", "origin",
        "delivery", "delivery.chinaOriginPct", "delivery.dataIn", "delivery.remoteAccessFrom", "delivery.subcontractors", "foreignContributions", "lotsAppliedForEur",
    ];

    private static readonly IReadOnlyList<CaseFile> All = [.. CaseFile.All.Where(c => c.File.StartsWith(Folder, StringComparison.Ordinal))];

    public static IEnumerable<object[]> Cases => All.Select((c, i) => new object[] { i, $"{c.File}: {c.Name}" });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void The_row_is_concluded_as_the_case_says(int index, string name)
    {
        var one = All[index];
        var rows = Judged(one, one.Procurement, one.Response!);

        rows.Select(r => r.Row).Should().Equal(Rows.Select(r => r.Id), "every row is there, also where nothing is found");
        foreach (var (row, outcome) in one.Rows)
        {
            var actual = rows.Single(r => r.Row == row).Finding;
            actual.Outcome.Should().Be(outcome, $"{name} ({actual.Rule}: {string.Join(", ", actual.Missing)})");
            if (one.By is { } by) actual.Rule.Should().Be(by, name);
            if (one.MissingPaths is { } missing) actual.Missing.Should().BeEquivalentTo(missing, name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Knowing_less_leaves_a_conclusion_or_makes_it_unknown(int index, string name)
    {
        var one = All[index];
        var nothing = new JsonItem(JsonKind.Null, null, [], []);
        var variants = OfPurchase.Select(p => (Path: p, Rows: Judged(one, one.Procurement.With(p, nothing), one.Response!)))
            .Concat(OfVendor.Select(p => (Path: p, Rows: Judged(one, one.Procurement, one.Response!.With(p, nothing)))));
        foreach (var (path, rows) in variants)
        {
            foreach (var (row, outcome) in one.Rows)
            {
                var actual = rows.Single(r => r.Row == row).Finding.Outcome;
                if (actual != Rows.Single(r => r.Id == row).Unknown) actual.Should().Be(outcome, $"{name}, without {path}");
            }
        }
    }

    [TestMethod]
    public void Every_rule_has_a_case_it_is_met_in_and_every_row_one_in_which_none_is()
    {
        var met = All.SelectMany(c => Judged(c, c.Procurement, c.Response!).Where(r => c.Rows.ContainsKey(r.Row))).Select(r => r.Finding.Rule).ToHashSet(StringComparer.Ordinal);
        Rows.SelectMany(r => r.Rules).Select(r => r.Entry.Id).Concat(Rows.Select(r => r.Unsettled!.Id)).Where(id => !met.Contains(id)).Should().BeEmpty();
    }

    [TestMethod]
    public void What_is_commonly_known_only_is_said_to_need_checking() =>
        Repository.Rulebook.Rows.SelectMany(r => r.Rules).Where(r => r.Entry.Confidence == Findings.Confidence.K)
            .Where(r => !r.Entry.Message.Da.Contains("kontroller", StringComparison.Ordinal)
                || !(r.Entry.Message.En.Contains("must be checked", StringComparison.Ordinal) || r.Entry.Message.En.Contains("must check", StringComparison.Ordinal)))
            .Select(r => r.Entry.Id).Should().BeEmpty();

    private static IEnumerable<LawRow> Rows => Repository.Rulebook.Rows.Where(r => r.File == Folder);

    private static IReadOnlyList<ThirdCountryJudgement> Judged(CaseFile one, JsonItem purchase, JsonItem vendor)
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Read(one.Name, purchase, new ProcurementValidator(), problems);
        var response = InputFile.Read(one.Name, vendor, new ResponseValidator(), problems);
        var assessment = one.Assessment is { } item ? InputFile.Read(one.Name, item, new AssessmentValidator(), problems) : null;
        problems.Should().BeEmpty(one.Name);
        var day = one.AsOf ?? DateOnly.FromDateTime(procurement!.TenderDeadline!.Value.Date);
        return ThirdCountryJudge.Of(Repository.Rulebook,
            new() { Law = Repository.Rulebook.Parameters, Procurement = procurement!, Response = response, ThirdCountry = assessment?.ThirdCountry, AsOf = day });
    }
}
