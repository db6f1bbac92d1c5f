using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>A certificate with its private key, fit to sign documents with. It does not leave the machine's memory.</summary>
public sealed class SigningCertificate : IDisposable
{
    private SigningCertificate(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>Whom it belongs to: the common name, or what stands in its place.</summary>
    public string Name => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>Whether the same document signed twice gives the same bytes: so with RSA; ECDSA draws a number by lot for each signature.</summary>
    public bool IsRepeatable => Certificate.GetKeyAlgorithm() == CmsMessage.Rsa;

    internal X509Certificate2 Certificate { get; }

    /// <summary>The smallest RSA key accepted, in bits.</summary>
    internal const int LeastRsaBits = 2048;

    /// <summary>Takes a certificate and its key out of the bytes of a file: PKCS#12 (<c>.p12</c>, <c>.pfx</c>), or PEM with both in one file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="password">What the file is locked with; null or empty for none.</param>
    /// <param name="at">The moment of signing, by the document and not by the clock. The certificate must hold then.</param>
    /// <param name="obstacle">Why it cannot be used; null when it can.</param>
    /// <returns>Null when it cannot be used.</returns>
    public static SigningCertificate? Open(ReadOnlySpan<byte> content, string? password, DateTimeOffset at, out CertificateObstacle? obstacle)
    {
        X509Certificate2? certificate;
        (certificate, obstacle) = CertificateFile.Read(content, password);
        if (certificate is null) return null;
        obstacle = Obstacle(certificate, at);
        if (obstacle is null) return new(certificate);
        certificate.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private static CertificateObstacle? Obstacle(X509Certificate2 certificate, DateTimeOffset at)
    {
        if (at < certificate.NotBefore) return CertificateObstacle.NotYetValid;
        if (at > certificate.NotAfter) return CertificateObstacle.Expired;
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if ((usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0) return CertificateObstacle.NotForSigning;
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? ecdsa = certificate.GetECDsaPublicKey();
        return rsa is { KeySize: >= LeastRsaBits } || ecdsa is not null ? null : CertificateObstacle.KeyTooWeak;
    }
}

/// <summary>Why a certificate cannot sign.</summary>
public enum CertificateObstacle
{
    /// <summary>The file is neither PKCS#12 nor PEM, or it is broken.</summary>
    Unreadable,

    /// <summary>The password does not open the file.</summary>
    WrongPassword,

    /// <summary>The file holds no certificate with its private key.</summary>
    NoPrivateKey,

    /// <summary>The file holds several certificates with private keys, so nobody can say which is meant.</summary>
    SeveralKeys,

    /// <summary>It holds from a day after the moment of signing.</summary>
    NotYetValid,

    /// <summary>It ended before the moment of signing.</summary>
    Expired,

    /// <summary>Its key usage names neither digital signature nor non-repudiation.</summary>
    NotForSigning,

    /// <summary>Its key is neither ECDSA nor RSA of at least 2,048 bits.</summary>
    KeyTooWeak,
}
