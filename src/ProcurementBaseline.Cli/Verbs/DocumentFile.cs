using System.Security.Cryptography;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What a verb prints of a document it wrote.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Pages">Its pages; null where the format has none before it is opened.</param>
internal sealed record DocumentFile(string File, string Sha256, int? Pages)
{
    /// <summary>The renderer for a file's extension; null when no document can be written as that.</summary>
    public static IDocumentRenderer? RendererOf(string path) => Renderers.Of(Path.GetExtension(path).ToLowerInvariant(), Workspace.Templates);

    /// <summary>Renders a document in the format of the path's extension and writes it whole or not at all.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="path">Where to; its extension has a renderer.</param>
    /// <param name="problems">Receives what stops it: a character the typeface lacks, a folder that cannot be written.</param>
    /// <param name="sign">Signs the bytes before they are written; null for no signature.</param>
    /// <returns>Null when something stopped it; then no file was written or changed.</returns>
    public static DocumentFile? Write(Document document, string path, ICollection<Problem> problems, Func<byte[], byte[]>? sign = null) =>
        Write(path, problems, output =>
        {
            using var unsigned = new MemoryStream();
            var pages = RendererOf(path)!.Render(document, unsigned);
            output.Write(sign is null ? unsigned.ToArray() : sign(unsigned.ToArray()));
            return pages;
        });

    /// <summary>Writes what a renderer gives, whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="problems">Receives what stops it.</param>
    /// <param name="render">Writes to the stream and returns the pages; null where the format has none.</param>
    /// <param name="place">Says where in what was written a character stands that cannot be shown; without it, that is not said.</param>
    public static DocumentFile? Write(string path, ICollection<Problem> problems, Func<Stream, int?> render, Func<UnprintableTextException, string>? place = null)
    {
        try
        {
            using var output = new MemoryStream();
            var pages = render(output);
            var bytes = output.ToArray();
            Replace(path, bytes);
            return new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), pages);
        }
        catch (UnprintableTextException e)
        {
            problems.Add(new(path, place?.Invoke(e) ?? "$", ProblemSeverity.Error, e.Reason));
        }
        catch (WorkbookRefusedException e)
        {
            problems.Add(new(path, "$", ProblemSeverity.Error, e.Reason));
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
