using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using ProcurementBaseline.Documents.Pdf.Reading;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>A signature found on a file of this program's.</summary>
/// <param name="By">Whom the certificate names; null when the signature cannot be read.</param>
/// <param name="Issuer">Who issued the certificate, by the name it gives; null when the signature cannot be read.</param>
/// <param name="CertificateSha256">The certificate's SHA-256 in lower-case hexadecimal, to look it up by; null when the signature cannot be read.</param>
/// <param name="Valid">
/// Whether it fits the certificate's key and every byte of the file, so that nothing was changed or appended since. Whether the certificate is to be trusted, and was not revoked, is not looked into.
/// </param>
public sealed partial record PdfSignature(string? By, string? Issuer, string? CertificateSha256, bool Valid)
{
    /// <summary>The most bytes a signature of ours takes.</summary>
    private const int MaxAdded = 1024 * 1024;

    private static ReadOnlySpan<byte> EndMark => "\n%%EOF\n"u8;

    /// <summary>Whether it fits the file up to its own end, whatever stands after it.</summary>
    internal bool Fits { get; private init; }

    /// <summary>Reads what stands after a file of ours.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="revision">Its first part, whole.</param>
    /// <returns>The signature, null when there is none of this program's; and where it ends, or where the first part does.</returns>
    internal static (PdfSignature? Signature, int End) Read(ReadOnlyMemory<byte> file, PdfRevision revision)
    {
        var added = file[revision.Length..];
        var mark = added.Span[..Math.Min(MaxAdded, added.Length)].IndexOf(EndMark);
        if (mark < 0 || revision.Pages.Count == 0) return (null, revision.Length);
        added = added[..(mark + EndMark.Length)];
        if (Pattern().Match(Encoding.Latin1.GetString(added.Span)) is not { Success: true } match) return (null, revision.Length);
        var end = revision.Length + added.Length;
        var found = Of(file[..end], revision, match);
        return (found with { Valid = found.Fits && end == file.Length }, end);
    }

    private static PdfSignature Of(ReadOnlyMemory<byte> file, PdfRevision revision, Match match)
    {
        var room = match.Groups["contents"].Length / 2;
        var contents = Convert.FromHexString(match.Groups["contents"].ValueSpan);
        var signed = PdfSigner.Without(file.Span, (revision.Length + match.Groups["contents"].Index - 1, 2 * room + 2));
        if (Message(contents) is not { } message || CmsMessage.Check(message, signed) is not { } certificate) return new(null, null, null, Valid: false);
        using (certificate)
        {
            var said = new SignatureWords(PdfSigner.Named(certificate), match.Groups["time"].Value, match.Groups["label"].Value);
            var ours = new SignatureRevision(file.Span[..revision.Length], revision, said, room);
            var again = ours.Bytes;
            Encoding.ASCII.GetBytes(match.Groups["contents"].Value).CopyTo(again, ours.Hole.At + 1 - revision.Length);
            return new(
                certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
                Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)), Valid: false)
            { Fits = again.AsSpan().SequenceEqual(file.Span[revision.Length..]) };
        }
    }

    // The message, when nothing but zeros stands after it.
    private static byte[]? Message(byte[] contents)
    {
        if (!AsnDecoder.TryReadEncodedValue(contents, AsnEncodingRules.DER, out _, out _, out _, out var length)) return null;
        return contents.AsSpan(length).ContainsAnyExcept((byte)0) ? null : contents[..length];
    }

    [GeneratedRegex(
        @"^\d+ 0 obj\n<</Type/Sig/[^<>]*/M(?<time>\(D:[0-9+\-']*\))/Name(\([^()\\]*\)|<[0-9A-F]*>)/ByteRange\[[0-9 ]*\]/Contents<(?<contents>([0-9A-F]{2})+)>>>\nendobj\n"
        + @"\d+ 0 obj\n<</Type/Annot/[^<>]*/TU(?<label>\([^()\\]*\)|<[0-9A-F]*>)/",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
