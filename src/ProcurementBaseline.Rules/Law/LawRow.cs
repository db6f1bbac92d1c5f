using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Law;

/// <summary>A row of a law file, its conditions read.</summary>
/// <param name="File">The id of the file it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Over">What it is concluded about.</param>
/// <param name="Unknown">The outcome when no rule is met and one is undetermined.</param>
/// <param name="Otherwise">The outcome when every rule is not met.</param>
/// <param name="Rules">Its rules in order.</param>
public sealed record LawRow(string File, string Id, RowScope Over, string Unknown, string Otherwise, IReadOnlyList<LawRule> Rules)
{
    /// <summary>Questions answered beside the conclusion.</summary>
    public IReadOnlyList<LawTest> Tests { get; init; } = [];

    /// <summary>What is said where no rule is met; null says nothing.</summary>
    public RowNote? Unsettled { get; init; }
}

/// <summary>A question of a row with its conditions read.</summary>
/// <param name="Id">Its name in the row.</param>
/// <param name="Versions">Its conditions by first day; null is a repeal.</param>
public sealed record LawTest(string Id, Timeline<Condition?> Versions);

/// <summary>A rule with its conditions read.</summary>
/// <param name="Entry">As it stands in its file.</param>
/// <param name="Versions">Its conditions by first day; null is a repeal.</param>
public sealed record LawRule(RuleEntry Entry, Timeline<Condition?> Versions);
