using FluentAssertions;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Tests.Documents;

namespace ProcurementBaseline.Tests.Cli;

/// <summary><c>procbase annex --sign</c> and <c>procbase verify</c>, as <c>contract.md</c> §5 has them.</summary>
[TestClass]
public sealed class VerifyCommandTests
{
    [TestMethod]
    public void A_signed_annex_is_verified()
    {
        var (file, certificate, password) = Files();
        using (file)
        using (certificate)
        using (password)
        {
            var annex = Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", file.Path, "--sign", certificate.Path, "--sign-password-file", password.Path);
            (annex.Code, annex.Error).Should().Be((ExitCode.Clean, ""));
            var (code, document) = Procbase.Json("verify", file.Path);
            code.Should().Be(ExitCode.Clean);
            document["authentic"]!.GetValue<bool>().Should().BeTrue();
            document["differs"]!.AsArray().Should().BeEmpty();
            document["kind"]!.GetValue<string>().Should().Be("requirements");
            document["rulebook"]!["hash"]!.GetValue<string>().Should().Be(Repository.Rulebook.Hash);
            document["signed"]!["by"]!.GetValue<string>().Should().Be(TestCertificates.Name);
            document["signed"]!["valid"]!.GetValue<bool>().Should().BeTrue();
            document["sha256"]!.GetValue<string>().Should().MatchRegex("^[0-9a-f]{64}$");

            File.AppendAllText(file.Path, "\n");
            (code, document) = Procbase.Json("verify", file.Path);
            code.Should().Be(ExitCode.OpenEnds);
            document["differs"]!.AsArray().Should().ContainSingle().Which!["what"]!["da"]!.GetValue<string>().Should().NotBeEmpty();
        }
    }

    [TestMethod]
    [DataRow("da", "bekræftet", "ikke elektronisk underskrevet")]
    [DataRow("en", "authentic", "not signed")]
    public void People_read_the_answer_first(string language, string answer, string unsigned)
    {
        using var file = new TemporaryFile("", ".pdf");
        File.WriteAllBytes(file.Path, VerifiedSample.Pdf(VerifiedSample.Short));
        var (code, output, error) = Procbase.Run("verify", file.Path, "--lang", language);
        (code, error).Should().Be((ExitCode.Clean, ""));
        output.Split('\n')[0].Should().Contain(answer);
        output.Should().Contain(unsigned).And.NotContain("{", "every place in a phrase is filled");
    }

    [TestMethod]
    public void What_cannot_sign_is_named_and_nothing_is_written()
    {
        var (file, certificate, password) = Files();
        using (file)
        using (certificate)
        using (password)
        {
            Refused("--sign", certificate.Path).Should().Contain(certificate.Path).And.Contain("password");
            Refused("--sign", file.Path + ".p12").Should().Contain(file.Path + ".p12").And.Contain("does not exist");
            Refused("--sign", certificate.Path, "--sign-password-file", file.Path + ".txt").Should().Contain(file.Path + ".txt").And.Contain("does not exist");
            Refused("--sign", password.Path).Should().Contain(password.Path).And.Contain("PKCS#12");
            File.WriteAllBytes(certificate.Path, TestCertificates.Pkcs12(TestCertificates.Rsa(from: 2020, to: 2021)));
            Refused("--sign", certificate.Path, "--sign-password-file", password.Path).Should().Contain("expired").And.Contain("2026-03-02");
            new FileInfo(file.Path).Length.Should().Be(0);
        }

        string Refused(params string[] options)
        {
            var (code, _, error) = Procbase.Run(["annex", Repository.Path(Procbase.Mri), "-o", file.Path, "--lang", "en", .. options]);
            code.Should().Be(ExitCode.WrongInput);
            error.Should().NotContain(TestCertificates.Password);
            return error;
        }
    }

    [TestMethod]
    [DoNotParallelize]
    public void The_password_can_stand_in_the_environment()
    {
        var (file, certificate, password) = Files();
        using (file)
        using (certificate)
        using (password)
        {
            Environment.SetEnvironmentVariable("PROCBASE_SIGN_PASSWORD", TestCertificates.Password);
            try
            {
                Procbase.Run("annex", Repository.Path(Procbase.Mri), "-o", file.Path, "--sign", certificate.Path).Code.Should().Be(ExitCode.Clean);
            }
            finally
            {
                Environment.SetEnvironmentVariable("PROCBASE_SIGN_PASSWORD", null);
            }
        }
    }

    private static (TemporaryFile File, TemporaryFile Certificate, TemporaryFile Password) Files()
    {
        var certificate = new TemporaryFile("", ".p12");
        File.WriteAllBytes(certificate.Path, TestCertificates.File);
        return (new("", ".pdf"), certificate, new(TestCertificates.Password + "\n", ".txt"));
    }
}
