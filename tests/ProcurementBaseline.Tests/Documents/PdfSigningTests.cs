using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Documents.Pdf.Reading;
using ProcurementBaseline.Documents.Pdf.Signing;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class PdfSigningTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1));
    private static readonly Lazy<byte[]> Plain = new(() => DocumentSamples.Pdf(DocumentSamples.Annex(12)));
    private static readonly Lazy<byte[]> Signed = new(() => Sign(Plain.Value, TestCertificates.File));

    [TestMethod]
    [DataRow(0)]
    [DataRow(150)]
    public void A_signed_file_breaks_no_rule_of_accessible_and_archival_files(int rows)
    {
        var check = PdfConformance.Of(Sign(DocumentSamples.Pdf(DocumentSamples.Annex(rows)), TestCertificates.File));
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(700);
    }

    [TestMethod]
    public void Signing_appends_and_changes_nothing_before() => Signed.Value.AsSpan().StartsWith(Plain.Value).Should().BeTrue();

    [TestMethod]
    public void Another_program_finds_the_signature_valid_and_over_the_whole_file()
    {
        var (_, says) = PdfTool.Run("pdfsig", Signed.Value);
        says.Should().ContainAll(
            "Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256", TestCertificates.Name, "Mar 01 2026 23:00:00");
    }

    [TestMethod]
    public void Another_program_finds_the_file_sound()
    {
        var (code, says) = PdfTool.Run("qpdf", Signed.Value, "--check");
        (code, says.Contains("No syntax or stream encoding errors")).Should().Be((0, true), says);
    }

    [TestMethod]
    public void An_RSA_key_gives_the_same_bytes_each_time() => Sign(Plain.Value, TestCertificates.File).Should().Equal(Signed.Value);

    [TestMethod]
    public void An_ECDSA_key_signs_too_but_says_that_it_does_not_repeat()
    {
        using var certificate = TestCertificates.Open(TestCertificates.Pkcs12(TestCertificates.Ecdsa()));
        certificate.IsRepeatable.Should().BeFalse();
        var file = PdfSigner.Sign(Plain.Value, certificate, At, "Underskrift");
        Of(file).Signature.Should().BeEquivalentTo(new { By = TestCertificates.Name, Valid = true });
        PdfTool.Run("pdfsig", file).Says.Should().ContainAll("Signature is Valid", "Total document signed");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_PEM_file_with_its_key_signs_the_same(bool locked)
    {
        using var certificate = X509CertificateLoader.LoadPkcs12(TestCertificates.File, TestCertificates.Password, X509KeyStorageFlags.Exportable);
        Sign(Plain.Value, TestCertificates.Pem(certificate, locked)).Should().Equal(Signed.Value);
    }

    [TestMethod]
    public void What_is_signed_is_what_PAdES_baseline_B_asks_for_and_no_time()
    {
        var contents = Convert.FromHexString(Regex.Match(Encoding.Latin1.GetString(Signed.Value), "/Contents<([0-9A-F]{200,})>").Groups[1].Value);
        var message = new SignedCms();
        message.Decode(contents);
        var signer = message.SignerInfos.Cast<SignerInfo>().Should().ContainSingle().Subject;
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().Select(a => a.Oid.Value)
            .Should().BeEquivalentTo("1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47");
        signer.UnsignedAttributes.Count.Should().Be(0);
        message.Certificates.Count.Should().Be(1);
        var reference = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Single(a => a.Oid.Value!.EndsWith(".47", StringComparison.Ordinal)).Values[0].RawData;
        Convert.ToHexString(reference).Should().EndWith(Convert.ToHexString(SHA256.HashData(message.Certificates[0].RawData)));
    }

    [TestMethod]
    public void A_file_of_another_program_or_one_already_signed_is_not_signed()
    {
        foreach (var file in (byte[][])[[], Encoding.ASCII.GetBytes("%PDF-1.7\n"), Signed.Value, Plain.Value[..^1], [.. Plain.Value, (byte)'\n']])
        {
            var sign = () => Sign(file, TestCertificates.File);
            sign.Should().Throw<ArgumentException>();
        }
    }

    [TestMethod]
    public void Any_byte_changed_in_a_signed_file_spoils_the_signature_or_is_told()
    {
        var positions = Enumerable.Range(0, 1200).Select(i => (int)(i * 7919L % Signed.Value.Length)).Concat(Enumerable.Range(Plain.Value.Length, 600)).Distinct();
        foreach (var at in positions.Concat(Enumerable.Range(1, 700).Select(i => Signed.Value.Length - i)))
        {
            var file = (byte[])Signed.Value.Clone();
            file[at] ^= 1;
            var problems = new List<Files.Problem>();
            var found = PublishedPdf.Of("x.pdf", file, problems);
            if (found is null) problems.Should().NotBeEmpty();
            else found.Differences(Plain.Value).Should().NotBeEmpty($"byte {at} was changed");
        }
    }

    [TestMethod]
    public void Every_hexadecimal_digit_of_the_signature_counts()
    {
        var text = Encoding.Latin1.GetString(Signed.Value);
        var contents = Regex.Match(text, "/Contents<([0-9A-F]{200,})>").Groups[1];
        foreach (var at in Enumerable.Range(contents.Index, contents.Length).Where(i => i % 3 == 0 || i < contents.Index + 300))
        {
            var file = (byte[])Signed.Value.Clone();
            file[at] = file[at] == (byte)'0' ? (byte)'1' : (byte)'0';
            Of(file).Signature!.Valid.Should().BeFalse($"digit {at - contents.Index} was changed");
        }
    }

    private static byte[] Sign(byte[] pdf, byte[] certificate)
    {
        using var open = TestCertificates.Open(certificate);
        return PdfSigner.Sign(pdf, open, At, "Elektronisk underskrift");
    }

    private static PublishedPdf Of(byte[] file) => PublishedPdf.Of("x.pdf", file, [])!;
}
