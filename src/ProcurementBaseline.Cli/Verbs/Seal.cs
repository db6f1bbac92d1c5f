using System.CommandLine;
using System.Globalization;
using System.Text;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf.Signing;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>The certificate a document is to be signed with, and its password. Neither is ever printed.</summary>
/// <param name="File">The certificate's file, as the user named it.</param>
/// <param name="Password">Its password; null for none.</param>
internal sealed record Seal(string File, string? Password)
{
    private const string PasswordVariable = "PROCBASE_SIGN_PASSWORD";

    /// <summary>The largest certificate or password file read, in bytes.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Writes a document as a signed PDF, whole or not at all.</summary>
    /// <param name="document">What to write; it is signed at its own moment.</param>
    /// <param name="path">Where to; a <c>.pdf</c>.</param>
    /// <param name="words">The words of the document.</param>
    /// <param name="problems">Receives what stops it: a certificate that cannot sign at that moment, a folder that cannot be written.</param>
    public DocumentFile? Write(Document document, string path, Words words, ICollection<Problem> problems)
    {
        using var certificate = Open(document.Created, problems);
        if (certificate is null) return null;
        var label = words.Phrase("annex.signature").In(document.Lang.StartsWith("en", StringComparison.Ordinal) ? Language.En : Language.Da);
        return DocumentFile.Write(document, path, problems, pdf => PdfSigner.Sign(pdf, certificate, document.Created, label));
    }

    private SigningCertificate? Open(DateTimeOffset at, ICollection<Problem> problems)
    {
        if (Bytes(File, problems) is not { } bytes) return null;
        var certificate = SigningCertificate.Open(bytes, Password, at, out var obstacle);
        if (obstacle is { } why) problems.Add(Says(why, at));
        return certificate;
    }

    private Problem Says(CertificateObstacle obstacle, DateTimeOffset at)
    {
        var day = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return obstacle switch
        {
            CertificateObstacle.Unreadable => Problem.Error(File, "$",
                "Filen kan ikke læses som certifikat. Der skal være en .p12- eller .pfx-fil (PKCS#12) eller en .pem-fil med både certifikat og nøgle.",
                "The file cannot be read as a certificate. Expected a .p12 or .pfx file (PKCS#12), or a .pem file with both certificate and key."),
            CertificateObstacle.WrongPassword => Problem.Error(File, "$",
                $"Adgangskoden passer ikke til filen. Den læses fra --sign-password-file eller miljøvariablen {PasswordVariable}.",
                $"The password does not open the file. It is read from --sign-password-file or the environment variable {PasswordVariable}."),
            CertificateObstacle.NoPrivateKey => Problem.Error(File, "$",
                "Filen indeholder intet certifikat med sin private nøgle; uden den kan der ikke underskrives.",
                "The file holds no certificate with its private key; nothing can be signed without it."),
            CertificateObstacle.SeveralKeys => Problem.Error(File, "$",
                "Filen indeholder flere certifikater med privat nøgle. Der skal være ét.", "The file holds several certificates with a private key. There must be one."),
            CertificateObstacle.NotYetValid => Problem.Error(File, "$",
                $"Certifikatet gælder endnu ikke den dag, dokumentet er dateret ({day}).", $"The certificate does not yet hold on the day the document is dated ({day})."),
            CertificateObstacle.Expired => Problem.Error(File, "$",
                $"Certifikatet er udløbet den dag, dokumentet er dateret ({day}).", $"The certificate has expired by the day the document is dated ({day})."),
            CertificateObstacle.NotForSigning => Problem.Error(File, "$",
                "Certifikatet er ikke udstedt til underskrift: nøglebrugen skal nævne digital signatur eller uafviselighed (digitalSignature, nonRepudiation).",
                "The certificate was not issued for signing: its key usage must name digital signature or non-repudiation (digitalSignature, nonRepudiation)."),
            CertificateObstacle.KeyTooWeak => Problem.Error(File, "$",
                "Certifikatets nøgle kan ikke bruges: den skal være RSA på mindst 2.048 bit eller ECDSA.",
                "The certificate's key cannot be used: it must be RSA of at least 2,048 bits, or ECDSA."),
        };
    }

    private static byte[]? Bytes(string path, ICollection<Problem> problems)
    {
        try
        {
            using var file = System.IO.File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read <= MaxBytes) return bytes[..read];
            problems.Add(Problem.Error(path, "$", "Filen er større end 1 MB; det er intet certifikat.", "The file is larger than 1 MB; that is no certificate."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
        }
        return null;
    }

    /// <summary>The options by which a verb is told to sign. The password never stands on the command line, where every user of the machine sees it.</summary>
    internal sealed class Options
    {
        private readonly Option<string?> _sign;
        private readonly Option<string?> _passwordFile;

        public Options(Command command, Help help)
        {
            command.Options.Add(_sign = new("--sign") { Description = help["sign"], HelpName = "CERT.p12" });
            command.Options.Add(_passwordFile = new("--sign-password-file") { Description = help["sign-password-file"], HelpName = "FILE" });
        }

        /// <summary>What the user asked for; null for no signature, or when a problem was added.</summary>
        public Seal? Read(ParseResult arguments, string output, ICollection<Problem> problems)
        {
            if (arguments.GetValue(_sign) is not { } certificate) return null;
            if (!Path.GetExtension(output).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
                problems.Add(Problem.Error(output, "$", "Kun .pdf kan underskrives.", "Only .pdf can be signed."));
            if (arguments.GetValue(_passwordFile) is not { } file) return new(certificate, Environment.GetEnvironmentVariable(PasswordVariable));
            return Bytes(file, problems) is { } bytes ? new(certificate, Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n').TrimStart('\uFEFF')) : null;
        }
    }
}
