using FluentAssertions;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>What the lint says of a text, and what it leaves alone.</summary>
[TestClass]
public sealed class WordingLintTests
{
    [TestMethod]
    [DataRow("Løsningen skal have et passende sikkerhedsniveau.", "passende")]
    [DataRow("Løsningen skal have tilstrækkelig kapacitet.", "tilstrækkelig")]
    [DataRow("Løsningen skal være tilstrækkeligt beskyttet.", "tilstrækkeligt")]
    [DataRow("Leverandøren skal svare inden for en rimelig frist.", "rimelig")]
    [DataRow("Leverandøren skal gennemføre rimelige kontroller.", "rimelige")]
    [DataRow("Leverandøren skal levere relevante oplysninger.", "relevante")]
    [DataRow("Leverandøren skal levere det mest relevante.", "relevante")]
    [DataRow("Løsningen skal have en brugervenlig grænseflade.", "brugervenlig")]
    [DataRow("Løsningen skal være state-of-the-art.", "state of the art")]
    [DataRow("Leverandøren skal hurtigst muligt svare.", "hurtigst muligt")]
    [DataRow("Leverandøren skal uden unødig forsinkelse svare.", "uden unødig forsinkelse")]
    [DataRow("Leverandøren skal foretage fornødne opdateringer.", "fornødne")]
    [DataRow("Leverandøren skal løbende opdatere.", "løbende")]
    [DataRow("Løsningen skal logge login, rettigheder m.v. i en fil.", "m v")]
    [DataRow("Løsningen skal have stærkere kryptering.", "stærkere")]
    public void A_vague_Danish_word_is_flagged_in_every_inflection(string text, string word) =>
        LintSample.Said(text, Language.Da).Should().ContainSingle().Which.Should().StartWith($"Warning: \"{word}\" can be read");

    [TestMethod]
    [DataRow("Leverandøren skal oplyse, hvordan prisens rimelighed er vurderet.")]
    [DataRow("Ordregiver vurderer relevansen og egnetheden efter planen.")]
    [DataRow("Løsningen skal kunne moderniseres uden nedbrud.")]
    [DataRow("Løsningen skal give hver post et fortløbende nummer.")]
    [DataRow("Udstyret skal tåle stærkstrøm og have en robusthed på 20 volt.")]
    [DataRow("Leverandøren skal oplyse effektiviteten i procent.")]
    [DataRow("Leverandøren skal svare senest {passende} dage efter.")]
    public void A_Danish_word_that_only_resembles_a_vague_one_is_left_alone(string text) => LintSample.Said(text, Language.Da).Should().BeEmpty();

    [TestMethod]
    [DataRow("The solution must have an appropriate level of security.", "appropriate")]
    [DataRow("The solution must be appropriately protected.", "appropriately")]
    [DataRow("The supplier must answer within a reasonable time.", "within a reasonable time")]
    [DataRow("The solution must be User-Friendly.", "User Friendly")]
    [DataRow("The supplier must promptly answer.", "promptly")]
    [DataRow("The solution must use up-to-date methods.", "up to date")]
    public void A_vague_English_word_is_flagged(string text, string word) =>
        LintSample.Said(text, Language.En).Should().Contain($"Warning: \"{word}\" can be read in more than one way; write what can be measured or checked.");

    [TestMethod]
    [DataRow("The relevance, suitability and robustness are recorded.")]
    [DataRow("The solution must be kept updated to the date stated.")]
    [DataRow("The supplier must state the strength of each key.")]
    public void An_English_word_that_only_resembles_a_vague_one_is_left_alone(string text) => LintSample.Said(text, Language.En).Should().BeEmpty();

