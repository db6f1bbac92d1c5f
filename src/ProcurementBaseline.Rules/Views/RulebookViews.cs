using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Views;

/// <summary>A rulebook by content and age.</summary>
public sealed record RulebookView(string Hash, DateOnly? CheckedTo)
{
    /// <summary>The rulebook's.</summary>
    public static RulebookView Of(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new(rulebook.Hash, rulebook.CheckedTo);
    }
}

/// <summary>What <c>lint</c> prints. With an error there is no rulebook to describe.</summary>
public sealed record LintView(RulebookView? Rulebook, IReadOnlyList<LintView.Version> Baselines, int Rules, IReadOnlyList<Problem> Problems)
{
    /// <summary>One baseline; retired requirements are not counted.</summary>
    public sealed record Version([property: System.Text.Json.Serialization.JsonPropertyName("version")] string Name, DateOnly From, int Requirements);

    /// <summary>The document.</summary>
    public static LintView Of(Rulebook? rulebook, IReadOnlyList<Problem> problems) => new(
        rulebook is null ? null : RulebookView.Of(rulebook),
        [.. rulebook?.Baselines.Select(b => new Version(b.Version, b.Manifest.From, b.Requirements.Count(r => r.Requirement.Retired is null))) ?? []],
        rulebook?.RuleCount ?? 0, problems);
}

/// <summary>What <c>diff</c> prints.</summary>
public sealed record DiffView(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<DiffView.Change> Changed, IReadOnlyList<string> Retired)
{
    /// <summary>One changed requirement.</summary>
    public sealed record Change(string Id, IReadOnlyList<string> Fields, Text? Reason);

    /// <summary>The document.</summary>
    public static DiffView Of(BaselineDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return new(diff.Added, diff.Removed, [.. diff.Changed.Select(c => new Change(c.Id, c.Fields, c.Reason))], diff.Retired);
    }
}
