using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>A paper on its way out as a file.</summary>
internal static class PaperFile
{
    /// <summary>The formats of a paper nobody answers in.</summary>
    public static IReadOnlyList<AnnexFormat> Formats { get; } = [AnnexFormat.Pdf, AnnexFormat.Docx, AnnexFormat.Json];

    /// <summary>The media types, by the order of <see cref="Formats"/>.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } =
        ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/json"];

    /// <summary>Writes a paper and sends it; a character that no paper can show is refused with its place.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">The name of the file, without its extension.</param>
    /// <param name="format">The format.</param>
    /// <param name="write">Writes it, by its extension.</param>
    /// <param name="place">Where in it a character stands that cannot be shown.</param>
    public static IResult Send(HttpContext http, string name, AnnexFormat format, Action<string, Stream> write, Func<UnprintableTextException, string> place)
    {
        var extension = $".{RecordShape.CodeOf(format)}";
        using var output = new MemoryStream();
        try
        {
            write(extension, output);
        }
        catch (UnprintableTextException e)
        {
            return Refusal.Input(http, [new(Body.Name, place(e), ProblemSeverity.Error, e.Reason)]);
        }
        var file = output.ToArray();
        var hash = SHA256.HashData(file);
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(hash)}:";
        var media = Formats.Zip(MediaTypes).First(f => f.First == format).Second;
        return TypedResults.File(file, media, name + extension, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)}\""));
    }
}
