using System.Security.Cryptography;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Pdf.Reading;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Annexes;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Makes a file anew from the data inside it and says in what the two differ.</summary>
/// <param name="workspace">The rulebook and the words.</param>
/// <param name="theme">The look the file is held against.</param>
/// <param name="renderer">Writes PDF.</param>
internal sealed class Verification(Workspace workspace, Theme theme, IDocumentRenderer renderer)
{
    /// <summary>The most differences that are told.</summary>
    private const int Most = 100;

    /// <summary>
    /// The most characters at the top and foot of a page. They stand on every page, so without a bound a small file could ask for a very large one.
    /// </summary>
    private const int LongestFurniture = 2_000;

    private readonly List<VerifiedDifference> _differs = [];

    /// <summary>Checks one file.</summary>
    public VerifiedFile Of(string path, PublishedPdf found)
    {
        var (kind, paper) = found.Data is { } json ? Read(json.Span) : (null, null);
        if (paper is not null && paper.RulebookHash != workspace.Rulebook.Hash)
            Differs("verify.rulebook", ("named", Same(Quote.Of(paper.RulebookHash))), ("here", Same(workspace.Rulebook.Hash)));
        else if (paper is not null)
            foreach (var deviation in AnnexCheck.Of(workspace.Rulebook, paper, workspace.Words)) Differs(deviation);
        foreach (var difference in found.Differences(paper is null ? null : Render(paper))) Differs(difference);
        if (found.Data is null) Differs(new PdfDifference(PdfPart.Attachment));
        return new(
            _differs.Count == 0, path, found.Sha256, kind, RulebookView.Of(workspace.Rulebook), paper?.RulebookHash,
            found.Data is { } data ? Convert.ToHexStringLower(SHA256.HashData(data.Span)) : null, found.Signature, [.. _differs.Take(Most)]);
    }

    private (AnnexKind?, AnnexPaper?) Read(ReadOnlySpan<byte> json)
    {
        var problems = new List<Problem>();
        var read = AnnexJson.Read(AnnexLayout.AttachmentName, json, problems);
        foreach (var problem in problems.Take(Most)) Differs("verify.data", ("path", Same(problem.Path)), ("says", problem.Message));
        return read;
    }

    private byte[]? Render(AnnexPaper paper)
    {
        try
        {
            var document = AnnexLayout.Of(paper, workspace.Words, theme);
            var (header, footer) = (document.Furniture.Header, document.Furniture.Footer);
            if (header.Length + footer.Length + document.Title.Length <= LongestFurniture)
            {
                using var output = new MemoryStream();
                renderer.Render(document, output);
                return output.ToArray();
            }
        }
        catch (Exception e) when (e is UnprintableTextException or ArgumentException)
        {
            // A text that cannot be shown, or parts that make no document: told below, like all that cannot be made.
        }
        Differs("verify.unprintable");
        return null;
    }

    private void Differs(AnnexDeviation deviation)
    {
        var key = workspace.Words.Code($"annexKey.{deviation.Key}");
        var what = deviation.Requirement is { } id
            ? workspace.Words.Phrase("verify.requirement", ("id", Same(Quote.Of(id))), ("key", key))
            : workspace.Words.Phrase("verify.whole", ("key", key));
        _differs.Add(new(null, deviation.Requirement, deviation.Key, what));
    }

    private void Differs(PdfDifference difference) => _differs.Add(new(
        difference.Page, null, null, workspace.Words.Phrase($"verify.{RecordShape.CodeOf(difference.Part)}", ("page", Same(difference.Page ?? 0)))));

    private void Differs(string phrase, params ReadOnlySpan<(string Place, Text Value)> places) =>
        _differs.Add(new(null, null, null, workspace.Words.Phrase(phrase, places)));
}
