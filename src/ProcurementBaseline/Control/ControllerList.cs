using ProcurementBaseline.Values;

namespace ProcurementBaseline.Control;

/// <summary>Lists those who control a tenderer or may, each with its way: of each country only the topmost.</summary>
internal sealed class ControllerList(OwnershipGraph graph, ControlClosure closure, IntegratedOwnership integrated, Func<Country, bool> isThird)
{
    private readonly List<Controller> _list = [];

    /// <summary>The list.</summary>
    /// <param name="controls">Of every entity whether it controls the tenderer, special rights of states included.</param>
    public IReadOnlyList<Controller> Of(bool[] controls)
    {
        if (graph.Nodes[0].Country is { } home && isThird(home))
            _list.Add(new(home, OwnershipGraph.Node.Self, ControlPath.OfTenderer(graph.Nodes[0]), ControlBasis.Residence, ControlCertainty.Certain));
        Controllers(controls);
        var countries = graph.Nodes.Skip(1).Select(n => n.Country).OfType<Country>().Where(isThird).Distinct();
        foreach (var country in countries.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            if (!_list.Any(c => c.Country == country)) Together(country, controls);
        }
        return [.. _list.OrderBy(c => c.Certainty)];
    }

    // From the farthest down: whom it controls on the way is its instrument, where both are of one country.
    private void Controllers(bool[] controls)
    {
        var instrument = new bool[graph.Nodes.Length];
        for (var node = graph.Nodes.Length - 1; node > 0; node--)
        {
            if (!controls[node] || instrument[node]) continue;
            closure.Run([node], Reading.Certain);
            var certain = closure.IsMember(0);
            if (!certain) closure.Run([node], Reading.Review);
            foreach (var member in certain ? closure.Members : [])   // behind a doubtful controller a certain one must not disappear
            {
                if (member != node && graph.Nodes[member].Country == graph.Nodes[node].Country) instrument[member] = true;
            }
            if (!certain && !(graph.Nodes[node].Country is { } third && isThird(third))) continue;   // a special right of an EU state is nobody's question
            var last = 0;
            for (var below = 0; closure.LinkOf(below).Via is >= 0 and var via; below = via) last = below;
            _list.Add(new(graph.Nodes[node].Country, graph.Nodes[node].Id, ControlPath.Of(graph, n => closure.LinkOf(n).Via), closure.LinkOf(last).Basis,
                certain ? ControlCertainty.Certain : ControlCertainty.Review));
        }
        _list.Reverse();   // the nearest first
    }

    // All owners of one third country counted together.
    private void Together(Country country, bool[] controls)
    {
        var own = Enumerable.Range(1, graph.Nodes.Length - 1).Where(n => graph.Nodes[n].Country == country && closure.CanControl(n, Reading.Review)).ToList();
        closure.Run(own, Reading.Review);
        var ends = own.Where(n => integrated.EndsAt[n]).ToList();
        var share = ends.Sum(n => integrated.Share[n]);
        if (closure.IsMember(0))
        {
            Add(country, 0, ControlBasis.JointThirdCountry);
            return;
        }
        if (ControlAnalysis.IsMajority(share))
        {
            Integrated(country, ends, ControlBasis.JointThirdCountry);
            return;
        }
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if ((node != 0 && !controls[node]) || closure.IsMember(node) || closure.HeldIn(node, Reading.Review) < Parts.Of(ControlAnalysis.SignificantPct)) continue;
            Add(country, node, ControlBasis.MinorityHolding);
            return;
        }
        if (ControlAnalysis.Reaches(share, ControlAnalysis.SignificantPct)) Integrated(country, ends, ControlBasis.MinorityHolding);
    }

    private void Integrated(Country country, List<int> ends, ControlBasis basis)
    {
        var largest = ends.MaxBy(n => integrated.Share[n]);
        _list.Add(new(country, graph.Nodes[largest].Id, ControlPath.Of(graph, Upwards(largest)), basis, ControlCertainty.Review));
    }

    // The way from the tenderer to an entity, then along the largest holdings to a member of the country.
    private void Add(Country country, int held, ControlBasis basis)
    {
        var links = new Dictionary<int, int>();
        var top = held;
        for (var via = closure.LinkOf(held).Via; via >= 0 && links.TryAdd(top, via); via = closure.LinkOf(top).Via) top = via;
        var below = held == 0 ? null : Upwards(held);
        _list.Add(new(country, graph.Nodes[top].Id, ControlPath.Of(graph, n => links.TryGetValue(n, out var via) ? via : n == top ? -1 : below?.Invoke(n) ?? -1),
            basis, ControlCertainty.Review));
    }

    /// <summary>The shortest way from the tenderer up to an entity.</summary>
    private Func<int, int> Upwards(int target)
    {
        var (from, queue) = (new int[graph.Nodes.Length], new Queue<int>([0]));
        Array.Fill(from, -1);
        while (from[target] < 0 && queue.TryDequeue(out var node))
        {
            foreach (var stake in graph.Owners(node))
            {
                if (stake.Owner == 0 || from[stake.Owner] >= 0) continue;
                from[stake.Owner] = node;
                queue.Enqueue(stake.Owner);
            }
        }
        var up = new Dictionary<int, int>();
        for (var node = target; node != 0; node = from[node]) up[from[node]] = node;
        return n => up.GetValueOrDefault(n, -1);
    }
}
