using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Control;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Control;

/// <summary>The analysis against the plainest way to say the same, on small graphs.</summary>
[TestClass]
public sealed class ControlPropertyTests
{
    private static readonly string[] Own = [.. Country.Codes.Where(c => !OwnershipWorld.Home.Contains(c)).Order(StringComparer.Ordinal).Take(30)];

    [TestMethod]
    public void Control_is_the_fixed_point_that_trying_every_step_finds() =>
        OwnershipWorld.Of(Own).Sample(world =>
        {
            var expected = world.Entities!.Where(e => Controls(world, e.Id)).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
            var report = ControlAnalysis.Of(world, OwnershipWorld.Tenderer, OwnershipWorld.Home);
            return report.ControlledFrom.Where(c => c.Certainty == ControlCertainty.Certain).Select(c => c.By).Order(StringComparer.Ordinal).SequenceEqual(expected)
                && report.ThirdCountryControl == true == (expected.Count > 0);
        }, iter: 5_000, print: OutputJson.Write);

    [TestMethod]
    public void Integrated_shares_are_what_walking_every_way_adds_up_to() =>
        OwnershipWorld.Of(Own).Sample(world =>
        {
            var expected = Walked(world);
            var report = ControlAnalysis.Of(world, OwnershipWorld.Tenderer, OwnershipWorld.Home);
            return report.UltimateOwners.All(o => Math.Abs((double)o.IntegratedPct! / 100 - expected[o.Id]) < 1e-9);
        }, iter: 2_000, print: OutputJson.Write);

    [TestMethod]
    public void Knowing_more_never_changes_a_determined_answer()
    {
        var determined = 0;
        OwnershipWorld.TwoStages(["DK", "DE", "IE", "US", "CN"]).Sample(stages =>
        {
            var less = ControlAnalysis.Of(stages.Less, OwnershipWorld.Tenderer, OwnershipWorld.Home);
            var more = ControlAnalysis.Of(stages.More, OwnershipWorld.Tenderer, OwnershipWorld.Home);
            if (less.ThirdCountryControl is not null) Interlocked.Increment(ref determined);
            return (less.ThirdCountryControl is null || less.ThirdCountryControl == more.ThirdCountryControl) && (!Influence(less) || Influence(more));
        }, iter: 20_000, print: OutputJson.Write);
        determined.Should().BeGreaterThan(500, "otherwise nothing was tested");
    }

    [TestMethod]
    public void An_answer_that_is_not_given_says_what_is_missing_or_what_to_assess() =>
        OwnershipWorld.TwoStages(["DK", "DE", "US"]).Sample(stages =>
        {
            var report = ControlAnalysis.Of(stages.Less, OwnershipWorld.Tenderer, OwnershipWorld.Home);
            return report.ThirdCountryControl is null
                ? report.Missing.Count > 0 || report.ControlledFrom.Any(c => c.Certainty == ControlCertainty.Review)
                : report.Missing.Count == 0;
        }, iter: 10_000, print: OutputJson.Write);

    private static bool Influence(ControlReport report) => report.ThirdCountryControl == true || report.ControlledFrom.Any(c => c.Certainty == ControlCertainty.Review);

    // Everything the owner may count as its own, tried again and again until nothing is added.
    private static bool Controls(Ownership world, string owner)
    {
        var kinds = world.Entities!.ToDictionary(e => e.Id, e => e.Kind);
        if (kinds[owner] == EntityKind.Dispersed) return false;
        var mine = new HashSet<string> { owner };
        while (true)
        {
            var next = world.Interests!.Select(i => i.Owned).Distinct().FirstOrDefault(t => !mine.Contains(t) && kinds.GetValueOrDefault(t) != EntityKind.Dispersed && Held(world, mine, kinds, t));
            if (next is null) return mine.Contains("self");
            mine.Add(next);
        }
    }

    private static bool Held(Ownership world, HashSet<string> mine, Dictionary<string, EntityKind?> kinds, string target)
    {
        var rows = world.Interests!.Where(i => i.Owned == target).ToList();
        var held = rows.Where(i => mine.Contains(i.Owner) && i.Owner != "self").ToList();
        var others = rows.Where(i => i.Owner == target).ToList();
        return 2 * held.Sum(i => i.SharesPct) > 100 - others.Sum(i => i.SharesPct) || 2 * held.Sum(i => i.VotesPct) > 100 - others.Sum(i => i.VotesPct)
            || held.Any(i => i.AppointsMajority == true || (i.OtherControl == true && kinds[i.Owner] != EntityKind.State));
    }

    // One whole of the tenderer is handed up share by share, 2^40 times; what reaches one without owners, or belongs to nobody, stays there.
    private static Dictionary<string, double> Walked(Ownership world)
    {
        string[] ids = ["self", .. world.Entities!.Select(e => e.Id)];
        var (size, step) = (ids.Length + 1, new double[ids.Length + 1, ids.Length + 1]);
        for (var i = 0; i < size; i++)
        {
            var rows = i < ids.Length ? world.Interests!.Where(r => r.Owned == ids[i]).ToList() : [];
            if (rows.All(r => r.Owner == r.Owned)) step[i, i] = 1;
            else foreach (var row in rows) step[i, Array.IndexOf(ids, row.Owner)] += (double)row.SharesPct! / 100;
            step[i, size - 1] += 1 - Enumerable.Range(0, size).Sum(k => step[i, k]);
        }
        for (var doubling = 0; doubling < 40; doubling++)
        {
            var twice = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                for (var k = 0; k < size; k++) twice[i, k] = Enumerable.Range(0, size).Sum(j => step[i, j] * step[j, k]);
                var sum = Enumerable.Range(0, size).Sum(k => twice[i, k]);
                for (var k = 0; k < size; k++) twice[i, k] /= sum;   // rounding must not grow with every doubling
            }
            step = twice;
        }
        return ids.Index().ToDictionary(x => x.Item, x => step[0, x.Index]);
    }
}
