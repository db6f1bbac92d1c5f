using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Letters;

/// <summary>Writes a declared ownership down as a tree. Whoever is met again is pointed to, so that neither cycles nor shared owners make it grow.</summary>
internal sealed class OwnerChainComposer
{
    private const string Self = "self";

    private readonly Ownership _ownership;
    private readonly string _supplier;
    private readonly IReadOnlySet<string>? _home;
    private readonly Dictionary<string, OwnershipEntity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Interest>> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);    // the line each entity's owners follow
    private readonly List<OwnerLine> _lines = [];

    private OwnerChainComposer(Ownership ownership, EconomicOperator tenderer, IReadOnlySet<string>? home)
    {
        (_ownership, _supplier, _home) = (ownership, tenderer.Name ?? tenderer.Id, home);
        foreach (var entity in ownership.Entities ?? []) _entities.TryAdd(entity.Id, entity);
        foreach (var interest in ownership.Interests ?? [])
        {
            if (_owners.TryGetValue(interest.Owned, out var list)) list.Add(interest);
            else _owners[interest.Owned] = [interest];
        }
    }

    /// <param name="ownership">What is declared; null when nothing is.</param>
    /// <param name="tenderer">The supplier.</param>
    /// <param name="home">The countries of the EU and EFTA; null when they are not known for the day.</param>
    public static OwnerChain Of(Ownership? ownership, EconomicOperator tenderer, IReadOnlySet<string>? home)
    {
        if (ownership is null) return new(null, null, false, [], []);
        var tree = new OwnerChainComposer(ownership, tenderer, home);
        tree.Write();
        var detached = (ownership.Entities ?? []).Where(e => e.Id != Self && !tree._seen.ContainsKey(e.Id)).Select(e => e.Name ?? e.Id);
        return new(ownership.AsOf, ownership.Complete, true, tree._lines, [.. detached]);
    }

    // Depth first with a stack of its own: a chain of ten thousand must not need ten thousand calls.
    private void Write()
    {
        var stack = new Stack<(string Entity, int? Line, int Step, IEnumerator<Interest> Left)>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        Enter(Self, null, 0);
        while (stack.TryPeek(out var top))
        {
            if (!top.Left.MoveNext())
            {
                Rest(top.Entity, top.Line, top.Step);
                open.Remove(top.Entity);
                stack.Pop().Left.Dispose();
                continue;
            }
            var interest = top.Left.Current;
            var remark = Remark(interest, open);
            var number = Add(interest, top.Line, top.Step + 1, remark);
            if (remark is not OwnerRemark.None) _seen.TryAdd(interest.Owner, number);
            else Enter(interest.Owner, number, top.Step + 1);
        }

        void Enter(string entity, int? line, int step)
        {
            if (line is { } number) _seen[entity] = number;
            open.Add(entity);
            stack.Push((entity, line, step, (_owners.GetValueOrDefault(entity) ?? []).GetEnumerator()));
        }
    }

    private OwnerRemark Remark(Interest interest, HashSet<string> open)
    {
        if (interest.Owner == interest.Owned) return OwnerRemark.OwnShares;
        if (interest.Owner == Self) return OwnerRemark.Supplier;
        if (open.Contains(interest.Owner)) return OwnerRemark.Cycle;
        if (_owners.ContainsKey(interest.Owner)) return _seen.ContainsKey(interest.Owner) ? OwnerRemark.Again : OwnerRemark.None;
        // A company or a fund that nobody is said to own has owners all the same, unless the chain is said to be whole.
        var canHaveOwners = _entities.GetValueOrDefault(interest.Owner)?.Kind is null or EntityKind.Company or EntityKind.Fund;
        return canHaveOwners && _ownership.Complete != true ? OwnerRemark.OwnersUnknown : OwnerRemark.None;
    }

    private int Add(Interest interest, int? of, int step, OwnerRemark remark)
    {
        var entity = _entities.GetValueOrDefault(interest.Owner);
        var line = new OwnerLine
        {
            Number = _lines.Count + 1,
            Step = step,
            Of = of,
            OfName = Name(interest.Owned),
            Name = Name(interest.Owner),
            Kind = entity?.Kind,
            Country = entity?.Country,
            IsThirdCountry = entity?.Country is { } country && _home is not null ? !_home.Contains(country.Code) : null,
            SharesPct = interest.SharesPct,
            VotesPct = interest.VotesPct,
            AppointsMajority = interest.AppointsMajority,
            OtherControl = interest.OtherControl,
            Remark = remark,
            Seen = remark is OwnerRemark.Cycle or OwnerRemark.Again ? _seen[interest.Owner] : null,
        };
        _lines.Add(line);
        return line.Number;
    }

    // What the stated shares leave over has owners too, only no names. Nothing can be said of it where one share is not stated.
    private void Rest(string entity, int? of, int step)
    {
        if (_owners.GetValueOrDefault(entity) is not { } owners || owners.Any(o => o.SharesPct is null) || owners.Sum(o => o.SharesPct!.Value) is var sum && sum >= 100) return;
        var votes = owners.Any(o => o.VotesPct is null) ? (decimal?)null : Math.Max(0, 100 - owners.Sum(o => o.VotesPct!.Value));
        _lines.Add(new()
        {
            Number = _lines.Count + 1,
            Step = step + 1,
            Of = of,
            OfName = Name(entity),
            SharesPct = 100 - owners.Sum(o => o.SharesPct!.Value),
            VotesPct = votes,
            Remark = OwnerRemark.Rest,
        });
    }

    private string Name(string id) => id == Self ? _supplier : _entities.GetValueOrDefault(id)?.Name ?? id;
}
