using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>Writes an annex in any format its kind has.</summary>
public static class AnnexWriter
{
    /// <summary>The extension of an annex as JSON.</summary>
    public const string Json = ".json";

    // What every kind can be written as besides.
    private static readonly string[] Documents = [".pdf", ".docx"];

    /// <summary>The extensions a kind can be written with.</summary>
    public static IReadOnlyList<string> Formats(AnnexRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe.Workbook is null ? [.. Documents, Json] : [.. Documents, AnswerWorkbook.Extension, Json];
    }

    /// <summary>Writes an annex.</summary>
    /// <param name="paper">The annex, issued in the theme's name.</param>
    /// <param name="workbook">What a workbook is made of; null for a kind that has none.</param>
    /// <param name="theme">The authority's look.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="extension">One of <see cref="Formats"/>.</param>
    /// <param name="renderer">The renderer of an extension.</param>
    /// <param name="output">Receives the file.</param>
    /// <returns>Its pages; null where the format has none before it is opened.</returns>
    /// <exception cref="UnprintableTextException">A text holds a character that cannot be shown; <see cref="PlaceOf"/> says where.</exception>
    /// <exception cref="WorkbookRefusedException">A text is longer than a cell.</exception>
    public static int? Write(
        AnnexPaper paper, (Annex Annex, Response? Response)? workbook, Theme theme, Words words, string extension, Func<string, IDocumentRenderer> renderer, Stream output)
    {
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(output);
        switch (extension)
        {
            case Json:
                output.Write(AnnexLayout.Json(paper));
                return null;
            case AnswerWorkbook.Extension:
                AnswerWorkbook.Write(workbook!.Value.Annex, workbook.Value.Response, words, output, theme);
                return null;
            default:
                return renderer(extension).Render(AnnexLayout.Of(paper, words, theme), output);
        }
    }

    /// <summary>Where in the annex a character stands that cannot be shown, as a JSON path, so that a person finds the answer it came from.</summary>
    public static string PlaceOf(AnnexPaper paper, UnprintableTextException found)
    {
        ArgumentNullException.ThrowIfNull(found);
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
