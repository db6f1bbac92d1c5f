using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Control;

/// <summary>Everybody above the tenderer, numbered from it (0) upwards by distance, with what each holds. Nobody else can matter.</summary>
internal sealed class OwnershipGraph
{
    private readonly int[] _ownersStart;
    private readonly Stake[] _byOwned;
    private readonly int[] _holdingsStart;
    private readonly Stake[] _byOwner;

    private OwnershipGraph(Node[] nodes, List<(int Row, int Owner, int Owned)> rows, Stake[] stakes)
    {
        (Nodes, Rows) = (nodes, rows);
        (_ownersStart, _byOwned) = Sorted(stakes, nodes.Length, s => s.Owned);
        (_holdingsStart, _byOwner) = Sorted(stakes, nodes.Length, s => s.Owner);
    }

    /// <summary>The entities; the first is the tenderer.</summary>
    public Node[] Nodes { get; }

    /// <summary>The declared rows among them, by their index in the file.</summary>
    public IReadOnlyList<(int Row, int Owner, int Owned)> Rows { get; }

    /// <summary>What others hold in an entity.</summary>
    public ReadOnlySpan<Stake> Owners(int owned) => _byOwned.AsSpan(_ownersStart[owned], _ownersStart[owned + 1] - _ownersStart[owned]);

    /// <summary>What an entity holds in others.</summary>
    public ReadOnlySpan<Stake> Holdings(int owner) => _byOwner.AsSpan(_holdingsStart[owner], _holdingsStart[owner + 1] - _holdingsStart[owner]);

    /// <summary>Reads the declaration. Ids that nobody declared are entities of which nothing is known.</summary>
    public static OwnershipGraph Of(Ownership ownership, EconomicOperator tenderer)
    {
        var declared = new Dictionary<string, int>(StringComparer.Ordinal);
        var (entities, interests) = (ownership.Entities ?? [], ownership.Interests ?? []);
        for (var i = 0; i < entities.Count; i++) declared.TryAdd(entities[i].Id, i);
        var above = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < interests.Count; i++)
        {
            if (above.TryGetValue(interests[i].Owned, out var list)) list.Add(i);
            else above[interests[i].Owned] = [i];
        }
        var (numbers, nodes) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<Node>());
        int Number(string id)
        {
            if (numbers.TryGetValue(id, out var number)) return number;
            var at = declared.GetValueOrDefault(id, -1);
            nodes.Add(at < 0 ? new(id, -1, new() { Id = id }) : new(id, at, entities[at]));
            return numbers[id] = nodes.Count - 1;
        }

        Number(Node.Self);
        nodes[0].Take(tenderer);
        var (rows, stakes, between) = (new List<(int, int, int)>(), new List<Stake>(), new Dictionary<int, int>());
        for (var owned = 0; owned < nodes.Count; owned++)
        {
            between.Clear();
            foreach (var row in above.GetValueOrDefault(nodes[owned].Id) ?? [])
            {
                var (owner, i) = (Number(interests[row].Owner), interests[row]);
                rows.Add((row, owner, owned));
                var (shares, votes) = (Parts.Of(i.SharesPct ?? 0), Parts.Of(i.VotesPct ?? 0));
                var stake = new Stake(owner, owned, shares, i.SharesPct is not null, votes, i.VotesPct is not null, i.AppointsMajority, i.OtherControl);
                nodes[owned].Count(stake);
                if (owner == owned) continue;   // its own shares are no owner's
                if (between.TryGetValue(owner, out var at)) stakes[at] = stakes[at].And(stake);
                else
                {
                    between[owner] = stakes.Count;
                    stakes.Add(stake);
                }
            }
        }
        return new([.. nodes], rows, [.. stakes]);
    }

    private static (int[] Start, Stake[] Sorted) Sorted(Stake[] stakes, int count, Func<Stake, int> key)
    {
        var start = new int[count + 1];
        foreach (var stake in stakes) start[key(stake) + 1]++;
        for (var i = 0; i < count; i++) start[i + 1] += start[i];
        var (next, sorted) = (start.AsSpan(0, count).ToArray(), new Stake[stakes.Length]);
        foreach (var stake in stakes) sorted[next[key(stake)]++] = stake;
        return (start, sorted);
    }

    /// <summary>One entity and what is held in it in all.</summary>
    /// <param name="id">Its id in the file.</param>
    /// <param name="at">Its index among the declared entities; -1 when it is not among them.</param>
    /// <param name="entity">What is declared of it.</param>
    internal sealed class Node(string id, int at, OwnershipEntity entity)
    {
        public const string Self = "self";

        private long _shares, _votes;

        public string Id => id;

        public int At => at;

        public string? Name { get; private set; } = entity.Name;

        public Country? Country { get; private set; } = entity.Country;

        public EntityKind? Kind { get; private set; } = entity.Kind;

        public long OwnShares { get; private set; }

        public long OwnVotes { get; private set; }

        public bool OwnSharesUnknown { get; private set; }

        public bool OwnVotesUnknown { get; private set; }

        public bool HasOwners { get; private set; }

        public bool SharesUnknown { get; private set; }

        /// <summary>Shares that no known row accounts for.</summary>
        public long RestShares => Math.Max(0, Parts.Whole - _shares - OwnShares);

        /// <summary>Votes that no known row accounts for.</summary>
        public long RestVotes => Math.Max(0, Parts.Whole - _votes - OwnVotes);

        /// <summary>Whether somebody may hold part of it who was not declared. What has no capital, or no owner at all, has no such holder.</summary>
        public bool Undeclared => HasOwners && RestShares > 0 && Kind is null or EntityKind.Company or EntityKind.Fund;

        /// <summary>All known shares, its own among them; rounded declarations can add up to a little more than 100.</summary>
        public long Shares => _shares + OwnShares;

        /// <summary>The tenderer's own words about itself win over the row of the graph.</summary>
        public void Take(EconomicOperator tenderer)
        {
            Name = tenderer.Name ?? Name;
            Country = tenderer.Country ?? Country;
            Kind ??= tenderer.Kind switch
            {
                OperatorKind.Company => EntityKind.Company,
                OperatorKind.Person => EntityKind.Person,
                OperatorKind.PublicBody => EntityKind.State,
                OperatorKind.Foundation => EntityKind.Foundation,
                null => null,
            };
        }

        public void Count(Stake stake)
        {
            if (stake.Owner == stake.Owned)
            {
                OwnShares += stake.Shares;
                OwnVotes += stake.Votes;
                OwnSharesUnknown |= !stake.SharesKnown;
                OwnVotesUnknown |= !stake.VotesKnown;
                return;
            }
            HasOwners = true;
            _shares += stake.Shares;
            _votes += stake.Votes;
            SharesUnknown |= !stake.SharesKnown;
        }
    }
}
