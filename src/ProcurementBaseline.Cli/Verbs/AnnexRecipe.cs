using ProcurementBaseline.Annexes;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Reviewing;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>How one kind of annex is made: how many responses it takes, which options mean something to it, and who composes it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Least">The fewest responses.</param>
/// <param name="Most">The most responses.</param>
/// <param name="Options">The options of its own.</param>
/// <param name="Compose">Makes it of what was read.</param>
internal sealed record AnnexRecipe(AnnexKind Kind, int Least, int Most, IReadOnlyList<string> Options, Func<AnnexInput, AnnexPaper> Compose)
{
    public const string Assessment = "--assessment", AsOf = "--as-of", NoChanges = "--no-changes", Received = "--received";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<AnnexRecipe> All { get; } =
    [
        new(AnnexKind.Requirements, 0, 0, [NoChanges], i => AnnexComposer.Requirements(i.Set, i.Words, i.Language, i.Review, i.Changes)) { Workbook = Sheets },
        new(AnnexKind.SelfAssessment, 0, 1, [], i => SelfAssessmentComposer.Compose(i.Set, i.Responses.Count == 0 ? null : i.Responses[0].Response, i.Words, i.Language)) { Workbook = Sheets },
        new(AnnexKind.Proportionality, 0, 0, [], i => ProportionalityComposer.Compose(i.Review, i.Words, i.Language)),
        new(AnnexKind.Evaluation, 1, int.MaxValue, [Assessment, AsOf], i => EvaluationComposer.Compose(i.Judgement, i.Responses, i.Words, i.Language)),
        new(AnnexKind.Receipt, 1, 1, [Received], i => ReceiptComposer.Compose(i.Set, i.Responses[0].Response, i.ContentHash, i.Received, i.Words, i.Language)),
    ];

    /// <summary>What the workbook to answer in is made of; null for a kind nobody answers in.</summary>
    public Func<AnnexInput, (ProcurementBaseline.Annexes.Annex Annex, Response? Response)>? Workbook { get; private init; }

    /// <summary>What the command line calls it.</summary>
    public string Name => RecordShape.CodeOf(Kind);

    /// <summary>The kind of that name.</summary>
    public static AnnexRecipe Of(string name) => All.First(r => r.Name == name);

    private static (ProcurementBaseline.Annexes.Annex, Response?) Sheets(AnnexInput input) =>
        (AnnexComposer.Requirements(input.Set, input.Words, input.Language), input.Responses.Count == 0 ? null : input.Responses[0].Response);

    /// <summary>Says what does not fit this kind: too few or too many responses, and options of other kinds.</summary>
    public void Check(int responses, IEnumerable<string> given, ICollection<Problem> problems)
    {
        if (responses < Least || responses > Most)
        {
            var (da, en) = (Least, Most) switch
            {
                (0, 0) => ("ingen besvarelse", "no response"),
                (0, 1) => ("højst én besvarelse", "at most one response"),
                (1, 1) => ("præcis én besvarelse", "exactly one response"),
                _ => ("mindst én besvarelse", "at least one response"),
            };
            problems.Add(Problem.Error("procbase", "--kind", $"{Name} dannes af {da}; der er angivet {responses}.", $"{Name} is made of {en}; {responses} were given."));
        }
        foreach (var option in given.Except(Options))
        {
            var owner = All.First(r => r.Options.Contains(option)).Name;
            problems.Add(Problem.Error("procbase", option, $"{option} bruges kun sammen med --kind {owner}.", $"{option} is used only with --kind {owner}."));
        }
    }
}

/// <summary>What an annex can be made of. What only some kinds need is worked out when they ask for it.</summary>
internal sealed class AnnexInput(Workspace workspace, RequirementSet set, AnnexLanguage language)
{
    private readonly Lazy<Reviews.Review> _review = new(() => Reviewer.Review(workspace.Rulebook, set));

    public RequirementSet Set => set;

    public AnnexLanguage Language => language;

    public Values.Words Words => workspace.Words;

    public Reviews.Review Review => _review.Value;

    /// <summary>Makes the judgement; asked for once.</summary>
    public Judgement Judgement => Judge();

    public required IReadOnlyList<(Response Response, Assessment? Assessment)> Responses { get; init; }

    public required Func<Judgement> Judge { get; init; }

    /// <summary>The hash of the one response's content.</summary>
    public required string ContentHash { get; init; }

    public required DateTimeOffset? Received { get; init; }

    public required bool Changes { get; init; }
}
