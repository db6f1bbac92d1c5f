using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>Finds the one certificate with a private key in a file.</summary>
internal static class CertificateFile
{
    private const int WrongPassword = unchecked((int)0x80070056);      // ERROR_INVALID_PASSWORD, on every platform

    // Nothing is left on the disk; macOS knows no such keys and keeps them in a keychain of its own while they are used.
    private static X509KeyStorageFlags Storage => OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    public static (X509Certificate2? Certificate, CertificateObstacle? Obstacle) Read(ReadOnlySpan<byte> content, string? password)
    {
        try
        {
            return content.IndexOf("-----BEGIN "u8) >= 0 ? Pem(Encoding.UTF8.GetString(content), password) : Pkcs12(content, password);
        }
        catch (CryptographicException e)
        {
            return (null, e.HResult == WrongPassword ? CertificateObstacle.WrongPassword : CertificateObstacle.Unreadable);
        }
    }

    private static (X509Certificate2?, CertificateObstacle?) Pkcs12(ReadOnlySpan<byte> content, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12Collection(content, password, Storage);
        var own = all.Where(c => c.HasPrivateKey).ToList();
        if (own.Count == 1)
        {
            foreach (var other in all.Where(c => !c.HasPrivateKey)) other.Dispose();
            return (own[0], null);
        }
        foreach (var certificate in all) certificate.Dispose();
        return (null, own.Count == 0 ? CertificateObstacle.NoPrivateKey : CertificateObstacle.SeveralKeys);
    }

    private static (X509Certificate2?, CertificateObstacle?) Pem(string text, string? password)
    {
        if (!text.Contains(" PRIVATE KEY-----", StringComparison.Ordinal)) return (null, CertificateObstacle.NoPrivateKey);
        if (!text.Contains("BEGIN ENCRYPTED ", StringComparison.Ordinal)) return (X509Certificate2.CreateFromPem(text, text), null);
        try
        {
            return (X509Certificate2.CreateFromEncryptedPem(text, text, password), null);
        }
        catch (CryptographicException)
        {
            return (null, CertificateObstacle.WrongPassword);       // PEM says no more than that it did not work
        }
    }
}
