using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>How <c>verify</c> makes a document anew from the JSON inside it, for each kind of document.</summary>
internal static class VerifiedKind
{
    /// <summary>The name of the JSON in what is said of it.</summary>
    public const string Name = AnnexLayout.AttachmentName;

    private static readonly Dictionary<AnnexKind, Making> Kinds = new()
    {
        [AnnexKind.Requirements] = Of<ProcurementBaseline.Annexes.Annex>(AnnexCheck.Of),
        [AnnexKind.SelfAssessment] = Of<SelfAssessment>((rulebook, form, words) => AnnexCheck.Of(rulebook, form.Baseline, form.Groups, null, form.Undetermined, words)),
        [AnnexKind.Proportionality] = Of<ProportionalityAssessment>((_, _, _) => []),
        [AnnexKind.Evaluation] = Of<EvaluationReport>((_, _, _) => []),
        [AnnexKind.Receipt] = Of<ResponseReceipt>((_, _, _) => []),
    };

    private delegate Remade? Making(byte[] json, Workspace workspace, Theme theme, ICollection<Problem> problems);

    /// <summary>Makes a document anew; null when its JSON has a mistake.</summary>
    public static Remade? Make(AnnexKind kind, byte[] json, Workspace workspace, Theme theme, ICollection<Problem> problems) => Kinds[kind](json, workspace, theme, problems);

    /// <param name="check">Holds its texts against the rulebook; not asked when it names another one.</param>
    private static Making Of<T>(Func<Rulebook, T, Words, IReadOnlyList<AnnexDeviation>> check) where T : AnnexPaper =>
        (json, workspace, theme, problems) => WrittenJson.Read<T>(Name, json, problems) is not { } paper ? null : new(
            paper.RulebookHash,
            () => AnnexLayout.Of(paper, workspace.Words, theme),
            paper.RulebookHash == workspace.Rulebook.Hash ? check(workspace.Rulebook, paper, workspace.Words) : []);
}

/// <summary>A document made anew from its own data.</summary>
/// <param name="Rulebook">The hash of the rulebook it names.</param>
/// <param name="Document">Sets it; throws an <see cref="ArgumentException"/> where the data make no document.</param>
/// <param name="Deviations">Where its texts are not the rulebook's.</param>
internal sealed record Remade(string Rulebook, Func<Document> Document, IReadOnlyList<AnnexDeviation> Deviations);
