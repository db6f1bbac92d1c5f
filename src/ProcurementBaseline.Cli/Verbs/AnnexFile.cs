using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Excel;
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
    /// <returns>Null when something stopped it; then no file was written or changed.</returns>
    public static AnnexFile? Write(Workspace workspace, RequirementSet set, AnnexLanguage language, string path, ICollection<Problem> problems)
    {
        var annex = AnnexComposer.Requirements(set, workspace.Words, language);
        var written = IsWorkbook(path)
            ? DocumentFile.Write(path, problems, output =>
            {
                AnswerWorkbook.Write(annex, null, workspace.Words, output);
                return null;
            })
            : DocumentFile.Write(AnnexLayout.Of(annex, workspace.Words), path, problems);
        return written is null ? null : new(written.File, written.Sha256, written.Pages, annex.Count());
    }

    /// <summary>Whether the path asks for the workbook to answer in.</summary>
    public static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(AnswerWorkbook.Extension, StringComparison.OrdinalIgnoreCase);
}
