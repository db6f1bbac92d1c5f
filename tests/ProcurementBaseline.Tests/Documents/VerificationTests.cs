using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Pdf.Signing;
using ProcurementBaseline.Files;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class VerificationTests
{
    private static readonly Lazy<byte[]> Honest = new(() => VerifiedSample.Pdf(VerifiedSample.Short));

    private static IEnumerable<object[]> Renderings =>
        from name in Repository.StartingPoints from language in Enum.GetValues<AnnexLanguage>() select new object[] { name, language };

    [TestMethod]
    [DynamicData(nameof(Renderings))]
    public void The_annex_of_a_starting_point_is_authentic(string name, AnnexLanguage language)
    {
        var verified = VerifiedSample.Verify(VerifiedSample.Pdf(VerifiedSample.Of(name, language)))!;
        verified.Differs.Should().BeEmpty();
        (verified.Authentic, verified.Kind, verified.NamedRulebook).Should().Be((true, AnnexKind.Requirements, Repository.Rulebook.Hash));
    }

    [TestMethod]
    [DataRow(AnnexLanguage.Da)]
    [DataRow(AnnexLanguage.Both)]
    public void What_the_authority_changed_openly_is_authentic(AnnexLanguage language)
    {
        var annex = VerifiedSample.Tailored(language);
        annex.Changes.Should().HaveCount(5);
        annex.Undetermined.Should().NotBeEmpty();
        annex.Blocking.Should().NotBeEmpty();
        VerifiedSample.Verify(VerifiedSample.Pdf(annex))!.Differs.Should().BeEmpty();
    }

    [TestMethod]
    public void A_signed_annex_is_authentic_and_says_who_signed()
    {
        var verified = VerifiedSample.Verify(Signed())!;
        verified.Differs.Should().BeEmpty();
        verified.Signed.Should().BeEquivalentTo(new { By = TestCertificates.Name, Issuer = TestCertificates.Name, Valid = true });
    }

    [TestMethod]
    public void Something_before_or_after_or_missing_at_the_end_is_told()
    {
        Differs([(byte)' ', .. Honest.Value]).Should().Contain("before");
        Differs([.. Honest.Value, (byte)'\n']).Should().Equal("after");
        Differs([.. Honest.Value, .. Honest.Value]).Should().Equal("after");
        Differs(Honest.Value[..^1]).Should().Contain("damage");
        Differs([.. Signed(), (byte)'\n']).Should().Equal("after");
        var half = Honest.Value[..(Encoding.Latin1.GetString(Honest.Value).IndexOf("/Type/ObjStm", StringComparison.Ordinal) - 10)];
        Differs(half).Should().Equal("damage");
    }

    [TestMethod]
    public void A_revision_that_another_program_appended_is_told_also_when_it_hides_behind_a_signature()
    {
        var appended = Encoding.Latin1.GetBytes("5 0 obj\n<<>>\nendobj\nxref\n5 1\n0000000000 00000 n \ntrailer\n<</Size 6/Prev 1>>\nstartxref\n9\n%%EOF\n");
        Differs([.. Honest.Value, .. appended]).Should().Equal("after");
        Differs([.. Signed(), .. appended]).Should().Equal("after");
        var signed = Signed();
        Differs([.. signed, .. signed.AsSpan(Honest.Value.Length)]).Should().Equal("after");
        VerifiedSample.Verify([.. signed, .. appended])!.Signed!.Valid.Should().BeFalse("it does not cover the whole file");
    }

    [TestMethod]
    public void A_signature_taken_from_another_file_does_not_fit()
    {
        var other = VerifiedSample.Pdf(VerifiedSample.Of("consumables", AnnexLanguage.En));
        Differs([.. other, .. Signed().AsSpan(Honest.Value.Length)]).Should().Equal("signature");
    }

    [TestMethod]
    public void The_first_page_that_differs_is_named()
    {
        var document = VerifiedSample.Document(VerifiedSample.Short);
        using var pdf = PdfDocument.Open(Honest.Value);
        var last = pdf.NumberOfPages;
        var longer = VerifiedSample.Verify(DocumentSamples.Pdf(document with { Blocks = [.. document.Blocks, Paragraph.Of("Skjult tilføjelse.")] }))!;
        longer.Differs.Should().Contain(d => d.Page == last);
        var pages = Hidden(" Td<", " Td 3 Tr<");
        pages.Differs.Should().ContainSingle().Which.Page.Should().Be(1);
    }

    [TestMethod]
    public void A_link_that_leads_elsewhere_is_told_with_its_page()
    {
        var verified = VerifiedSample.Verify(PdfRepacked.Of(Honest.Value, CompressionLevel.Optimal, (keys, content) =>
            keys.Contains("/ObjStm") ? new Regex(@"/Border\[0 0 0\]").Replace(content, "/Border[0 0 1]", 1) : content))!;
        verified.Differs.Should().ContainSingle().Which.Page.Should().Be(2, "the contents stand on the second page");
    }

    [TestMethod]
    public void What_is_not_seen_is_told_by_its_part()
    {
        Changed("/Metadata/", "<xmp:CreateDate>2026", "<xmp:CreateDate>2025").Should().Equal("metadata");
        Changed("/ObjStm", "/Scope/Row", "/Scope/Col").Should().Equal("structure");
        Changed("/EmbeddedFile/", "\"requirements\"", "\"requirementz\"").Should().NotBeEmpty().And.NotContain("page");
    }

    [TestMethod]
    public void The_same_content_compressed_otherwise_is_told_apart_from_a_change() =>
        Differs(PdfRepacked.Of(Honest.Value, CompressionLevel.Fastest)).Should().Equal("packing");

    [TestMethod]
    public void The_data_of_another_annex_do_not_fit_the_pages()
    {
        var other = AnnexLayout.Json(VerifiedSample.Of("consumables", change: p => p with { Id = "et-andet-udbud" }));
        var verified = VerifiedSample.Verify(VerifiedSample.Carrying(other))!;
        verified.Differs.Should().Contain(d => d.Page == 1);
    }

    [TestMethod]
    public void Another_rulebook_is_told_with_both_hashes()
    {
        var other = new string('a', 64);
        var verified = VerifiedSample.Verify(VerifiedSample.Pdf(VerifiedSample.Short with { RulebookHash = other }))!;
        var what = verified.Differs.Should().ContainSingle().Subject.What;
        what.Da.Should().ContainAll(other, Repository.Rulebook.Hash);
        what.En.Should().ContainAll(other, Repository.Rulebook.Hash);
        verified.NamedRulebook.Should().Be(other);
    }

    [TestMethod]
    public void Data_that_say_they_are_of_another_kind_are_told_with_every_key_that_does_not_fit()
    {
        var json = Encoding.UTF8.GetString(AnnexLayout.Json(VerifiedSample.Short)).Replace("\"kind\": \"requirements\"", "\"kind\": \"receipt\"");
        var verified = VerifiedSample.Verify(VerifiedSample.Carrying(Encoding.UTF8.GetBytes(json)))!;
        verified.Kind.Should().Be(AnnexKind.Receipt);
        verified.Differs.Select(d => d.What.En).Should().Contain(w => w.Contains("groups")).And.Contain(w => w.Contains("contentHash"));
    }

    private static byte[] Signed()
    {
        using var certificate = TestCertificates.Open(TestCertificates.File);
        return PdfSigner.Sign(Honest.Value, certificate, new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)), "Elektronisk underskrift");
    }

    private static ProcurementBaseline.Cli.Verbs.VerifiedFile Hidden(string text, string with) => VerifiedSample.Verify(PdfRepacked.Of(Honest.Value, CompressionLevel.Optimal, (keys, content) =>
        keys.Length == 0 ? content.Replace(text, with) : content))!;

    private static IReadOnlyList<string> Changed(string type, string text, string with) => Differs(PdfRepacked.Of(Honest.Value, CompressionLevel.Optimal, (keys, content) =>
        keys.Contains(type) ? content.Replace(text, with) : content));

    // By the phrases they are told in.
    private static IReadOnlyList<string> Differs(byte[] file)
    {
        var problems = new List<Problem>();
        var verified = VerifiedSample.Verify(file, problems);
        problems.Should().BeEmpty();
        verified!.Authentic.Should().BeFalse();
        return [.. verified.Differs.Select(d => d.Page is null ? Repository.Words.Phrases.FirstOrDefault(p => p.Value == d.What).Key?["verify.".Length..] ?? d.What.En : "page")];
    }
}
