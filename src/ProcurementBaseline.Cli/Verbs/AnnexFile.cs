using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What <c>annex</c> prints of the file it wrote.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Pages">Its pages; null where the format has none before it is opened.</param>
/// <param name="Requirements">The requirements in it.</param>
internal sealed record AnnexFile(string File, string Sha256, int? Pages, int Requirements)
{
    /// <summary>Renders the requirement annex and writes it whole or not at all.</summary>
    /// <param name="workspace">The rulebook and the words.</param>
    /// <param name="set">A set that was not refused.</param>
    /// <param name="language">The languages it is shown in.</param>
    /// <param name="path">Where to; its extension has a renderer.</param>
    /// <param name="problems">Receives what stops it: a character the typeface lacks, a folder that cannot be written.</param>
    /// <param name="seal">What to sign it with; null for no signature.</param>
    /// <returns>Null when something stopped it; then no file was written or changed.</returns>
    public static AnnexFile? Write(Workspace workspace, RequirementSet set, AnnexLanguage language, string path, ICollection<Problem> problems, Seal? seal = null)
    {
        var annex = AnnexComposer.Requirements(set, workspace.Words, language);
        var document = AnnexLayout.Of(annex, workspace.Words);
        return (seal is null ? DocumentFile.Write(document, path, problems) : seal.Write(document, path, workspace.Words, problems)) is { } file
            ? new(file.File, file.Sha256, file.Pages, annex.Count())
            : null;
    }
}
