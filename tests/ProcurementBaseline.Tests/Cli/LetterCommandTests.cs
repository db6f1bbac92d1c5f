using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Tests.Documents;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>What <c>procbase letter</c> writes and says.</summary>
[TestClass]
public sealed class LetterCommandTests
{
    private const string Telephony = "templates/procurements/telephony-platform.json";
    private const string Sample = "tests/samples/telephony-platform/fjordtel";

    private string _folder = "";

    [TestInitialize]
    public void Make() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("hearing", "da", "underretter hermed Fjordtel Danmark A/S")]
    [DataRow("hearing", "en", "hereby notifies Fjordtel Danmark A/S")]
    [DataRow("screening", "da", "Udkast, udfyldt ud fra leverandørens egne oplysninger")]
    [DataRow("screening", "en", "Draft, filled in from the supplier's own information")]
    public void The_sample_gives_both_drafts_in_both_languages(string kind, string language, string says)
    {
        var file = Named("letter.pdf");
        var (code, document) = Procbase.Json([.. Asked(kind, file), "--lang", language]);
        code.Should().Be(ExitCode.OpenEnds);
        document["file"]!.GetValue<string>().Should().Be(file);
        document["kind"]!.GetValue<string>().Should().Be(kind);
        document["sha256"]!.GetValue<string>().Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        document["grounds"]!.AsArray().Select(g => g!.GetValue<string>()).Should().Equal(kind == "hearing" ? ["135.1.2", "135.3", "137.1.4"] : []);
        using var pdf = PdfDocument.Open(file);
        document["pages"]!.GetValue<int>().Should().Be(pdf.NumberOfPages);
        Regex.Replace(PdfReading.TextInTagOrder(File.ReadAllBytes(file)), @"\s+", " ").Should().Contain(says);
        PdfConformance.Of(File.ReadAllBytes(file)).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void The_note_is_on_the_screen_or_in_a_file_of_its_own_and_never_in_the_letter()
    {
        var (_, screen, _) = Procbase.Run(Asked("hearing", Named("letter.pdf")));
        screen.Should().ContainAll("Notat til sagsbehandleren", "sendes ikke med", "fortolkning");
        PdfReading.TextInTagOrder(File.ReadAllBytes(Named("letter.pdf"))).Should().NotContainAny("Notat til sagsbehandleren", "fortolkning");

        var (_, apart, _) = Procbase.Run([.. Asked("hearing", Named("letter.pdf")), "--note", Named("note.pdf")]);
        apart.Should().NotContain("fortolkning").And.Contain(Named("note.pdf"));
        PdfReading.TextInTagOrder(File.ReadAllBytes(Named("note.pdf"))).Should().ContainAll("Notat til sagsbehandleren", "fortolkning");
    }

    [TestMethod]
    [DataRow("hearing", "ingen udelukkelsesgrund skal høres")]
    [DataRow("screening", "investeringsscreening er ikke udløst")]
    public void Where_there_is_nothing_to_write_no_file_is_written_and_it_is_said_why(string kind, string why)
    {
        foreach (var response in Procbase.SampleResponses)
        {
            string[] asked = ["letter", Repository.Path(Procbase.Mri), response, "--kind", kind, "-o", Named("letter.pdf"), "--note", Named("note.pdf")];
            var (code, output, _) = Procbase.Run(asked);
            code.Should().Be(ExitCode.Clean);
            output.Should().Contain(why);
            var (_, document) = Procbase.Json(asked);
            (document["file"], document["message"]!["da"]!.GetValue<string>().Contains(why)).Should().Be((null, true));
        }
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("hearing", "grounds")]
    [DataRow("screening", "tests")]
    public void The_content_can_be_had_as_json(string kind, string key)
    {
        Procbase.Run(Asked(kind, Named("letter.json"))).Code.Should().Be(ExitCode.OpenEnds);
        var value = JsonNode.Parse(File.ReadAllText(Named("letter.json")))!;
        (value["schemaVersion"]!.GetValue<string>(), value[key]!.AsArray().Count).Should().Be(("1", 3));
        var first = File.ReadAllBytes(Named("letter.json"));
        Procbase.Run(Asked(kind, Named("letter.json")));
        File.ReadAllBytes(Named("letter.json")).Should().Equal(first);
    }

    [TestMethod]
    [DataRow("da", "[frist indsættes]")]
    [DataRow("en", "[deadline to be inserted]")]
    public void In_Word_a_letter_begins_on_its_first_page_and_its_places_are_controls(string language, string place)
    {
        var (code, document) = Procbase.Json([.. Asked("hearing", Named("letter.docx")), "--lang", language]);
        (code, document["pages"]).Should().Be((ExitCode.OpenEnds, null));
        using var zip = System.IO.Compression.ZipFile.OpenRead(Named("letter.docx"));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = reader.ReadToEnd();
        xml.Should().Contain(place).And.NotContain("TOC \\").And.NotContain("pageBreakBefore");
        Regex.Count(xml, "<w:sdt>").Should().Be(5, "date, deadline, contact, account and sender");
    }

    [TestMethod]
    public void The_letter_is_dated_by_the_day_asked_for_and_by_no_clock()
    {
        Procbase.Run([.. Asked("hearing", Named("letter.pdf")), "--as-of", "2026-06-02"]);
        PdfReading.TextInTagOrder(File.ReadAllBytes(Named("letter.pdf"))).Should().Contain("Dato: 2. juni 2026");
        Procbase.Run(Asked("hearing", Named("letter.pdf")));
        PdfReading.TextInTagOrder(File.ReadAllBytes(Named("letter.pdf"))).Should().MatchRegex(@"Dato: ?\[dato indsættes\]");
    }

    [TestMethod]
    [DataRow("letter.txt", "note.pdf")]
    [DataRow("letter.pdf", "note.txt")]
    [DataRow("letter.pdf", "letter.pdf")]
    [DataRow("nowhere/letter.pdf", "note.pdf")]
    public void A_file_that_cannot_be_written_is_refused(string letter, string note)
    {
        var (code, _, error) = Procbase.Run([.. Asked("hearing", Named(letter)), "--note", Named(note)]);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().NotBeEmpty();
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("--kind", "divorce")]
    [DataRow("--as-of", "2026-13-01")]
    [DataRow("--assessment", "nowhere.json")]
    public void A_wrong_argument_is_refused(string option, string value)
    {
        string[] kind = option == "--kind" ? [] : ["--kind", "hearing"];
        Procbase.Run(["letter", Repository.Path(Telephony), Repository.Path($"{Sample}.response.json"), "-o", Named("letter.pdf"), .. kind, option, value])
            .Code.Should().Be(ExitCode.WrongInput);
    }

    [TestMethod]
    [DataRow("Fjord\u202Ekram A/S")]
    [DataRow("\u05E9\u05DC\u05D5\u05DD")]
    public void A_name_that_cannot_be_shown_right_is_refused_and_nothing_is_written(string name)
    {
        using var response = new TemporaryFile(CommandLineTests.Changed($"{Sample}.response.json", r => r["tenderer"]!["name"] = name));
        var (code, _, error) = Procbase.Run("letter", Repository.Path(Telephony), response.Path, "--kind", "hearing", "-o", Named("letter.pdf"));
        (code, error.Length > 0).Should().Be((ExitCode.WrongInput, true));
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    private string Named(string file) => Path.Combine(_folder, file);

    private static string[] Asked(string kind, string file) =>
        ["letter", Repository.Path(Telephony), Repository.Path($"{Sample}.response.json"), "--assessment", Repository.Path($"{Sample}.assessment.json"), "--kind", kind, "-o", file];
}
