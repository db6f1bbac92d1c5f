using System.Diagnostics;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>What was found in a list: yes, no, or what is missing to say so.</summary>
/// <param name="Value">Yes or no; null when it cannot be said yet.</param>
/// <param name="Missing">The paths that would decide when it cannot be said; empty when only a person can.</param>
internal readonly record struct LookedUp(bool? Value, IReadOnlyList<string> Missing)
{
    /// <summary>Yes.</summary>
    public static LookedUp Yes { get; } = new(true, []);

    /// <summary>No.</summary>
    public static LookedUp No { get; } = new(false, []);

    /// <summary>Only a person can say.</summary>
    public static LookedUp ForAPerson { get; } = new(null, []);

    /// <summary>No, unless something is missing.</summary>
    public static LookedUp NoUnless(params IEnumerable<string> missing) => missing.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } paths ? new(null, paths) : No;

    /// <summary>A fact found so.</summary>
    /// <param name="record">The record rules find it in.</param>
    /// <param name="member">Its name there.</param>
    /// <param name="meaning">What it is.</param>
    /// <param name="parameters">The dated parameters it reads, as rules name them.</param>
    /// <param name="look">How it is found.</param>
    public static ComputedFact Fact(string record, string member, Text meaning, IReadOnlyList<string> parameters, Func<CaseFacts, LookedUp> look) =>
        new(record, member, FactKind.Truth, meaning, parameters, _ => throw new UnreachableException())
        {
            Look = facts => facts.Response is not null && look(facts).Value is { } truth ? FactValue.Of(truth) : null,
            Missing = facts => facts.Response is null ? [record] : look(facts).Missing,
        };
}