    [TestMethod]
    [DataRow("Leverandøren skal være certificeret efter ISO 27001.")]
    [DataRow("Leverandøren skal følge DS/EN ISO/IEC 27001.")]
    [DataRow("Leverandøren skal følge ISO27001.")]
    [DataRow("Kameraet skal opfylde EN 303 645.")]
    [DataRow("Leverandøren skal levere en ISAE 3402-erklæring.")]
    [DataRow("Leverandøren skal levere en SOC 2-rapport.")]
    [DataRow("Leverandøren skal levere et MDS2-skema.")]
    [DataRow("Listen skal være i CycloneDX.")]
    [DataRow("Løsningen skal kryptere med TLS 1.3.")]
    [DataRow("Løsningen skal køre på Windows.")]
    [DataRow("Teknikeren skal være certificeret.")]
    [DataRow("Certifikatet skal dække udstyret.")]
    [DataRow("Løsningen skal have et D-mærket.")]
    [DataRow("Løsningen skal have en FIPS 140-godkendt nøgle.")]
    [DataRow("Løsningen skal opfylde Common Criteria.")]
    [DataRow("Leverandøren skal følge OWASP eller lignende.")]
    [DataRow("Leverandøren skal følge ISO 27001. En vejledning eller tilsvarende vedlægges.")]
    [DataRow("En vejledning eller tilsvarende vedlægges. ISO 27001 er fulgt.")]
    public void A_standard_certificate_or_product_without_an_equivalent_is_refused(string text) =>
        LintSample.Said(text, Language.Da).Should().NotBeEmpty().And.OnlyContain(m => m.StartsWith("Error: ") && m.Contains("is named without \"or equivalent\""));

    [TestMethod]
    [DataRow("Leverandøren skal være certificeret efter ISO 27001 eller tilsvarende.")]
    [DataRow("ISAE 3402-erklæring, SOC 2-rapport eller tilsvarende, som viser periode.")]
    [DataRow("Leverandøren skal følge en standard, jf. ISO/IEC 27001 eller tilsvarende.")]
    [DataRow("Leverandøren skal følge fx. ISO 27001, nr. 5, eller anden tilsvarende standard.")]
    [DataRow("Leverandøren skal følge forordning (EU) 2016/679 og NIS 2-loven.")]
    [DataRow("Leverandøren skal efter udbudsloven og MDR fremlægge en EU-overensstemmelseserklæring.")]
    [DataRow("Løsningen skal bruge et digitalt certifikat til hver enhed.")]
    [DataRow("En 24-timers vagt skal svare; en 2-årig plan følger.")]
    [DataRow("Løsningen skal have et SOC, som svarer døgnet rundt.")]
    [DataRow("Alle vinduer skal lukke, og isolationen måles.")]
    [DataRow("Løsningen skal afvise eller mærke opkald udefra.")]
    [DataRow("Løsningen skal kryptere alle IP-forbindelser.")]
    public void An_equivalent_a_law_or_another_meaning_is_left_alone(string text) => LintSample.Said(text, Language.Da).Should().BeEmpty();

    [TestMethod]
    [DataRow("The supplier must be certified.", false)]
    [DataRow("The supplier must hold a certificate or equivalent.", true)]
    [DataRow("The supplier must hold a certificate eller tilsvarende.", false)]
    [DataRow("Updates are installed in service windows under Regulation (EU) 2017/745.", true)]
    [DataRow("The solution must use a digital certificate on each unit.", true)]
    public void English_goes_by_English_words(string text, bool good) => LintSample.Said(text, Language.En).Any().Should().Be(!good);

    [TestMethod]
    [DataRow("Løsningen skal logge login, og løsningen skal gemme loggen.")]
    [DataRow("Løsningen skal logge login samt gemme loggen.")]
    [DataRow("Løsningen logger login og skal gemme loggen.")]
    [DataRow("Løsningen skal logge login. Loggen skal gemmes.")]
    public void Two_demands_in_one_Danish_text_are_flagged_once(string text) =>
        LintSample.Said(text, Language.Da).Should().ContainSingle().Which.Should().StartWith("Warning: ").And.Contain("demand");

    [TestMethod]
    [DataRow("The solution must log logins, and the solution must keep the log.")]
    [DataRow("The solution must log logins as well as keep the log.")]
    public void Two_demands_in_one_English_text_are_flagged_once(string text) =>
        LintSample.Said(text, Language.En).Should().ContainSingle().Which.Should().StartWith("Warning: ").And.Contain("demand");

    [TestMethod]
    [DataRow("Løsningen skal logge login og mislykkede forsøg med tidspunkt.")]
    [DataRow("Løsningen skal samtidig vise loggen; samtlige poster har en skala.")]
    public void One_demand_with_several_parts_is_left_alone(string text) => LintSample.Said(text, Language.Da).Should().BeEmpty();
}
