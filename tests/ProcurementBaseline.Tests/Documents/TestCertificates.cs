using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ProcurementBaseline.Documents.Pdf.Signing;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Certificates of nobody, made for a test and forgotten. They hold from 2025 to the end of 2034 unless said otherwise.</summary>
internal static class TestCertificates
{
    public const string Name = "Region Eksempel (prøve)", Password = "hemmelig";

    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));
    private static readonly Lazy<byte[]> Made = new(() => Pkcs12(Rsa()));

    /// <summary>A PKCS#12 file that is fit for signing.</summary>
    public static byte[] File => Made.Value;

    public static SigningCertificate Open(byte[] file, string? password = Password) =>
        SigningCertificate.Open(file, password, new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)), out _)!;

    public static X509Certificate2 Rsa(X509KeyUsageFlags? usage = Signing, int from = 2025, int to = 2035, RSA? key = null) =>
        Made509(new($"C=DK, O=Region Eksempel, CN={Name}", key ?? Key.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), usage, from, to);

    public static X509Certificate2 Ecdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Made509(new($"CN={Name}", key, HashAlgorithmName.SHA256), Signing, 2025, 2035);
    }

    public static byte[] Pkcs12(params X509Certificate2[] certificates) =>
        new X509Certificate2Collection(certificates).Export(X509ContentType.Pkcs12, Password)!;

    public static byte[] Pem(X509Certificate2 certificate, bool locked = false)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var secret = locked
            ? key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))
            : key.ExportPkcs8PrivateKeyPem();
        return Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + secret);
    }

    private static X509Certificate2 Made509(CertificateRequest request, X509KeyUsageFlags? usage, int from, int to)
    {
        if (usage is { } flags) request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, critical: true));
        return request.CreateSelfSigned(First(from), First(to));

        static DateTimeOffset First(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
