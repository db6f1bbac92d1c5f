using System.Security.Cryptography.X509Certificates;
using System.Text;
using ProcurementBaseline.Documents.Pdf.Reading;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>Signs the PDF files of this program: PAdES baseline B (EN 319 142-1), one field that is not seen.</summary>
public static class PdfSigner
{
    /// <summary>What a signature takes beside the certificate: a key of at most 8,192 bits and the frame round it.</summary>
    private const int RoomBesideCertificate = 2_048;

    /// <summary>The file with the signature appended; its own bytes stay as they are.</summary>
    /// <param name="pdf">A file of <see cref="PdfRenderer"/>, not yet signed.</param>
    /// <param name="certificate">Whose signature; it holds at <paramref name="at"/>.</param>
    /// <param name="at">When it is said to be signed: the document's own moment. The file states it; no time service vouches for it.</param>
    /// <param name="label">What the field is called, in the document's language, for those who hear and do not see it.</param>
    /// <returns>With an RSA key the same bytes for the same input; with ECDSA other bytes each time.</returns>
    /// <exception cref="ArgumentException">The file is not an unsigned one of this program's.</exception>
    public static byte[] Sign(ReadOnlyMemory<byte> pdf, SigningCertificate certificate, DateTimeOffset at, string label)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(label);
        var revision = new PdfRevision(pdf);
        if (!revision.IsWhole || revision.Length != pdf.Length || revision.Pages.Count == 0)
            throw new ArgumentException("Only an unsigned file of this program's can be signed.", nameof(pdf));
        var own = certificate.Certificate;
        var room = own.RawData.Length + own.IssuerName.RawData.Length + RoomBesideCertificate;
        var added = new SignatureRevision(pdf.Span, revision, new(Named(own), PdfText.Date(at), PdfText.String(label)), room);
        byte[] signed = [.. pdf.Span, .. added.Bytes];
        var message = CmsMessage.Sign(Without(signed, added.Hole), own);
        Encoding.ASCII.GetBytes(Convert.ToHexString(message)).CopyTo(signed, added.Hole.At + 1);
        return signed;
    }

    /// <summary>The signer's name as it stands in the file.</summary>
    internal static string Named(X509Certificate2 certificate) => PdfText.String(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));

    /// <summary>The bytes that are signed: all but the hole.</summary>
    internal static byte[] Without(ReadOnlySpan<byte> file, (int At, int Length) hole) => [.. file[..hole.At], .. file[(hole.At + hole.Length)..]];
}
