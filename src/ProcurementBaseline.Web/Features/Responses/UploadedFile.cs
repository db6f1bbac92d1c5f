using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The bytes of one file as a request carries them: bare, or as the first file of a form. They are never written to disk in the clear.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Name">The name a form gives it; null for bare bytes.</param>
internal sealed record UploadedFile(byte[] Bytes, string? Name)
{
    /// <summary>What a form needs around its file.</summary>
    public const int FormBytes = 64 * 1024;

    private const int LongestBoundary = 200;

    /// <summary>Reads it; null when a form has no file.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than allowed, or the form cannot be read.</exception>
    public static async Task<UploadedFile?> Read(HttpRequest request, long most, CancellationToken cancel)
    {
        if (request.GetTypedHeaders().ContentType is not { } type || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new(Limited(await Body.Bytes(request, cancel), most), null);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary) return null;
        try
        {
            var form = new MultipartReader(boundary, request.Body);
            while (await form.ReadNextSectionAsync(cancel) is { } section)
            {
                if (section.AsFileSection() is not { FileStream: { } content } file) continue;
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes, cancel);
                return new(Limited(bytes.ToArray(), most), file.FileName);
            }
            return null;
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException("The form cannot be read.", e);
        }
    }

    private static byte[] Limited(ReadOnlyMemory<byte> bytes, long most) =>
        bytes.Length <= most ? bytes.ToArray() : throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
}
