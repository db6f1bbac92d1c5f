using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Control;

/// <summary>Looks at what is not known in the worst light, and says which facts would settle it.</summary>
internal sealed class OpenOwnership
{
    private readonly OwnershipGraph _graph;
    private readonly ControlClosure _closure;
    private readonly IntegratedOwnership _integrated;
    private readonly bool[] _third;    // may be of a third country
    private readonly bool[] _spine;    // the tenderer and all who may control it
    private readonly bool[] _reached;  // may be controlled from a third country
    private readonly List<string> _countries;
    private bool[] _doubtful = [];
    private bool _byCapital;           // may hold enough of the capital through every chain together

    public OpenOwnership(OwnershipGraph graph, ControlClosure closure, IntegratedOwnership integrated, Func<Country, bool> isThird)
    {
        (_graph, _closure, _integrated) = (graph, closure, integrated);
        _third = [.. graph.Nodes.Select(n => n.Country is not { } country || isThird(country))];
        _spine = closure.ControllersOfTenderer(Reading.Possible);
        _spine[0] = true;
        _reached = new bool[graph.Nodes.Length];
        _countries = [.. graph.Nodes.Select(n => n.Country).OfType<Country>().Where(isThird).Select(c => c.Code).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether some completion of a chain that is declared whole leads to control from a third country, or to a holding a person must look at.</summary>
    public bool MayBeThirdCountry()
    {
        var may = _third[0];
        foreach (var country in _countries.Append("")) may |= MayBe(country);
        return may;
    }

    /// <summary>The facts that could decide. After <see cref="MayBeThirdCountry"/>.</summary>
    /// <param name="ownership">The declaration.</param>
    /// <param name="dayUnknown">Whether the country groups are not known for want of a day.</param>
    public IReadOnlyList<string> Missing(Ownership? ownership, bool dayUnknown)
    {
        if (ownership is null) return _graph.Nodes[0].Country is null ? ["ownership", "tenderer.country"] : ["ownership"];
        _doubtful = Doubtful();
        var missing = new List<string>();
        if (dayUnknown) missing.Add("ownership.asOf");
        if (ownership.Complete != true) missing.Add("ownership.complete");
        if (ownership.Interests is null) missing.Add("ownership.interests");
        if (_graph.Nodes[0].Country is null) missing.Add("tenderer.country");
        var named = new bool[_graph.Nodes.Length];
        foreach (var (row, owner, owned) in _graph.Rows)
        {
            var matters = Matters(owner, owned);
            if (matters) Row(missing, ownership.Interests![row], row, owner == owned);
            else if (_byCapital && Pays(owned) && ownership.Interests![row].SharesPct is null)
                missing.Add($"{JsonPath.Item("ownership.interests", row)}.sharesPct");
            if (owner == owned || named[owner] || !(matters || (_byCapital && Pays(owner)))) continue;
            Entity(missing, owner);
            named[owner] = true;
        }
        if (Enumerable.Range(0, _graph.Nodes.Length).Any(n => _graph.Nodes[n].Undeclared && (_spine[n] || _reached[n] || (_byCapital && Pays(n)))))
            missing.Add("ownership.interests");
        return [.. missing.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private bool MayBe(string country)
    {
        bool Of(int n) => _third[n] && (_graph.Nodes[n].Country is not { } c || c.Code == country);
        var nodes = Enumerable.Range(1, _graph.Nodes.Length - 1);
        _closure.Run(nodes.Where(n => Of(n) || _closure.UndeclaredMayControl(n)).Concat(_closure.UndeclaredMayControl(0) ? [0] : []), Reading.Possible);
        foreach (var member in _closure.Members) _reached[member] = true;
        if (_closure.IsMember(0)) return true;
        for (var node = 0; node < _spine.Length; node++)
        {
            if (_spine[node] && (_closure.IsMember(node) || _closure.HeldIn(node, Reading.Possible) >= Parts.Of(ControlAnalysis.SignificantPct))) return true;
        }
        var share = nodes.Where(n => _integrated.EndsAt[n] && Of(n) && _closure.CanControl(n, Reading.Possible)).Sum(n => _integrated.Share[n]);
        var reaches = ControlAnalysis.Reaches(share + _integrated.Unaccounted, ControlAnalysis.SignificantPct);
        _byCapital |= reaches;
        return reaches;
    }

    // Those of whom it is not certain whether they control the tenderer, below somebody who may be from outside.
    private bool[] Doubtful()
    {
        var doubtful = new bool[_graph.Nodes.Length];
        var queue = new Queue<int>(Enumerable.Range(1, doubtful.Length - 1).Where(n => _third[n] || _reached[n] || _graph.Nodes[n].Undeclared));
        foreach (var node in queue) doubtful[node] = true;
        while (queue.TryDequeue(out var node))
        {
            foreach (var stake in _graph.Holdings(node))
            {
                if (doubtful[stake.Owned]) continue;
                doubtful[stake.Owned] = true;
                queue.Enqueue(stake.Owned);
            }
        }
        var certain = _closure.ControllersOfTenderer(Reading.Certain);
        for (var node = 0; node < doubtful.Length; node++) doubtful[node] &= _spine[node] && !certain[node];
        return doubtful;
    }

    // A right in the tenderer, or in one that may control it or be controlled from outside, held by one who may be from outside.
    private bool Matters(int owner, int owned) => (_spine[owned] || _reached[owned])
        && (owner == owned || _third[owner] || _reached[owner] || _doubtful[owner]) && _graph.Nodes[owner].Kind != EntityKind.Dispersed;

    private bool Pays(int node) => _integrated.Share[node] > 0 || _integrated.Uncertain[node];

    private static void Row(List<string> missing, Interest interest, int row, bool inItself)
    {
        var path = JsonPath.Item("ownership.interests", row);
        if (interest.SharesPct is null) missing.Add($"{path}.sharesPct");
        if (interest.VotesPct is null) missing.Add($"{path}.votesPct");
        if (interest.AppointsMajority is null && !inItself) missing.Add($"{path}.appointsMajority");
        if (interest.OtherControl is null && !inItself) missing.Add($"{path}.otherControl");
    }

    private void Entity(List<string> missing, int node)
    {
        var entity = _graph.Nodes[node];
        var path = entity.At < 0 ? "ownership.entities" : JsonPath.Item("ownership.entities", entity.At);
        if (entity.Country is null && entity.Kind != EntityKind.Dispersed) missing.Add(entity.At < 0 ? path : $"{path}.country");
        if (entity.Kind is null && (_third[node] || _reached[node] || _doubtful[node])) missing.Add(entity.At < 0 ? path : $"{path}.kind");
    }
}
