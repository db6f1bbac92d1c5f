using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Drafting;

/// <summary>Carries out what the officer did to the drafted set. Without a reason nothing is carried out: nothing leaves or changes silently.</summary>
internal static class Tailor
{
    /// <summary>A baseline requirement as tailored.</summary>
    public static DraftedRequirement CarryOut(DraftedRequirement drafted, Tailoring row)
    {
        var tailored = drafted with { Tailoring = row };
        if (row.Action != TailoringAction.Keep && string.IsNullOrWhiteSpace(row.Reason)) return tailored;
        return row.Action switch
        {
            TailoringAction.Keep => tailored with { Standing = Standing.Selected },
            TailoringAction.Drop => tailored with { Standing = drafted.Standing == Standing.NotApplicable ? Standing.NotApplicable : Standing.Dropped },
            TailoringAction.Change => Changed(tailored, row),
            TailoringAction.Add => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A requirement the authority wrote itself.</summary>
    public static DraftedRequirement OwnRequirement(Tailoring row)
    {
        var form = row.Answer ?? new AnswerForm { Kind = AnswerKind.YesNo };
        return new()
        {
            Requirement = new()
            {
                Id = row.Requirement,
                Title = row.Text!.Map(FirstWords),
                Text = row.Text!,
                Rationale = row.Rationale ?? new("", ""),
                AppliesWhen = "true",
                Level = 1,
                Obligation = row.Obligation ?? Obligation.Award,
                Slot = row.Slot ?? LegalSlot.Specification,
                Answer = form,
                SatisfiedWhen = "",
                Evidence = Evidence(row) ?? [],
                Burden = new() { Points = 1, Reason = new("", "") },
                Alternative = new(null, row.Alternative is { } words ? new(words, words) : null),
            },
            Domain = "own",
            DomainTitle = new("Ordregivers egne krav", "The authority's own requirements"),
            Standing = Standing.Selected,
            Applies = Outcome.Met,
            Facts = new Dictionary<string, FactValue>(),
            Law = new Dictionary<string, ParameterUse>(),
            Missing = [],
            Parameters = row.Parameters ?? new Dictionary<string, decimal>(),
            Tailoring = row,
        };
    }

    private static DraftedRequirement Changed(DraftedRequirement drafted, Tailoring row)
    {
        var requirement = drafted.Requirement;
        var parameters = new Dictionary<string, decimal>(drafted.Parameters, StringComparer.Ordinal);
        if (TailoringCheck.WithinBounds(row, requirement))
        {
            foreach (var (name, value) in row.Parameters ?? new Dictionary<string, decimal>()) parameters[name] = value;
        }
        return drafted with
        {
            Requirement = requirement with
            {
                Obligation = row.Obligation ?? requirement.Obligation,
                Slot = row.Slot ?? requirement.Slot,
                Text = row.Text ?? requirement.Text,
                Rationale = row.Rationale ?? requirement.Rationale,
                Answer = row.Answer ?? requirement.Answer,
                Evidence = Evidence(row) ?? requirement.Evidence,
            },
            Parameters = parameters,
        };
    }

    // The officer writes it once, in the language of the tender.
    private static IReadOnlyList<Text>? Evidence(Tailoring row) => string.IsNullOrWhiteSpace(row.Evidence) ? null : [new(row.Evidence, row.Evidence)];

    private static string FirstWords(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 8 ? text.TrimEnd('.') : string.Join(' ', words.Take(8)) + " …";
    }
}
