using System.Security.Cryptography;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Pdf;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What <c>annex</c> prints of the file it wrote.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Requirements">The requirements in it.</param>
internal sealed record AnnexFile(string File, string Sha256, int Pages, int Requirements)
{
    /// <summary>Renders the requirement annex and writes it whole or not at all.</summary>
    /// <param name="workspace">The rulebook and the words.</param>
    /// <param name="set">A set that was not refused.</param>
    /// <param name="language">The languages it is shown in.</param>
    /// <param name="path">Where to.</param>
    /// <param name="problems">Receives what stops it: a character the typeface lacks, a folder that cannot be written.</param>
    /// <returns>Null when something stopped it; then no file was written or changed.</returns>
    public static AnnexFile? Write(Workspace workspace, RequirementSet set, AnnexLanguage language, string path, ICollection<Problem> problems)
    {
        try
        {
            var annex = AnnexComposer.Requirements(set, workspace.Words, language);
            using var bytes = new MemoryStream();
            var pages = new PdfRenderer(FontSet.Load(Path.Combine(Workspace.Templates, "annex", "fonts"))).Render(AnnexLayout.Of(annex, workspace.Words), bytes);
            Replace(path, bytes.ToArray());
            return new(path, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), pages, annex.Count());
        }
        catch (UnprintableTextException e)
        {
            var code = $"U+{e.CodePoint:X4}";
            problems.Add(Problem.Error(path, "$", $"Tegnet {code} kan ikke vises. Det står her: {e.Around}", $"The character {code} cannot be shown. It stands here: {e.Around}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.Error(path, "$", "Filen kan ikke skrives.", "The file cannot be written."));
        }
        return null;
    }

    // A reader never meets half a file: it is written beside the old one and put in its place at once.
    private static void Replace(string path, byte[] bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            System.IO.File.WriteAllBytes(beside, bytes);
            System.IO.File.Move(beside, path, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(beside);
        }
    }
}
