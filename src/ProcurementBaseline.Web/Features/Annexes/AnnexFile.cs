using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Annexes;

/// <summary>Writes an annex as a file and sends it: the same bytes for the same content, wherever it comes from.</summary>
/// <param name="Recipe">How it is made.</param>
/// <param name="Format">What file it is.</param>
internal sealed record AnnexFile(AnnexRecipe Recipe, AnnexFormat Format)
{
    /// <summary>The media types of the files.</summary>
    public static SortedDictionary<AnnexFormat, string> MediaTypes { get; } = new()
    {
        [AnnexFormat.Pdf] = "application/pdf",
        [AnnexFormat.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [AnnexFormat.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [AnnexFormat.Json] = "application/json",
    };

    /// <summary>The extension of the file.</summary>
    public string Extension => $".{RecordShape.CodeOf(Format)}";

    /// <summary>The answer with the file; a refusal when something in it cannot be printed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="procurement">The procurement's id.</param>
    /// <param name="input">What it is made of.</param>
    /// <param name="knowledge">How papers look.</param>
    public IResult Send(HttpContext http, string procurement, AnnexInput input, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        return Write(input, knowledge, problems) is { } file ? Sent(http, procurement, file) : Refusal.Input(http, problems);
    }

    /// <summary>Says that a kind cannot be written in a format.</summary>
    public void Check(ICollection<Problem> problems)
    {
        if (AnnexWriter.Formats(Recipe).Contains(Extension)) return;
        var possible = string.Join(", ", AnnexWriter.Formats(Recipe).Select(f => f[1..]));
        problems.Add(Problem.Error(Body.Name, "format", $"{Recipe.Name} kan skrives som: {possible}.", $"{Recipe.Name} can be written as: {possible}."));
    }

    private byte[]? Write(AnnexInput input, Knowledge knowledge, List<Problem> problems)
    {
        var paper = knowledge.Theme.Issue(Recipe.Compose(input));
        try
        {
            using var output = new MemoryStream();
            AnnexWriter.Write(paper, Recipe.Workbook?.Invoke(input), knowledge.Theme, knowledge.Words, Extension, e => knowledge.Renderers[e], output);
            return output.ToArray();
        }
        catch (UnprintableTextException e)
        {
            problems.Add(new(Body.Name, AnnexWriter.PlaceOf(paper, e), ProblemSeverity.Error, e.Reason));
        }
        catch (WorkbookRefusedException e)
        {
            problems.Add(new(Body.Name, "$", ProblemSeverity.Error, e.Reason));
        }
        return null;
    }

    private FileContentHttpResult Sent(HttpContext http, string procurement, byte[] file)
    {
        var hash = SHA256.HashData(file);
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(hash)}:";
        return TypedResults.File(file, MediaTypes[Format], $"{procurement}-{Recipe.Name}{Extension}", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)}\""));
    }
}
