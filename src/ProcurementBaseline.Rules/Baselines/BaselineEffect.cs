using System.Text.Json;
using System.Text.Json.Nodes;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Rules.Baselines;

/// <summary>What an answer given to a requirement is worth under another version of the baseline.</summary>
public enum Survival
{
    /// <summary>The same requirement, answered and judged in the same way: the answer stays.</summary>
    Unchanged,

    /// <summary>Answered in the same form, but met by another condition: the answer stays and is judged anew.</summary>
    JudgedDifferently,

    /// <summary>Answered in another form: it must be given again.</summary>
    FormChanged,

    /// <summary>The requirement is no longer used.</summary>
    Retired,

    /// <summary>It is used, but not asked of this purchase.</summary>
    NotAsked,
}

/// <summary>What another version of the baseline would mean for one procurement. No answers are read.</summary>
/// <param name="From">The version it is on.</param>
/// <param name="To">The version asked about.</param>
/// <param name="Added">Ids that would be asked and are not.</param>
/// <param name="Retired">Ids that are asked and no longer used there.</param>
/// <param name="Changed">Requirements asked in both that say or ask something else, with the reason of the newer version.</param>
/// <param name="Answers">For each requirement now asked, in the order of the set, whether an answer to it survives.</param>
/// <param name="Untailored">Ids of tailoring rows that name what the other version does not have; they were left out.</param>
public sealed record BaselineEffect(
    string From, string To, IReadOnlyList<string> Added, IReadOnlyList<string> Retired, IReadOnlyList<RequirementChange> Changed,
    IReadOnlyList<AnswerSurvival> Answers, IReadOnlyList<string> Untailored)
{
    /// <summary>Drafts the procurement by the other version and compares.</summary>
    /// <param name="set">The set as it stands, drafted by the rulebook it stands under.</param>
    /// <param name="rulebook">The rulebook that has the other version.</param>
    /// <param name="to">The other version.</param>
    /// <returns>Null when the tailoring does not fit the other version.</returns>
    public static BaselineEffect? Of(RequirementSet set, Rulebook rulebook, Baseline to)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(to);
        var rows = set.Procurement.Tailoring ?? [];
        var fitting = rows.Where(r => r.Action == TailoringAction.Add || Fits(r, to)).ToList();
        if (Drafter.Draft(rulebook, set.Procurement with { Baseline = to.Version, Tailoring = fitting }, "", []) is not { } other) return null;
        var now = other.Selected.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        var asked = set.Selected.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        var reasons = to.Manifest.Changes.GroupBy(c => c.Requirement).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        return new(set.Baseline.Version, to.Version,
            [.. now.Keys.Where(id => !asked.ContainsKey(id))],
            [.. asked.Values.Where(r => !r.IsOwn && IsRetired(r.Requirement.Id, to)).Select(r => r.Requirement.Id)],
            [.. SetComparison.Between(set, other).Where(e => e.Kind == Cases.EditKind.Changed).Select(e => new RequirementChange(e.Id, e.Fields, reasons.GetValueOrDefault(e.Id)))],
            [.. asked.Values.Select(r => new AnswerSurvival(r.Requirement.Id, SurvivalOf(r, now.GetValueOrDefault(r.Requirement.Id), to)))],
            [.. rows.Except(fitting).Select(r => r.Requirement)]);
    }

    private static bool Fits(Tailoring row, Baseline to) => !IsRetired(row.Requirement, to)
        && (row.Parameters?.Keys ?? []).All(p => to.ById[row.Requirement].Requirement.Parameters?.ContainsKey(p) == true);

    private static bool IsRetired(string id, Baseline to) => to.ById.GetValueOrDefault(id) is not { Requirement.Retired: null };

    private static Survival SurvivalOf(DraftedRequirement before, DraftedRequirement? after, Baseline to)
    {
        if (after is null) return before.IsOwn || !IsRetired(before.Requirement.Id, to) ? Survival.NotAsked : Survival.Retired;
        if (!JsonNode.DeepEquals(JsonSerializer.SerializeToNode(before.Requirement.Answer), JsonSerializer.SerializeToNode(after.Requirement.Answer))) return Survival.FormChanged;
        return before.Requirement.SatisfiedWhen == after.Requirement.SatisfiedWhen && SameParameters(before, after) ? Survival.Unchanged : Survival.JudgedDifferently;
    }

    // A condition reads the parameters: another number is another condition.
    private static bool SameParameters(DraftedRequirement before, DraftedRequirement after) =>
        before.Parameters.Count == after.Parameters.Count && before.Parameters.All(p => after.Parameters.TryGetValue(p.Key, out var value) && value == p.Value);
}

/// <summary>Whether an answer to a requirement survives.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Answer">What becomes of an answer to it.</param>
public sealed record AnswerSurvival(string Requirement, Survival Answer);
