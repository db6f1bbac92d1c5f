using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Annexes;

/// <summary>What some kinds of annex are made of besides the set and the responses.</summary>
public enum AnnexPart
{
    /// <summary>What the authority found of the responses.</summary>
    Assessments,

    /// <summary>The judging day.</summary>
    AsOf,

    /// <summary>Whether what was changed in the baseline is shown.</summary>
    Changes,

    /// <summary>When the response was received.</summary>
    Received,
}

/// <summary>How one kind of annex is made: how many responses it takes, which parts mean something to it, and who composes it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Least">The fewest responses, inclusive.</param>
/// <param name="Most">The most responses, inclusive.</param>
/// <param name="Parts">The parts of its own.</param>
/// <param name="Compose">Makes it of what was read.</param>
public sealed record AnnexRecipe(AnnexKind Kind, int Least, int Most, IReadOnlyList<AnnexPart> Parts, Func<AnnexInput, AnnexPaper> Compose)
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<AnnexRecipe> All { get; } =
    [
        new(AnnexKind.Requirements, 0, 0, [AnnexPart.Changes], i => AnnexComposer.Requirements(i.Set, i.Words, i.Language, i.Review, i.Changes)) { Workbook = Sheets },
        new(AnnexKind.SelfAssessment, 0, 1, [], i => SelfAssessmentComposer.Compose(i.Set, i.Responses.Count == 0 ? null : i.Responses[0].Response, i.Words, i.Language)) { Workbook = Sheets },
        new(AnnexKind.Proportionality, 0, 0, [], i => ProportionalityComposer.Compose(i.Review, i.Words, i.Language)),
        new(AnnexKind.Evaluation, 1, int.MaxValue, [AnnexPart.Assessments, AnnexPart.AsOf], i => EvaluationComposer.Compose(i.Judgement, i.Responses, i.Words, i.Language)),
        new(AnnexKind.Receipt, 1, 1, [AnnexPart.Received], i => ReceiptComposer.Compose(i.Set, i.Responses[0].Response, i.ContentHash, i.Received, i.Words, i.Language)),
    ];

    /// <summary>What the workbook to answer in is made of; null for a kind nobody answers in.</summary>
    public Func<AnnexInput, (Annex Annex, Response? Response)>? Workbook { get; private init; }

    /// <summary>What files and the command line call it.</summary>
    public string Name => RecordShape.CodeOf(Kind);

    /// <summary>The recipe of a kind.</summary>
    public static AnnexRecipe Of(AnnexKind kind) => All.First(r => r.Kind == kind);

    /// <summary>The first kind that a part means something to.</summary>
    public static AnnexRecipe OwnerOf(AnnexPart part) => All.First(r => r.Parts.Contains(part));

    /// <summary>Says that there are too few or too many responses; null when there are not.</summary>
    public Text? Miscounted(int responses)
    {
        if (responses >= Least && responses <= Most) return null;
        var (da, en) = (Least, Most) switch
        {
            (0, 0) => ("ingen besvarelse", "no response"),
            (0, 1) => ("højst én besvarelse", "at most one response"),
            (1, 1) => ("præcis én besvarelse", "exactly one response"),
            _ => ("mindst én besvarelse", "at least one response"),
        };
        return new($"{Name} dannes af {da}; der er angivet {responses}.", $"{Name} is made of {en}; {responses} were given.");
    }

    private static (Annex, Response?) Sheets(AnnexInput input) =>
        (AnnexComposer.Requirements(input.Set, input.Words, input.Language), input.Responses.Count == 0 ? null : input.Responses[0].Response);
}
