using CsCheck;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Control;

/// <summary>Random declarations in which everything is known, and the same with facts left out.</summary>
internal static class OwnershipWorld
{
    public static readonly HashSet<string> Home = ["DK", "DE", "IE"];

    /// <summary>At most seven entities; the shares and votes of each add up to 100 or a little less, circles and own shares included.</summary>
    public static Gen<Ownership> Of(string[] countries) =>
        from count in Gen.Int[1, 6]
        from seed in Gen.Int[0, int.MaxValue]
        select Make(count, new Random(seed), countries);

    public static EconomicOperator Tenderer { get; } = new() { Id = "1", Name = "A/S", Country = new("DK"), Kind = OperatorKind.Company };

    /// <summary>A declaration with facts left out, and the same with fewer left out.</summary>
    public sealed record Stages(Ownership Less, Ownership More);

    public static Gen<Stages> TwoStages(string[] countries) =>
        from world in Of(countries)
        from seed in Gen.Int[0, 1_000_000]
        from rate in Gen.Double[0.5, 1]
        from more in Gen.Double[0, 0.3]
        select new Stages(Kept(world, seed, rate), Kept(world, seed, rate + more));

    /// <summary>Leaves facts out; with the same seed, what is kept at a higher rate contains what is kept at a lower one.</summary>
    private static Ownership Kept(Ownership whole, int seed, double rate)
    {
        var random = new Random(seed);
        bool Keep() => random.NextDouble() < rate;
        return whole with
        {
            Complete = Keep() ? whole.Complete : null,
            Entities = [.. whole.Entities!.Select(e => e with { Country = Keep() ? e.Country : null, Kind = Keep() ? e.Kind : null })],
            Interests =
            [
                .. whole.Interests!.Select(i => i with
                {
                    SharesPct = Keep() ? i.SharesPct : null, VotesPct = Keep() ? i.VotesPct : null,
                    AppointsMajority = Keep() ? i.AppointsMajority : null, OtherControl = Keep() ? i.OtherControl : null,
                }),
            ],
        };
    }

    private static Ownership Make(int count, Random random, string[] countries)
    {
        EntityKind[] kinds = [EntityKind.Company, EntityKind.Company, EntityKind.Company, EntityKind.Person, EntityKind.State, EntityKind.Fund, EntityKind.Foundation, EntityKind.Dispersed];
        var entities = Enumerable.Range(1, count).Select(i => new OwnershipEntity
        {
            Id = $"e{i}",
            Name = $"E{i}",
            Kind = kinds[random.Next(kinds.Length)],
            Country = new Country(countries[(countries.Length > 20 ? i : random.Next(1000)) % countries.Length]),
        }).ToList();
        var interests = new List<Interest>();
        for (var owned = 0; owned <= count; owned++)
        {
            if (owned > 0 && random.Next(3) == 0) continue;
            var owners = Enumerable.Range(0, count + 1).Where(_ => random.Next(3) == 0).ToList();
            var (shares, votes) = (Parts(owners.Count, random), Parts(owners.Count, random));
            for (var i = 0; i < owners.Count; i++)
            {
                interests.Add(new()
                {
                    Owner = Id(owners[i]),
                    Owned = Id(owned),
                    SharesPct = shares[i],
                    VotesPct = random.Next(2) == 0 ? shares[i] : votes[i],
                    AppointsMajority = random.Next(12) == 0,
                    OtherControl = random.Next(15) == 0,
                });
            }
        }
        // Votes were mixed from two ways of dividing; where that gives more than all of them, they are as the shares.
        foreach (var over in interests.GroupBy(i => i.Owned).Where(g => g.Sum(i => i.VotesPct) > 100).ToList())
        {
            foreach (var interest in over) interests[interests.IndexOf(interest)] = interest with { VotesPct = interest.SharesPct };
        }
        return new() { AsOf = new(2026, 4, 1), Complete = true, Entities = entities, Interests = interests };
    }

    private static string Id(int node) => node == 0 ? "self" : $"e{node}";

    private static decimal[] Parts(int count, Random random)
    {
        if (count == 0) return [];
        var whole = random.Next(4) == 0 ? 5 * random.Next(10, 20) : 100;
        var cuts = Enumerable.Range(0, count - 1).Select(_ => 5 * random.Next(whole / 5 + 1)).Append(0).Append(whole).Order().ToList();
        return [.. Enumerable.Range(0, count).Select(i => (decimal)(cuts[i + 1] - cuts[i]))];
    }
}
