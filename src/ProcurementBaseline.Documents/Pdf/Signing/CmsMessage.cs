using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>
/// The signature as such: CMS as PAdES baseline B wants it (EN 319 142-1): the signer's certificate and, signed, what kind of content it is,
/// its SHA-256 hash and the hash of the certificate. No time: that stands in the PDF.
/// </summary>
internal static class CmsMessage
{
    public const string Rsa = "1.2.840.113549.1.1.1";

    private const string Sha256 = "2.16.840.1.101.3.4.2.1", Data = "1.2.840.113549.1.7.1", SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3", MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private static readonly Asn1Tag Zeroth = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>Signs bytes.</summary>
    public static byte[] Sign(byte[] content, X509Certificate2 certificate)
    {
        var message = new SignedCms(new ContentInfo(new Oid(Data), content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,      // a chain would be whatever the machine happens to know
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), Reference(certificate)));
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    /// <summary>The certificate a message was signed with, when it is of this shape and signs these bytes; otherwise null.</summary>
    /// <remarks>Whether to trust the certificate is not said: that depends on lists which only the reader has.</remarks>
    /// <param name="message">The message and nothing after it.</param>
    /// <param name="content">What it signs.</param>
    public static X509Certificate2? Check(byte[] message, byte[] content)
    {
        try
        {
            var signed = new SignedCms(new ContentInfo(new Oid(Data), content), detached: true);
            signed.Decode(message);
            if (signed.SignerInfos.Count != 1 || signed.SignerInfos[0] is not { Certificate: { } certificate } signer) return null;
            signed.CheckSignature(verifySignatureOnly: true);
            return message.AsSpan().SequenceEqual(Shape(certificate, SHA256.HashData(content), signer)) ? certificate : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // ESSCertIDv2 of RFC 5035 with its default hash, SHA-256, and without the issuer, whom the certificate itself names.
    private static byte[] Reference(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence()) writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }

    /// <summary>The whole message written anew round the signature. What the signature itself does not cover must not be another either.</summary>
    private static byte[] Shape(X509Certificate2 certificate, byte[] hash, SignerInfo signer)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Zeroth))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) Algorithm(writer, Sha256);
                using (writer.PushSequence()) writer.WriteObjectIdentifier(Data);
                using (writer.PushSetOf(Zeroth)) writer.WriteEncodedValue(certificate.RawData);
                using (writer.PushSetOf()) Signer(writer, certificate, hash, signer);
            }
        }
        return writer.Encode();
    }

    private static void Signer(AsnWriter writer, X509Certificate2 certificate, byte[] hash, SignerInfo signer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
            Algorithm(writer, Sha256);
            using (writer.PushSetOf(Zeroth))
            {
                Attribute(writer, ContentType, value => value.WriteObjectIdentifier(Data));
                Attribute(writer, MessageDigest, value => value.WriteOctetString(hash));
                Attribute(writer, SigningCertificateV2, value => value.WriteEncodedValue(Reference(certificate)));
            }
            Algorithm(writer, signer.SignatureAlgorithm.Value!);
            writer.WriteOctetString(signer.GetSignature());
        }
    }

    private static void Attribute(AsnWriter writer, string type, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSetOf()) value(writer);
        }
    }

    private static void Algorithm(AsnWriter writer, string algorithm)
    {
        using (writer.PushSequence()) writer.WriteObjectIdentifier(algorithm);
    }
}
