using System.Numerics;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class HyphenationTests
{
    [TestMethod]
    [DataRow("ad-gangs-op-lys-nin-ger")]
    [DataRow("an-svars-over-sigt")]
    [DataRow("be-hand-lings-sik-ker-he-den")]
    [DataRow("bru-ger-iden-ti-tet")]
    [DataRow("da-ta-be-skyt-tel-ses-for-ord-nin-gen")]
    [DataRow("drifts-ydel-ser")]
    [DataRow("døgn-over-våg-ning")]
    [DataRow("ejer-op-lys-nin-ger")]
    [DataRow("fjern-ad-gangs-løs-ning")]
    [DataRow("fler-fak-tor-god-ken-delse")]
    [DataRow("for-sy-nings-kæ-de-sik-ker-hed")]
    [DataRow("for-valt-nings-ret-lige")]
    [DataRow("gen-op-ret-ning")]
    [DataRow("hard-ware")]
    [DataRow("ho-ved-un-der-le-ve-ran-dø-rer")]
    [DataRow("ind-stil-lin-ger")]
    [DataRow("in-ter-ope-ra-bi-li-tet")]
    [DataRow("kon-kur-ren-ce-for-drej-ning")]
    [DataRow("kon-takt-op-lys-nin-ger")]
    [DataRow("kon-trakt-vil-kår")]
    [DataRow("kon-trak-ten")]
    [DataRow("kryp-te-rings-bi-bli-o-te-ker")]
    [DataRow("le-ve-ran-dør-af-tale")]
    [DataRow("le-ve-ran-dø-rens")]
    [DataRow("med-ar-bej-der")]
    [DataRow("med-lems-sta-ter")]
    [DataRow("net-værks-tra-fik")]
    [DataRow("nøg-le-sty-ring")]
    [DataRow("op-be-va-rings-ti-den")]
    [DataRow("over-ens-stem-mel-ses-er-klæ-ring")]
    [DataRow("pa-tient-op-lys-nin-ger")]
    [DataRow("per-son-op-lys-nin-ger")]
    [DataRow("pro-por-tio-na-li-tet")]
    [DataRow("re-vi-sions-er-klæ-ring")]
    [DataRow("sik-ker-heds-for-an-stalt-nin-ger")]
    [DataRow("skri-ve-bords-ø-velse")]
    [DataRow("soft-ware-kom-po-nen-ter")]
    [DataRow("stan-dard-ind-stil-lin-ger")]
    [DataRow("sår-bar-heds-hånd-te-ring")]
    [DataRow("til-buds-frist")]
    [DataRow("tje-ne-ste-ydel-ser")]
    [DataRow("tred-je-parts-kom-po-nen-ter")]
    [DataRow("trus-sels-a-na-lyse")]
    [DataRow("ud-buds-be-kendt-gø-rel-sen")]
    [DataRow("ude-luk-kel-ses-grunde")]
    [DataRow("un-der-da-ta-be-hand-ler")]
    public void Danish_words_of_procurement_are_divided_where_a_Dane_divides_them(string word) => Divided(word, "da-DK").Should().Be(word);

    [TestMethod]
    [DataRow("au-then-tic-a-tion")]
    [DataRow("con-tract-ing")]
    [DataRow("doc-u-ment-a-tion")]
    [DataRow("re-quire-ments")]
    [DataRow("sub-con-tractor")]
    public void English_words_are_divided_by_the_British_patterns(string word) => Divided(word, "en-GB").Should().Be(word);

    [TestMethod]
    public void No_division_leaves_fewer_than_two_letters_before_or_three_after()
    {
        foreach (var word in (string[])["afgive", "udbud", "aftale", "opgave", "område", "og", "i"])
        {
            var parts = Divided(word, "da").Split('-');
            parts[0].Length.Should().BeGreaterThanOrEqualTo(Math.Min(2, word.Length));
            parts[^1].Length.Should().BeGreaterThanOrEqualTo(Math.Min(3, word.Length));
        }
    }

    [TestMethod]
    [DataRow("sikkerhedsforanstaltning", "")]
    [DataRow("(sikkerhedsforanstaltning),", "")]
    [DataRow("fler-leverandørstrategi", "")]
    [DataRow("SIKKERHEDSFORANSTALTNING", "an id or an abbreviation in capitals")]
    [DataRow("OiosamlLeverandør", "a name with capitals within")]
    [DataRow("leverandør2026", "a name with digits")]
    [DataRow("2026leverandør", "a name with digits")]
    [DataRow("2-leverandøren", "a number and its word")]
    [DataRow("leverandøren@udbud.dk", "an address")]
    [DataRow("https://leverandøren", "an address")]
    [DataRow("leverandøren.dk", "an address")]
    [DataRow("leveran\u00ADdøraftale", "a word that says itself where to divide")]
    public void Only_ordinary_words_are_divided(string text, string why) =>
        WordDivider.Next(text, 0, text.Length, out _).Should().Be(why.Length == 0, why);

    [TestMethod]
    public void A_language_without_patterns_and_a_renderer_without_them_divide_nothing()
    {
        DocumentSamples.Hyphenation.Of("de-DE").Should().BeNull();
        Hyphenation.None.Of("da-DK").Should().BeNull();
    }

    [TestMethod]
    public void A_missing_pattern_file_is_named()
    {
        var load = () => Hyphenation.Load(Path.GetTempPath());
        load.Should().Throw<FileNotFoundException>().Where(e => e.Message.Contains("hyph_da_DK.dic"));
    }

    [TestMethod]
    public void Words_in_a_narrow_column_are_divided_and_stay_whole_when_read()
    {
        var text = string.Join(' ', Enumerable.Repeat("sikkerhedsforanstaltninger og underdatabehandlerne", 12));
        var file = DocumentSamples.Pdf(DocumentSamples.Of(new Table("T", [new("A", 1), new("B", 7)], [Row.Of(Cell.Of(text), Cell.Of("Ja"))])));
        var lines = PdfReading.Lines(file)[1].Select(line => line.Text.Replace("Ja ", "").TrimEnd()).ToList();
        lines.Should().Contain(line => line.EndsWith('-'));
        PdfReading.TextInTagOrder(file).Should().Contain(text);
    }

    [TestMethod]
    [DataRow("NIS 2-loven")]
    [DataRow("§ 7")]
    [DataRow("stk. 2")]
    [DataRow("nr. 3")]
    [DataRow("art. 32")]
    [DataRow("litra a")]
    [DataRow("kl. 12.00")]
    [DataRow("DKK 400")]
    [DataRow("bilag 3")]
    [DataRow("30 dage")]
    [DataRow("99,9 %")]
    public void What_belongs_together_stays_on_one_line(string together)
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{new string('x', i % 9 + 1)} {together}"));
        var file = DocumentSamples.Pdf(DocumentSamples.Of(Paragraph.Of(text)));
        var lines = PdfReading.Lines(file)[1].Select(line => line.Text.Trim()).ToList();
        lines.Should().HaveCountGreaterThan(5).And.NotContain(line => line.EndsWith(together.Split(' ')[0]));
    }

    private static string Divided(string word, string lang)
    {
        var letters = word.Replace("-", "");
        var places = DocumentSamples.Hyphenation.Of(lang)!.Places(letters);
        while (places != 0)
        {
            var last = 63 - BitOperations.LeadingZeroCount(places);
            letters = letters.Insert(last, "-");
            places &= ~(1UL << last);
        }
        return letters;
    }
}
