using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Control;

/// <summary>How facts that are not known are read.</summary>
internal enum Reading
{
    /// <summary>As if they spoke against control.</summary>
    Certain,

    /// <summary>The same, but a state's special right counts as control.</summary>
    Review,

    /// <summary>As if they spoke for control.</summary>
    Possible,
}

/// <summary>Finds all that somebody controls: what it controls counts its holdings as its own, until nothing more is added.</summary>
/// <remarks>
/// The least fixed point, reached in steps that never go back, so circles end by themselves. An entity's own shares are left out of the whole
/// (directive 2013/34/EU art. 22(5); selskabsloven § 7, stk. 5). Working memory is kept between calls: one instance serves one thread.
/// </remarks>
internal sealed class ControlClosure(OwnershipGraph graph)
{
    private readonly OwnershipGraph.Node[] _nodes = graph.Nodes;
    private readonly Held[] _held = new Held[graph.Nodes.Length];
    private readonly List<int> _members = [];
    private int _round;

    /// <summary>What has been added up in one entity in one round.</summary>
    private struct Held
    {
        public int Round;
        public bool Member, UnknownShares, UnknownVotes;
        public long Shares, Votes, Largest;
        public int Via;
        public ControlBasis Basis;
    }

    /// <summary>The members of the last round: those it began with and all they control.</summary>
    public IReadOnlyList<int> Members => _members;

    /// <summary>Whether an entity was controlled in the last round, or was among those it began with.</summary>
    public bool IsMember(int node) => _held[node].Round == _round && _held[node].Member;

    /// <summary>The member whose holding in an entity was the largest, and how the entity was joined.</summary>
    public (int Via, ControlBasis Basis) LinkOf(int node) => (_held[node].Via, _held[node].Basis);

    /// <summary>What the members hold in an entity in <see cref="Parts"/>, the larger of shares and votes.</summary>
    public long HeldIn(int node, Reading reading)
    {
        var held = _held[node].Round == _round ? _held[node] : default;
        return Math.Max(held.Shares + SharesMore(node, held, reading), held.Votes + VotesMore(node, held, reading));
    }

    /// <summary>Begins with some entities and adds all they control together.</summary>
    /// <param name="seeds">Those it begins with; those that never control are passed over.</param>
    /// <param name="reading">How unknown facts are read.</param>
    /// <param name="enough">Ends the round early at an entity of which this is true; null runs to the end.</param>
    /// <returns>The entity the round ended at; -1 when it ran to the end.</returns>
    public int Run(IEnumerable<int> seeds, Reading reading, Func<int, bool>? enough = null)
    {
        _round++;
        _members.Clear();
        foreach (var seed in seeds)
        {
            if (CanControl(seed, reading)) Join(seed, -1, default);
        }
        for (var at = 0; at < _members.Count; at++)
        {
            if (_members[at] == 0) continue;   // what the tenderer holds cannot give more control of it
            foreach (ref readonly var stake in graph.Holdings(_members[at]))
            {
                if (IsMember(stake.Owned) || Counted(stake, reading) is not { } basis) continue;
                if (stake.Owned != 0 && !CanControl(stake.Owned, reading)) continue;
                Join(stake.Owned, basis is ControlBasis.MajorityShares or ControlBasis.MajorityVotes ? _held[stake.Owned].Via : stake.Owner, basis);
                if (enough?.Invoke(stake.Owned) == true) return stake.Owned;
            }
        }
        return -1;
    }

    /// <summary>Of every entity whether it controls the tenderer.</summary>
    public bool[] ControllersOfTenderer(Reading reading)
    {
        var controls = new bool[_nodes.Length];
        var one = new int[1];
        bool Enough(int node) => node == 0 || controls[node];
        // By distance: the nearer are known when the farther are looked at, and whoever controls a controller controls.
        for (one[0] = 1; one[0] < _nodes.Length; one[0]++)
        {
            if (!CanControl(one[0], reading)) continue;
            // Who holds one thing only, and controls it, controls what that controls: a long chain is not walked again and again.
            var holdings = graph.Holdings(one[0]);
            if (holdings.Length == 1 && holdings[0].Owned is > 0 and var only && only < one[0] && CanControl(only, reading))
            {
                _round++;
                if (Counted(holdings[0], reading) is not null)
                {
                    controls[one[0]] = controls[only];
                    continue;
                }
            }
            controls[one[0]] = Run(one, reading, Enough) >= 0;
        }
        return controls;
    }

    /// <summary>Dispersed holders never control; where the kind is not known, they may be dispersed.</summary>
    public bool CanControl(int node, Reading reading) => _nodes[node].Kind is { } kind ? kind != EntityKind.Dispersed : reading == Reading.Possible;

    /// <summary>Whether holders who were not declared may have the majority of an entity.</summary>
    public bool UndeclaredMayControl(int node)
    {
        var entity = _nodes[node];
        return entity.Undeclared && (IsMajority(entity.RestShares, entity.OwnShares) || IsMajority(entity.RestVotes, entity.OwnVotes));
    }

    private void Join(int node, int via, ControlBasis basis)
    {
        ref var held = ref Touch(node);
        (held.Member, held.Via, held.Basis) = (true, via, basis);
        _members.Add(node);
    }

    private ref Held Touch(int node)
    {
        ref var held = ref _held[node];
        if (held.Round == _round) return ref held;
        held = new() { Round = _round, Via = -1, Largest = -1 };
        return ref held;
    }

    private ControlBasis? Counted(in Stake stake, Reading reading)
    {
        ref var held = ref Touch(stake.Owned);
        held.Shares += stake.Shares;
        held.Votes += stake.Votes;
        held.UnknownShares |= !stake.SharesKnown;
        held.UnknownVotes |= !stake.VotesKnown;
        if (Math.Max(stake.Shares, stake.Votes) > held.Largest) (held.Largest, held.Via) = (Math.Max(stake.Shares, stake.Votes), stake.Owner);
        var (entity, possible) = (_nodes[stake.Owned], reading == Reading.Possible);
        var (ownShares, ownVotes) = (possible && entity.OwnSharesUnknown ? entity.RestShares : 0, possible && entity.OwnVotesUnknown ? entity.RestVotes : 0);
        if (IsMajority(held.Shares + SharesMore(stake.Owned, held, reading), entity.OwnShares + ownShares)) return ControlBasis.MajorityShares;
        if (IsMajority(held.Votes + VotesMore(stake.Owned, held, reading), entity.OwnVotes + ownVotes)) return ControlBasis.MajorityVotes;
        if (stake.AppointsMajority ?? possible) return ControlBasis.AppointsMajority;
        if (!(stake.OtherControl ?? possible)) return null;
        if (_nodes[stake.Owner].Kind != EntityKind.State) return ControlBasis.OtherControl;
        return reading == Reading.Certain ? null : ControlBasis.GoldenShare;
    }

    // Exactly half is no majority; what the entity holds in itself is not part of the whole.
    private static bool IsMajority(long held, long own) => 2 * held > Math.Max(0, Parts.Whole - own);

    private long SharesMore(int node, in Held held, Reading reading) =>
        reading == Reading.Possible && (_nodes[node].Undeclared || held.UnknownShares) ? _nodes[node].RestShares : 0;

    private long VotesMore(int node, in Held held, Reading reading) =>
        reading == Reading.Possible && (_nodes[node].Undeclared || held.UnknownVotes) ? _nodes[node].RestVotes : 0;
}
