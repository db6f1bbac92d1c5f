using ProcurementBaseline.Annexes;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>How tenderers stand against each requirement, without what they answered.</summary>
/// <param name="Procurement">The procurement.</param>
/// <param name="AsOf">The judging day.</param>
/// <param name="Tenderers">The columns.</param>
/// <param name="Requirements">The rows: every requirement of the tender, then those that wait for a fact.</param>
internal sealed record Matrix(string Procurement, DateOnly AsOf, IReadOnlyList<Matrix.Column> Tenderers, IReadOnlyList<Matrix.Row> Requirements)
{
    /// <summary>The matrix of a judged case: the cells are those of the evaluation report.</summary>
    public static Matrix Of(JudgedCase judged, Words words)
    {
        var report = EvaluationComposer.Compose(judged.Judgement, judged.Responses, words, AnnexLanguage.Da);
        var verdicts = judged.Judgement.Responses.Select(r => r.Requirements.ToDictionary(v => v.Requirement.Requirement.Id, StringComparer.Ordinal)).ToList();
        return new(judged.Judgement.Set.Procurement.Id, report.AsOf,
            [.. report.Tenderers.Select(t => new Column(t.Id, t.Name))],
            [.. report.Requirements.Select((r, row) => new Row(r.Id, r.Title, r.Obligation, [.. report.Tenderers.Select((t, i) =>
            {
                var confidential = t.Confidential.Contains(r.Id);
                // What a tenderer will do about it says what it answered.
                var plan = verdicts[i][r.Id].Plan is { } p && confidential ? p with { Action = null } : verdicts[i][r.Id].Plan;
                return new Cell(t.Cells[row].Outcome, t.Cells[row].Proof, confidential, plan);
            })]))]);
    }

    /// <summary>A tenderer.</summary>
    /// <param name="Tenderer">Its id.</param>
    /// <param name="Name">Its name; its id when it gave none.</param>
    internal sealed record Column(string Tenderer, string Name);

    /// <summary>A requirement.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="Obligation">How strictly it binds.</param>
    /// <param name="Cells">One for each tenderer, in the same order.</param>
    internal sealed record Row(string Id, Text Title, Obligation Obligation, IReadOnlyList<Cell> Cells);

    /// <summary>How one tenderer stands against one requirement.</summary>
    /// <param name="Outcome">The verdict.</param>
    /// <param name="Proof">What is wrong with its proof; empty when nothing is.</param>
    /// <param name="Confidential">Whether it marked the answer confidential.</param>
    /// <param name="Plan">What it will do about it; null when it says nothing. Of a confidential answer only the day.</param>
    internal sealed record Cell(Outcome Outcome, IReadOnlyList<ProofFault> Proof, bool Confidential, ImprovementPlan? Plan);
}
