using FluentAssertions;
using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Control;

/// <summary>Ten thousand entities: memory grows with the file, not with its square.</summary>
[TestClass]
public sealed class LargeOwnershipTests
{
    private const int Many = 10_000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod, Timeout(60_000, CooperativeCancellation = true)]
    [DataRow("chain", true)]
    [DataRow("broken chain", null)]
    [DataRow("chain of unknowns", null)]
    [DataRow("star", null)]
    [DataRow("ring", null)]
    [DataRow("ladder", null)]
    [DataRow("random", null)]
    [DataRow("random of unknowns", null)]
    public void Ten_thousand_entities_are_analysed_in_memory_that_grows_with_the_file(string shape, bool? answer)
    {
        var (half, whole) = (Ownership(shape, Many / 2), Ownership(shape, Many));
        Measured(half, out _);
        var small = Measured(half, out _);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var large = Measured(whole, out var report);
        TestContext.WriteLine($"{shape}: {clock.ElapsedMilliseconds} ms, {large / 1024} KB, {report.ThirdCountryControl}, {report.Missing.Count} missing, {report.ControlledFrom.Count} controllers");
        if (shape == "chain") report.ThirdCountryControl.Should().Be(answer);
        large.Should().BeLessThan(64 * 1024 * 1024).And.BeLessThan(3 * small);
        report.ControlledFrom.Sum(c => c.Path.Length).Should().BeLessThan(40 * Many);
        if (shape == "ring") report.UltimateOwners.Sum(o => o.IntegratedPct).Should().BeApproximately(100, 1e-6m, "whatever leaks ends with somebody");
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(400)]
    public void A_large_circle_is_solved_as_exactly_as_a_small_one(int count)
    {
        // Everybody holds a part of the next and of somebody at random; two persons outside share the rest.
        var (random, chain) = (new Random(count), new Chain().With("p", "DK", EntityKind.Person).With("q", "US", EntityKind.Person));
        var (hands, pays) = (new (int To, double Part)[count][], new double[count]);
        for (var i = 0; i < count; i++)
        {
            if (i > 0) chain.With(Id(i), "DK");
            var (next, other) = ((i + 1) % count, random.Next(count));
            var part = i % 50 == 0 ? 1 : 0;
            chain.Holds(Id(next), Id(i), 60).Holds(Id(other), Id(i), 40 - 2 * part).Holds("p", Id(i), part).Holds("q", Id(i), part);
            (hands[i], pays[i]) = ([(next, 0.6), (other, (40 - 2 * part) / 100.0)], part / 100.0);
        }
        var (there, p) = (new double[count], 0.0);
        there[0] = 1;
        while (there.Sum() > 1e-12)
        {
            var then = new double[count];
            for (var i = 0; i < count; i++)
            {
                p += there[i] * pays[i];
                foreach (var (to, part) in hands[i]) then[to] += there[i] * part;
            }
            there = then;
        }
        var owners = chain.Report().UltimateOwners;
        owners.Select(o => o.Id).Should().Equal("p", "q");
        owners.Should().OnlyContain(o => Math.Abs((double)o.IntegratedPct! / 100 - p) < 1e-9 && Math.Abs(p - 0.5) < 1e-9);
    }

    private static long Measured(Ownership ownership, out ControlReport report)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        report = ControlAnalysis.Of(ownership, OwnershipWorld.Tenderer, OwnershipWorld.Home);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Ownership Ownership(string shape, int count)
    {
        var (random, rows) = (new Random(7), new List<Interest>());
        void Row(int owner, int owned, decimal pct, bool known = true) => rows.Add(new()
        {
            Owner = Id(owner),
            Owned = Id(owned),
            SharesPct = pct,
            VotesPct = known ? pct : null,
            AppointsMajority = known ? false : null,
            OtherControl = known ? false : null,
        });
        for (var i = 0; i < count; i++)
        {
            switch (shape)
            {
                case "chain": Row(i + 1, i, 60); break;
                case "broken chain": Row(i + 1, i, i == 0 ? 40 : 60); break;
                case "chain of unknowns": Row(i + 1, i, 60, false); break;
                case "star": Row(i + 1, 0, 100m / count, false); break;
                case "ring": Row(i == count - 1 ? 0 : i + 1, i, i == count / 2 ? 99.999m : 100); break;
                case "ladder": Row(i + 1, i, 50); Row(i < 2 ? i + 2 : i - 2, i, 45); break;
                default:
                    for (var k = 0; k < 3; k++) Row(random.Next(count), i, 5 + 10 * random.Next(3), shape == "random");
                    break;
            }
        }
        if (shape == "ring") Row(count, count / 2, 0.001m);
        string[] countries = ["DK", "DE", "IE", "US", "CN", "GB", "IN"];
        var entities = Enumerable.Range(1, count).Select(i => new OwnershipEntity
        {
            Id = Id(i),
            Name = $"Selskab {i}",
            Kind = EntityKind.Company,
            Country = new Country(i == count ? "US" : countries[i % countries.Length]),
        });
        return new() { AsOf = new(2026, 4, 1), Complete = true, Entities = [.. entities], Interests = rows };
    }

    private static string Id(int node) => node == 0 ? "self" : $"e{node}";
}
