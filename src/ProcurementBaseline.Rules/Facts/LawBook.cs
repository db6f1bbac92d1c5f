using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>One dated parameter of the law: a threshold, a date, a list of countries.</summary>
/// <param name="Name">As files name it: <c>craFullApplication</c>.</param>
/// <param name="Unit">What it is counted in, for people.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="CheckedTo">The last day somebody verified it; null when nobody said.</param>
/// <param name="Values">Its values by first day.</param>
public sealed record LawParameter(string Name, string Unit, FactKind Kind, DateOnly? CheckedTo, Timeline<LawValue> Values)
{
    /// <summary>Its value on a day with where it comes from, or null when it had none yet.</summary>
    public ParameterUse? AsOf(DateOnly date) =>
        Values.TryAsOf(date, out var from, out var value) ? new(value.Value, from, value.Source, value.Confidence) : null;
}

/// <summary>One value of a dated parameter.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Confidence">How well it is verified.</param>
public sealed record LawValue(FactValue Value, string Source, Confidence Confidence);
