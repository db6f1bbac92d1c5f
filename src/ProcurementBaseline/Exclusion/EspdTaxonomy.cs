using System.Collections.Frozen;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Exclusion;

/// <summary>The criteria of the ESPD in all its versions: one name for each exclusion criterion, what it stands for in Danish law, and which others are known.</summary>
/// <remarks>Its content is data (<c>rules/espd/criteria.json</c>). Immutable; safe for concurrent use.</remarks>
public sealed class EspdTaxonomy
{
    private readonly FrozenDictionary<string, EspdKind> _byName;
    private readonly FrozenDictionary<string, EspdKind> _byId;
    private readonly FrozenSet<string> _others;
    private readonly IReadOnlyList<string> _otherPrefixes;

    /// <param name="kinds">The exclusion criteria; every code, name and id once, whatever its case.</param>
    /// <param name="others">Codes of criteria that say nothing of exclusion.</param>
    /// <param name="otherPrefixes">What the codes of such criteria begin with.</param>
    public EspdTaxonomy(IEnumerable<EspdKind> kinds, IEnumerable<string> others, IEnumerable<string> otherPrefixes)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        Kinds = [.. kinds];
        _byName = Kinds.SelectMany(k => k.Names.Prepend(k.Code).Select(name => KeyValuePair.Create(name, k))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byId = Kinds.SelectMany(k => k.Ids.Select(id => KeyValuePair.Create(id, k))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        (_others, _otherPrefixes) = (others.ToFrozenSet(StringComparer.OrdinalIgnoreCase), [.. otherPrefixes]);
    }

    /// <summary>A table without a criterion: all that an ESPD says is listed as unknown.</summary>
    public static EspdTaxonomy Empty { get; } = new([], [], []);

    /// <summary>The exclusion criteria, in the order of the table.</summary>
    public IReadOnlyList<EspdKind> Kinds { get; }

    /// <summary>The exclusion criterion of that code, and else of that id; null when it is none that is known.</summary>
    public EspdKind? Find(string? code, string? id) =>
        (code is null ? null : _byName.GetValueOrDefault(code)) ?? (id is null ? null : _byId.GetValueOrDefault(id));

    /// <summary>Whether it is a known criterion of selection or another part of the ESPD, which says nothing of exclusion.</summary>
    public bool IsOther(string? code) => code is not null
        && (_others.Contains(code) || _otherPrefixes.Any(p => code.StartsWith(p, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>One exclusion criterion of the ESPD.</summary>
/// <param name="Code">Its code as versions 3 and 4 spell it.</param>
/// <param name="Names">What other versions call it.</param>
/// <param name="Ids">Its ids (UUIDs).</param>
/// <param name="Uses">What it stands for, by first day.</param>
public sealed record EspdKind(string Code, IReadOnlyList<string> Names, IReadOnlyList<string> Ids, Timeline<EspdUse> Uses);

/// <summary>What a criterion stands for in Danish law.</summary>
/// <param name="Grounds">The ids of the grounds; empty for purely national grounds, which no rule can know.</param>
/// <param name="Reading">How its answers are read.</param>
public sealed record EspdUse(IReadOnlyList<string> Grounds, EspdReading Reading);

/// <summary>How the answers to a criterion are read.</summary>
public enum EspdReading
{
    /// <summary>Yes means that the ground is present.</summary>
    Plain,

    /// <summary>The same, with the day of a judgment and the period it fixes.</summary>
    Conviction,

    /// <summary>The same, with the sum that is owed; the amount decides which of the two grounds of debt it is.</summary>
    Debt,

    /// <summary>Yes means different things in different versions: a person reads the question.</summary>
    Person,

    /// <summary>Purely national grounds: a person reads which.</summary>
    National,
}
