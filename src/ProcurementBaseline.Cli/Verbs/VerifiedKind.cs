using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
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
        [AnnexKind.Requirements] = Of<ProcurementBaseline.Annexes.Annex>(a => a.RulebookHash, AnnexLayout.Of, AnnexCheck.Of),
    };

    private delegate Remade? Making(byte[] json, Workspace workspace, ICollection<Problem> problems);

    /// <summary>Whether documents of a kind can be made anew.</summary>
    public static bool Knows(AnnexKind kind) => Kinds.ContainsKey(kind);

    /// <summary>Makes a document anew; null when its JSON has a mistake.</summary>
    public static Remade? Make(AnnexKind kind, byte[] json, Workspace workspace, ICollection<Problem> problems) => Kinds[kind](json, workspace, problems);

    /// <param name="rulebook">The hash of the rulebook the value names.</param>
    /// <param name="layout">Sets the value as a document.</param>
    /// <param name="check">Holds its texts against the rulebook; not asked when it names another one.</param>
    private static Making Of<T>(Func<T, string> rulebook, Func<T, Words, Document> layout, Func<Rulebook, T, Words, IReadOnlyList<AnnexDeviation>> check) where T : class =>
        (json, workspace, problems) => WrittenJson.Read<T>(Name, json, problems) is not { } value ? null : new(
            rulebook(value),
            () => layout(value, workspace.Words),
            rulebook(value) == workspace.Rulebook.Hash ? check(workspace.Rulebook, value, workspace.Words) : []);
}

/// <summary>A document made anew from its own data.</summary>
/// <param name="Rulebook">The hash of the rulebook it names.</param>
/// <param name="Document">Sets it; throws an <see cref="ArgumentException"/> where the data make no document.</param>
/// <param name="Deviations">Where its texts are not the rulebook's.</param>
internal sealed record Remade(string Rulebook, Func<Document> Document, IReadOnlyList<AnnexDeviation> Deviations);
