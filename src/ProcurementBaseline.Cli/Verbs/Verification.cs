using System.Security.Cryptography;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
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
        var json = found.Data?.ToArray();
        var kind = json is null ? null : KindOf(json);
        var remade = json is not null && kind is { } known ? Remade(known, json) : null;
        if (remade is not null && remade.Rulebook != workspace.Rulebook.Hash)
            Differs("verify.rulebook", ("named", Same(Quote.Of(remade.Rulebook))), ("here", Same(workspace.Rulebook.Hash)));
        foreach (var deviation in remade?.Deviations ?? []) Differs(deviation);
        var rendered = remade is null ? null : Render(remade);
        foreach (var difference in found.Differences(rendered)) Differs(difference);
        if (json is null) Differs(new PdfDifference(PdfPart.Attachment));
        return new(
            _differs.Count == 0, path, found.Sha256, kind, RulebookView.Of(workspace.Rulebook), remade?.Rulebook,
            json is null ? null : Convert.ToHexStringLower(SHA256.HashData(json)), found.Signature, [.. _differs.Take(Most)]);
    }

    private AnnexKind? KindOf(byte[] json)
    {
        var problems = new List<Problem>();
        var codes = RecordShape.NamesOf(typeof(AnnexKind));
        if (JsonFile.Parse(VerifiedKind.Name, json, problems) is { } item && problems.Count == 0)
        {
            if (item["kind"]?.Token is { } code && codes.TryGetValue(code, out var kind)) return (AnnexKind)kind;
            var allowed = string.Join(" · ", codes.Keys);
            problems.Add(Problem.Error(VerifiedKind.Name, "kind", $"Her skal stå en af: {allowed}.", $"Expected one of: {allowed}."));
        }
        Mistakes(problems);
        return null;
    }

    private Remade? Remade(AnnexKind kind, byte[] json)
    {
        var problems = new List<Problem>();
        var remade = VerifiedKind.Make(kind, json, workspace, theme, problems);
        Mistakes(problems);
        return remade;
    }

    private byte[]? Render(Remade remade)
    {
        try
        {
            var document = remade.Document();
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

    private void Mistakes(List<Problem> problems)
    {
        foreach (var problem in problems.Take(Most)) Differs("verify.data", ("path", Same(problem.Path)), ("says", problem.Message));
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
