using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Excel;
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
    private const string Json = ".json";

    // What every kind can be written as besides.
    private static readonly string[] Documents = [".pdf", ".docx"];

    /// <summary>Says that a kind cannot be written in a format, and what it can be written in.</summary>
    public static void Check(string path, AnnexRecipe recipe, ICollection<Problem> problems)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        string[] formats = recipe.Workbook is null ? [.. Documents, Json] : [.. Documents, AnswerWorkbook.Extension, Json];
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
            ? DocumentFile.Write(path, problems, output => Render(workspace, paper, theme, path, workbook, output), e => PlaceOf(paper, e))
            : seal.Write(AnnexLayout.Of(paper, workspace.Words, theme), path, workspace.Words, problems);
        return file is null ? null : new(file.File, file.Sha256, file.Pages, paper.RequirementCount());
    }

    private static int? Render(Workspace workspace, AnnexPaper paper, Theme theme, string path, (ProcurementBaseline.Annexes.Annex Annex, Response? Response)? workbook, Stream output)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case Json:
                output.Write(AnnexLayout.Json(paper));
                return null;
            case AnswerWorkbook.Extension:
                AnswerWorkbook.Write(workbook!.Value.Annex, workbook.Value.Response, workspace.Words, output, theme);
                return null;
            default:
                return DocumentFile.RendererOf(path)!.Render(AnnexLayout.Of(paper, workspace.Words, theme), output);
        }
    }

    // Where in the annex the character stands, so that a person finds the answer it came from.
    private static string PlaceOf(AnnexPaper paper, UnprintableTextException found)
    {
        var character = char.ConvertFromUtf32(found.CodePoint);
        return JsonFile.Parse("annex.json", AnnexLayout.Json(paper), []) is { } json ? Find(json, "") ?? "$" : "$";

        string? Find(JsonItem item, string path) => item.Kind switch
        {
            JsonKind.String when item.Token!.Contains(character, StringComparison.Ordinal) => JsonPath.OrRoot(path),
            JsonKind.Object => item.Members.Select(m => Find(m.Value, JsonPath.Member(path, m.Key))).FirstOrDefault(p => p is not null),
            JsonKind.Array => item.Items.Select((v, i) => Find(v, JsonPath.Item(path, i))).FirstOrDefault(p => p is not null),
            _ => null,
        };
    }
}
