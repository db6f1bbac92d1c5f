using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using ProcurementBaseline.Documents.Pdf.Signing;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class SigningCertificateTests
{
    [TestMethod]
    public void A_good_certificate_says_whose_it_is()
    {
        using var certificate = TestCertificates.Open(TestCertificates.File);
        (certificate.Name, certificate.IsRepeatable).Should().Be((TestCertificates.Name, true));
    }

    [TestMethod]
    public void A_wrong_or_missing_password_is_told_as_such()
    {
        Obstacle(TestCertificates.File, "forkert").Should().Be(CertificateObstacle.WrongPassword);
        Obstacle(TestCertificates.File, null).Should().Be(CertificateObstacle.WrongPassword);
        Obstacle(TestCertificates.Pem(TestCertificates.Rsa(), locked: true), "forkert").Should().Be(CertificateObstacle.WrongPassword);
        Obstacle(TestCertificates.Pem(TestCertificates.Rsa(), locked: true), null).Should().Be(CertificateObstacle.WrongPassword);
    }

    [TestMethod]
    public void A_broken_file_is_told_as_such()
    {
        Obstacle([]).Should().Be(CertificateObstacle.Unreadable);
        Obstacle(TestCertificates.File[..200]).Should().Be(CertificateObstacle.Unreadable);
        Obstacle("%PDF-1.7"u8.ToArray()).Should().Be(CertificateObstacle.Unreadable);
        Obstacle("-----BEGIN CERTIFICATE-----\nAAAA\n-----BEGIN PRIVATE KEY-----"u8.ToArray()).Should().Be(CertificateObstacle.Unreadable);
        Obstacle(new byte[1_000_000]).Should().Be(CertificateObstacle.Unreadable);
    }

    [TestMethod]
    public void A_certificate_without_its_private_key_cannot_sign()
    {
        using var alone = X509CertificateLoader.LoadCertificate(TestCertificates.Rsa().RawData);
        Obstacle(TestCertificates.Pkcs12(alone)).Should().Be(CertificateObstacle.NoPrivateKey);
        Obstacle(System.Text.Encoding.ASCII.GetBytes(alone.ExportCertificatePem())).Should().Be(CertificateObstacle.NoPrivateKey);
    }

    [TestMethod]
    public void With_two_private_keys_nobody_can_say_which_is_meant() =>
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(), TestCertificates.Ecdsa())).Should().Be(CertificateObstacle.SeveralKeys);

    [TestMethod]
    public void It_must_hold_on_the_day_of_the_document_and_not_on_ours()
    {
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(from: 2020, to: 2025))).Should().Be(CertificateObstacle.Expired);
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(from: 2027, to: 2030))).Should().Be(CertificateObstacle.NotYetValid);
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(from: 2026, to: 2027))).Should().BeNull();
    }

    [TestMethod]
    public void It_must_be_meant_for_signing()
    {
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(X509KeyUsageFlags.KeyEncipherment))).Should().Be(CertificateObstacle.NotForSigning);
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(usage: null))).Should().Be(CertificateObstacle.NotForSigning);
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(X509KeyUsageFlags.NonRepudiation))).Should().BeNull();
    }

    [TestMethod]
    public void A_short_key_is_refused()
    {
        using var key = RSA.Create(1024);
        Obstacle(TestCertificates.Pkcs12(TestCertificates.Rsa(key: key))).Should().Be(CertificateObstacle.KeyTooWeak);
    }

    private static CertificateObstacle? Obstacle(byte[] file, string? password = TestCertificates.Password)
    {
        using var certificate = SigningCertificate.Open(file, password, new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)), out var obstacle);
        (certificate is null).Should().Be(obstacle is not null);
        return obstacle;
    }
}
