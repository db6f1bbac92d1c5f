using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>How the tenderers stand, by rules, on one day; a person decides. What a tenderer marked confidential is not in it.</summary>
public sealed record EvaluationReport : AnnexPaper
{
    /// <summary>Whether it is a draft: something must still be decided.</summary>
    public override bool IsDraft => Open.Count > 0 || Tenderers.Any(t => t.Open.Count > 0);

    /// <summary>The judging day: periods that lapse and documents that expire are looked at on it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rows of the matrix: every requirement of the tender, then those that wait for a fact.</summary>
    public required IReadOnlyList<EvaluatedRequirement> Requirements { get; init; }

    /// <summary>The columns of the matrix, each with what is to be said of that tenderer, in the order the responses were given.</summary>
    public required IReadOnlyList<EvaluatedTenderer> Tenderers { get; init; }

    /// <summary>The findings on the tender itself that somebody must decide and has not.</summary>
    public required IReadOnlyList<AnnexFinding> Open { get; init; }

    /// <summary>What legal decided on the tender itself.</summary>
    public required IReadOnlyList<FindingDecision> Decisions { get; init; }

    /// <inheritdoc/>
    public override int RequirementCount() => Requirements.Count;
}

/// <summary>A row of the matrix.</summary>
/// <param name="Number">Its place in the requirement annex; null when it waits for a fact and has none.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Obligation">How strictly it binds.</param>
public sealed record EvaluatedRequirement(int? Number, string Id, Text Title, Obligation Obligation);

/// <summary>One tenderer.</summary>
public sealed record EvaluatedTenderer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; its id when it gave none.</summary>
    public required string Name { get; init; }

    /// <summary>The cells of its column, one for each row in the same order.</summary>
    public required IReadOnlyList<EvaluatedCell> Cells { get; init; }

    /// <summary>The minimum requirements it does not meet.</summary>
    public required IReadOnlyList<EvaluatedMinimum> MinimumsNotMet { get; init; }

    /// <summary>One for each exclusion ground, also where nothing is found.</summary>
    public required IReadOnlyList<EvaluatedGround> Exclusion { get; init; }

    /// <summary>One for each third-country rule, also where nothing is found.</summary>
    public required IReadOnlyList<EvaluatedRule> ThirdCountry { get; init; }

    /// <summary>The documents the authority did not accept.</summary>
    public required IReadOnlyList<EvaluatedRefusal> Refused { get; init; }

    /// <summary>Ids of the requirements whose answers the tenderer marked confidential, in ordinal order.</summary>
    public required IReadOnlyList<string> Confidential { get; init; }

    /// <summary>The findings somebody must decide and has not, the weightiest first.</summary>
    public required IReadOnlyList<AnnexFinding> Open { get; init; }

    /// <summary>What the authority decided.</summary>
    public required IReadOnlyList<FindingDecision> Decisions { get; init; }

    /// <summary>How many cells have an outcome.</summary>
    public int Count(Outcome outcome) => Cells.Count(c => c.Outcome == outcome);
}

/// <summary>A cell of the matrix.</summary>
/// <param name="Outcome">The verdict on the answer.</param>
/// <param name="Proof">What is wrong with its proof, each once; empty when nothing is.</param>
public sealed record EvaluatedCell(Outcome Outcome, IReadOnlyList<ProofFault> Proof)
{
    /// <summary>What the cell says. One that is met without proof that stands never says only that it is met.</summary>
    /// <param name="words">The words of the annexes.</param>
    public Text Says(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Outcome != Outcome.Met || Proof.Count == 0) return words.Code($"cell.{RecordShape.CodeOf(Outcome)}");
        var faults = Proof.Select(f => words.Code($"fault.{RecordShape.CodeOf(f)}")).Aggregate((a, b) => words.Phrase("annex.and", ("first", a), ("second", b)));
        return words.Phrase("evaluation.met.but", ("faults", faults));
    }
}

/// <summary>What can be wrong with the proof of an answer.</summary>
public enum ProofFault
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>Its last day was before the judging day.</summary>
    Expired,

    /// <summary>The authority did not accept it.</summary>
    Refused,
}

/// <summary>A minimum requirement that is not met.</summary>
/// <param name="Requirement">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Asked">What is asked.</param>
/// <param name="Given">What was answered; null when it is confidential.</param>
/// <param name="Confidential">Whether the tenderer marked the answer confidential.</param>
public sealed record EvaluatedMinimum(string Requirement, Text Title, Text Asked, Text? Given, bool Confidential);

/// <summary>An exclusion ground.</summary>
/// <param name="Ground">Its id, for example <c>137.1.4</c>.</param>
/// <param name="Finding">What is said of it, with the outcome.</param>
public sealed record EvaluatedGround(string Ground, AnnexFinding Finding);

/// <summary>A third-country rule.</summary>
/// <param name="Row">Its row: <c>investment-screening</c>.</param>
/// <param name="Finding">What is said of it, with the outcome.</param>
/// <param name="Tests">The questions behind it with their answers.</param>
/// <param name="Dates">The days a permission takes; null where none may be needed.</param>
public sealed record EvaluatedRule(string Row, AnnexFinding Finding, IReadOnlyList<EvaluatedTest> Tests, PermissionDates? Dates);

/// <summary>A question of a third-country rule.</summary>
/// <param name="Test">The question.</param>
/// <param name="Outcome">Met is yes, not met is no.</param>
/// <param name="Missing">The facts that would decide.</param>
public sealed record EvaluatedTest(string Test, Outcome Outcome, IReadOnlyList<AnnexFact> Missing);

/// <summary>A document the authority did not accept.</summary>
/// <param name="Evidence">Its id in the response.</param>
/// <param name="Reason">Why; null when that was not written down.</param>
public sealed record EvaluatedRefusal(string Evidence, string? Reason);
