namespace ProcurementBaseline.Control;

/// <summary>Whose capital the tenderer's is through every chain: each share times the share above it, added over all ways.</summary>
/// <remarks>
/// With cross-holdings that is a linear system. It is solved circle by circle from the tenderer upwards: exactly where a circle is small,
/// otherwise by iteration whose remaining error is bounded by what has not yet been handed on. A circle that nobody outside holds keeps what reaches it.
/// </remarks>
internal sealed class IntegratedOwnership
{
    /// <summary>The largest circle that is solved by elimination.</summary>
    private const int Dense = 120;
    private const int Sweeps = 2_000;
    private const int Pause = 8;   // sweeps between two scalings: what scaling distorts must die out first
    private const double Exact = 1e-10;   // sums of large numbers cannot be compared more finely

    private readonly OwnershipGraph _graph;
    private readonly double[] _scale;

    private IntegratedOwnership(OwnershipGraph graph)
    {
        _graph = graph;
        _scale = [.. graph.Nodes.Select(n => 1.0 / Math.Max(n.Shares, Parts.Whole))];
        (Share, Uncertain) = (new double[graph.Nodes.Length], new bool[graph.Nodes.Length]);
        EndsAt = [.. graph.Nodes.Select(n => !n.HasOwners)];
    }

    /// <summary>Of each entity its share of the tenderer, 0–1.</summary>
    public double[] Share { get; }

    /// <summary>Of each entity whether its share is handed on to nobody: it has no owners, or stands in a circle that only its members own.</summary>
    public bool[] EndsAt { get; }

    /// <summary>Of each entity whether a share on the way to it is not known.</summary>
    public bool[] Uncertain { get; }

    /// <summary>What belongs to nobody that is known: shares not stated, and holders not declared; 1 when it could not be worked out.</summary>
    public double Unaccounted { get; private set; }

    /// <summary>Works it out.</summary>
    public static IntegratedOwnership Of(OwnershipGraph graph)
    {
        var result = new IntegratedOwnership(graph);
        var inflow = new double[graph.Nodes.Length];
        var member = new int[graph.Nodes.Length];
        inflow[0] = 1;
        var groups = StrongComponents.Of(graph);
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            foreach (var node in groups[i]) member[node] = i + 1;
            result.Solve(groups[i], member, i + 1, inflow);
        }
        result.MarkUncertain();
        return result;
    }

    private void Solve(int[] group, int[] member, int mark, double[] inflow)
    {
        if (group.All(n => inflow[n] == 0)) return;
        if (IsClosed(group, member, mark)) foreach (var node in group) (Share[node], EndsAt[node]) = (inflow[node], true);
        else if (group.Length == 1) Share[group[0]] = inflow[group[0]] / (EndsAt[group[0]] ? 1 : 1 - Own(group[0]));
        else if (group.Length <= Dense) Eliminate(group, inflow);
        else Iterate(group, member, mark, inflow);
        foreach (var node in group)
        {
            var entity = _graph.Nodes[node];
            if (entity.Undeclared || entity.SharesUnknown || entity.OwnSharesUnknown)
                Unaccounted = Math.Min(1, Unaccounted + Share[node] * entity.RestShares / Parts.Whole);
            foreach (var stake in _graph.Owners(node))
            {
                if (member[stake.Owner] != mark) inflow[stake.Owner] += Share[node] * Part(stake);
            }
        }
    }

    private double Own(int node) => _graph.Nodes[node].OwnShares * _scale[node];

    private double Part(in Stake stake) => stake.Shares * _scale[stake.Owned];

    // Nobody outside holds any of it, and every part of it is held inside.
    private bool IsClosed(int[] group, int[] member, int mark)
    {
        foreach (var node in group)
        {
            var inside = Own(node);
            foreach (var stake in _graph.Owners(node)) inside += member[stake.Owner] == mark ? Part(stake) : 0;
            if (inside < 1 - 1e-12) return false;
        }
        return true;
    }

    // (1 - own) x = inflow + what the others in the circle hand on.
    private void Eliminate(int[] group, double[] inflow)
    {
        var at = new Dictionary<int, int>(group.Length);
        for (var i = 0; i < group.Length; i++) at[group[i]] = i;
        var (a, b) = (new double[group.Length, group.Length], new double[group.Length]);
        for (var i = 0; i < group.Length; i++)
        {
            a[i, i] += 1 - Own(group[i]);
            b[i] = inflow[group[i]];
            foreach (var stake in _graph.Owners(group[i]))
            {
                if (at.TryGetValue(stake.Owner, out var owner)) a[owner, i] -= Part(stake);
            }
        }
        Gauss.Solve(a, b);
        for (var i = 0; i < group.Length; i++) Share[group[i]] = b[i];
    }

    private void Iterate(int[] group, int[] member, int mark, double[] inflow)
    {
        var (pending, scaled, total) = (new double[_graph.Nodes.Length], new double[_graph.Nodes.Length], group.Sum(n => inflow[n]));
        foreach (var node in group) pending[node] = inflow[node];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var node in group)
            {
                var here = pending[node] / (1 - Math.Min(Own(node), 1 - 1e-12));
                pending[node] = 0;
                Share[node] += here;
                HandOn(node, here, member, mark, pending);
            }
            var left = group.Sum(n => Math.Abs(pending[n]));
            if (left <= Exact * total) return;
            if (sweep % Pause != 0 || Scaled(group, member, mark, inflow, scaled) is not { } factor) continue;
            foreach (var node in group) Share[node] *= factor;
            (pending, scaled) = (scaled, pending);
        }
        Unaccounted = 1;   // not exact enough: say that nothing is known rather than something wrong
        foreach (var node in group) Uncertain[node] = true;
    }

    // What comes in goes out in the end: the factor that makes it so settles a circle that leaks little. Gives what would then be left to hand on.
    private double? Scaled(int[] group, int[] member, int mark, double[] inflow, double[] left)
    {
        double total = 0, gone = 0;
        foreach (var node in group)
        {
            total += left[node] = inflow[node];
            gone += Share[node] * (1 - Own(node));
            foreach (var stake in _graph.Owners(node)) gone -= member[stake.Owner] == mark ? Share[node] * Part(stake) : 0;
        }
        if (gone <= 0) return null;
        foreach (var node in group)
        {
            left[node] -= Share[node] * total / gone * (1 - Own(node));
            HandOn(node, Share[node] * total / gone, member, mark, left);
        }
        return total / gone;
    }

    private void HandOn(int node, double share, int[] member, int mark, double[] to)
    {
        foreach (var stake in _graph.Owners(node))
        {
            if (member[stake.Owner] == mark) to[stake.Owner] += share * Part(stake);
        }
    }

    private void MarkUncertain()
    {
        var queue = new Queue<int>();
        void Mark(int node)
        {
            if (Uncertain[node]) return;
            Uncertain[node] = true;
            queue.Enqueue(node);
        }

        for (var node = 0; node < Share.Length; node++)
        {
            if (Uncertain[node]) queue.Enqueue(node);
            foreach (var stake in _graph.Owners(node))
            {
                if (!stake.SharesKnown || _graph.Nodes[node].OwnSharesUnknown) Mark(stake.Owner);
            }
        }
        while (queue.TryDequeue(out var node))
        {
            foreach (var stake in _graph.Owners(node))
            {
                if (stake.Shares > 0 || !stake.SharesKnown) Mark(stake.Owner);
            }
        }
    }
}
