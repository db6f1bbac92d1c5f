using System.IO.Compression;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Files;
using ProcurementBaseline.Tests.Documents;

namespace ProcurementBaseline.Tests.Cli;

/// <summary><c>procbase annex</c> and then <c>procbase verify</c>, for every kind.</summary>
[TestClass]
public sealed class VerifyKindTests
{
    private static readonly string Theme = Repository.Path("tests/samples/themes/region-eksempel/theme.json");

    private static IEnumerable<object[]> Papers =>
        from kind in Enum.GetValues<AnnexKind>() from language in Enum.GetValues<AnnexLanguage>() from themed in (bool[])[false, true] select new object[] { kind, language, themed };

    private static IEnumerable<object[]> Kinds => Enum.GetValues<AnnexKind>().Select(k => new object[] { k });

    [TestMethod]
    [DynamicData(nameof(Papers))]
    public void What_was_written_is_authentic(AnnexKind kind, AnnexLanguage language, bool themed)
    {
        using var pdf = Written(kind, language, themed);
        var (code, document) = Verified(pdf, themed);
        document["differs"]!.AsArray().Select(Key).Should().BeEmpty();
        (code, document["authentic"]!.GetValue<bool>(), document["kind"]!.GetValue<string>()).Should().Be((ExitCode.Clean, true, RecordShape.CodeOf(kind)));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Another_theme_is_told_with_what_to_do(AnnexKind kind)
    {
        using var themed = Written(kind, AnnexLanguage.Da, themed: true);
        Verified(themed, themed: false).Document["differs"]!.AsArray().Select(Key).Should().Equal("page 1", "verify.look");
        using var plain = Written(kind, AnnexLanguage.Both, themed: false);
        Verified(plain, themed: true).Document["differs"]!.AsArray().Select(Key).Should().Equal("page 1", "verify.look");
    }

    [TestMethod]
    public void A_word_that_was_painted_over_is_not_taken_for_a_theme()
    {
        using var pdf = Written(AnnexKind.Receipt, AnnexLanguage.Da, themed: true);
        File.WriteAllBytes(pdf.Path, PdfRepacked.Of(File.ReadAllBytes(pdf.Path), CompressionLevel.Optimal, (keys, content) =>
            keys.Length == 0 ? content.Replace("ET\n", "ET\n0 0 600 900 re f\n", StringComparison.Ordinal) : content));
        Verified(pdf, themed: false).Document["differs"]!.AsArray().Select(Key).Should().Equal("page 1");
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void A_changed_word_or_hash_in_the_data_is_told(AnnexKind kind)
    {
        using var pdf = Written(kind, AnnexLanguage.Da, themed: false);
        var bytes = File.ReadAllBytes(pdf.Path);
        Changed("\"id\": \"", "\"id\": \"x").Should().NotBeEmpty().And.Contain(k => k.StartsWith("page") || k == "verify.data" || k == "verify.requirement");
        Changed(Repository.Rulebook.Hash, new string('0', 64)).Should().Contain(k => k.StartsWith("verify.rulebook"));
        Changed("\"schemaVersion\"", "\"schemaVersjon\"").Should().Contain("verify.data");

        List<string> Changed(string from, string to)
        {
            File.WriteAllBytes(pdf.Path, PdfRepacked.Of(bytes, CompressionLevel.Optimal, (keys, content) =>
                keys.Contains("/EmbeddedFile/") ? content.Replace(from, to, StringComparison.Ordinal) : content));
            var (code, document) = Verified(pdf, themed: false);
            code.Should().Be(ExitCode.OpenEnds);
            document["authentic"]!.GetValue<bool>().Should().BeFalse();
            return [.. document["differs"]!.AsArray().Select(Key)];
        }
    }

    [TestMethod]
    [DataRow(AnnexKind.SelfAssessment, "\"code\": \"true\"", "\"code\": \"false\"")]
    [DataRow(AnnexKind.Evaluation, "\"outcome\": \"notMet\"", "\"outcome\": \"met\"")]
    [DataRow(AnnexKind.Proportionality, "\"level\": 3", "\"level\": 2")]
    [DataRow(AnnexKind.Receipt, "\"contentHash\": \"", "\"contentHash\": \"a")]
    public void A_changed_answer_in_the_data_is_told(AnnexKind kind, string from, string to)
    {
        using var pdf = Written(kind, AnnexLanguage.Both, themed: false);
        var hits = 0;
        File.WriteAllBytes(pdf.Path, PdfRepacked.Of(File.ReadAllBytes(pdf.Path), CompressionLevel.Optimal, (keys, content) =>
        {
            if (!keys.Contains("/EmbeddedFile/")) return content;
            var at = content.IndexOf(from, StringComparison.Ordinal);
            hits += at < 0 ? 0 : 1;
            return at < 0 ? content : content[..at] + to + content[(at + from.Length)..];
        }));
        hits.Should().Be(1);
        var (code, document) = Verified(pdf, themed: false);
        code.Should().Be(ExitCode.OpenEnds);
        document["differs"]!.AsArray().Should().NotBeEmpty();
    }

    private static TemporaryFile Written(AnnexKind kind, AnnexLanguage language, bool themed)
    {
        var pdf = new TemporaryFile("", ".pdf");
        string[] responses = kind switch
        {
            AnnexKind.Evaluation => [.. Procbase.SampleResponses, "--assessment", Repository.Path($"{Procbase.Samples}/nordlys.assessment.json"), "--as-of", "2026-04-15"],
            AnnexKind.SelfAssessment or AnnexKind.Receipt => [Repository.Path($"{Procbase.Samples}/nordlys.response.json")],
            AnnexKind.Requirements or AnnexKind.Proportionality => [],
        };
        string[] received = kind == AnnexKind.Receipt ? ["--received", "2026-04-15T11:59:30.5+02:00"] : [];
        var (code, _, error) = Procbase.Run(
        [
            "annex", Repository.Path(Procbase.Mri), .. responses, "--kind", RecordShape.CodeOf(kind), "-o", pdf.Path, "--lang", RecordShape.CodeOf(language), .. received,
            .. themed ? (string[])["--theme", Theme] : [],
        ]);
        error.Should().BeEmpty();
        code.Should().NotBe(ExitCode.WrongInput);
        return pdf;
    }

    private static (int Code, JsonNode Document) Verified(TemporaryFile pdf, bool themed) => Procbase.Json(["verify", pdf.Path, .. themed ? (string[])["--theme", Theme] : []]);

    // The page, or the phrase it is told in up to its first place.
    private static string Key(JsonNode? difference)
    {
        if (difference!["page"] is { } page) return $"page {page.GetValue<int>()}";
        var says = difference["what"]!["en"]!.GetValue<string>();
        return Repository.Words.Phrases.Where(p => p.Key.StartsWith("verify.", StringComparison.Ordinal))
            .First(p => System.Text.RegularExpressions.Regex.IsMatch(says, "^" + System.Text.RegularExpressions.Regex.Replace(
                System.Text.RegularExpressions.Regex.Escape(p.Value.En), @"\\\{\w+}", ".*") + "$")).Key;
    }
}
