using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>What a purchase is asked is in proportion to what it is: the starting points fall in their ranges in both versions.</summary>
[TestClass]
public sealed class StartingPointTests
{
    private const string Cra = "2024/2847";

    private static readonly DateOnly In2028 = new(2028, 3, 2);

    [TestMethod]
    [DataRow("consumables", 0, 5)]
    [DataRow("consultancy", 8, 20)]
    [DataRow("surveillance-cameras", 30, 50)]
    [DataRow("infusion-pumps", 45, 75)]
    [DataRow("mri-scanners-with-service", 55, 90)]
    [DataRow("hosted-patient-administration", 70, 110)]
    [DataRow("telephony-platform", 50, 85)]
    [DataRow("laboratory-analysers", 40, 70)]
    public void A_starting_point_falls_in_its_range(string name, int least, int most)
    {
        Draft(name, null).Selected.Count().Should().BeInRange(least, most, "{0} in 2026.1", name);
        Draft(name, In2028).Selected.Count().Should().BeInRange(least, most, "{0} in 2028.1", name);
    }

    [TestMethod]
    public void Every_starting_point_has_its_range() =>
        Repository.StartingPoints.Should().BeEquivalentTo(typeof(StartingPointTests).GetMethod(nameof(A_starting_point_falls_in_its_range))!
            .GetCustomAttributes(typeof(DataRowAttribute), false).Cast<DataRowAttribute>().Select(r => (string)r.Data[0]!));

    [TestMethod]
    public void No_starting_point_leaves_open_whether_a_requirement_applies()
    {
        foreach (var (name, set) in All) set.Undetermined.Select(r => r.Requirement.Id).Should().BeEmpty("{0}", name);
    }

    [TestMethod]
    public void Every_requirement_applies_to_some_starting_point_and_at_most_three_apply_to_all()
    {
        foreach (var version in All.GroupBy(a => a.Set.Baseline.Version))
        {
            var times = version.SelectMany(a => a.Set.Selected).GroupBy(r => r.Requirement.Id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            var all = Repository.Rulebook.BaselineNamed(version.Key)!.Requirements.Where(r => r.Requirement.Retired is null).Select(r => r.Requirement.Id);
            all.Where(id => !times.ContainsKey(id)).Should().BeEmpty("{0}", version.Key);
            times.Where(t => t.Value == version.Count()).Select(t => t.Key).Should().HaveCountLessThanOrEqualTo(3, "{0}", version.Key);
        }
    }

    [TestMethod]
    public void The_baseline_has_at_least_150_requirements()
    {
        foreach (var baseline in Repository.Rulebook.Baselines)
            baseline.Requirements.Count(r => r.Requirement.Retired is null).Should().BeGreaterThanOrEqualTo(150, "{0}", baseline.Version);
    }

    [TestMethod]
    public void No_parameter_is_left_unfilled_in_a_drafted_text()
    {
        foreach (var (name, set) in All)
        {
            foreach (var requirement in set.Selected)
                (requirement.FilledText.Da + requirement.FilledText.En).Should().NotContainAny(["{", "}"], "{0} in {1}", requirement.Requirement.Id, name);
        }
    }

    [TestMethod]
    public void Nothing_before_its_full_application_rests_on_the_Cyber_Resilience_Act() =>
        Repository.Rulebook.BaselineNamed("2026.1")!.Requirements.Select(r => r.Requirement)
            .Where(r => (r.LegalBasis ?? []).Any(b => b.Instrument.Contains(Cra, StringComparison.Ordinal)) || Demands(r)).Select(r => r.Id).Should().BeEmpty();

    [TestMethod]
    public void Its_own_demand_for_conformity_is_made_of_products_from_the_day_on() =>
        Draft("surveillance-cameras", In2028).Selected.Where(r => Demands(r.Requirement)).Select(r => r.Requirement.Id).Should().Contain("IOT-10");

    [TestMethod]
    public void No_medical_device_is_asked_to_conform_to_it()
    {
        var classes = Enum.GetValues<DeviceClass>().Where(c => c != DeviceClass.None);
        var asked =
            from name in Repository.StartingPoints
            from deviceClass in classes
            from requirement in Draft(name, In2028, p => p with { Profile = p.Profile! with { DeviceClass = deviceClass } }).Requirements
            where requirement.Standing is Standing.Selected or Standing.Undetermined && Demands(requirement.Requirement)
            select $"{name} as {deviceClass}: {requirement.Requirement.Id}";
        asked.Should().BeEmpty();
    }

    private static IEnumerable<(string Name, RequirementSet Set)> All =>
        from name in Repository.StartingPoints from day in (DateOnly?[])[null, In2028] let set = Draft(name, day) select ($"{name} {set.Baseline.Version}", set);

    private static bool Demands(Requirement requirement) => requirement.Evidence.Prepend(requirement.Text).Any(
        t => ((string[])[Cra, "cyberrobusthed", "Cyber Resilience"]).Any(n => t.Da.Contains(n, StringComparison.OrdinalIgnoreCase) || t.En.Contains(n, StringComparison.OrdinalIgnoreCase)));

    private static RequirementSet Draft(string name, DateOnly? day, Func<Procurement, Procurement>? change = null)
    {
        var (path, problems) = (Repository.Path($"templates/procurements/{name}.json"), new List<Problem>());
        var procurement = InputFile.Procurement(path, problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
        if (day is { } notice) procurement = procurement with { NoticeDate = notice };
        return Drafter.Draft(Repository.Rulebook, change?.Invoke(procurement) ?? procurement, path, problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
