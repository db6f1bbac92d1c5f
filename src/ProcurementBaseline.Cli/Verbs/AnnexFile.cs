using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What <c>annex</c> prints of the file it wrote.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Pages">Its pages; null where the format has none before it is opened.</param>
/// <param name="Requirements">The requirements in it.</param>
internal sealed record AnnexFile(string File, string Sha256, int? Pages, int Requirements)
{
    /// <summary>Says that a kind cannot be written in a format, and what it can be written in.</summary>
    public static void Check(string path, AnnexRecipe recipe, ICollection<Problem> problems)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var formats = AnnexWriter.Formats(recipe);
        if (formats.Contains(extension)) return;
        var possible = string.Join(", ", formats);
        problems.Add(Problem.Error(path, "$",
            $"{recipe.Name} kan ikke skrives som \"{Quote.Of(extension)}\". Det kan skrives som: {possible}.",
            $"{recipe.Name} cannot be written as \"{Quote.Of(extension)}\". It can be written as: {possible}."));
    }

    /// <summary>Writes an annex in the format of the path's extension, whole or not at all.</summary>
    /// <param name="workspace">The words.</param>
    /// <param name="paper">The annex.</param>
    /// <param name="theme">The authority's look, and its name where the annex names none.</param>
    /// <param name="path">Where to; a format that <see cref="Check"/> found nothing wrong with.</param>
    /// <param name="problems">Receives what stops it: a character the typeface lacks, a folder that cannot be written.</param>
    /// <param name="workbook">What a workbook is made of; null for a kind that has none.</param>
    /// <param name="seal">What to sign a PDF with; null for no signature.</param>
    /// <returns>Null when something stopped it; then no file was written or changed.</returns>
    public static AnnexFile? Write(
        Workspace workspace, AnnexPaper paper, Theme theme, string path, ICollection<Problem> problems, (ProcurementBaseline.Annexes.Annex Annex, Response? Response)? workbook = null,
        Seal? seal = null)
    {
        paper = theme.Issue(paper);
        var file = seal is null
            ? DocumentFile.Write(path, problems,
                output => AnnexWriter.Write(paper, workbook, theme, workspace.Words, Path.GetExtension(path).ToLowerInvariant(), e => DocumentFile.RendererOf(e)!, output),
                e => AnnexWriter.PlaceOf(paper, e))
            : seal.Write(AnnexLayout.Of(paper, workspace.Words, theme), path, workspace.Words, problems);
        return file is null ? null : new(file.File, file.Sha256, file.Pages, paper.RequirementCount());
    }
}
