using System.Text.Json;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Documents to render: a bilingual requirement annex of any length, and one that is hard to lay out.</summary>
internal static class DocumentSamples
{
    private static readonly Lazy<FontSet> LoadedFonts = new(() => FontSet.Load(FontFolder));

    private static readonly Lazy<Hyphenation> LoadedHyphenation = new(() => Hyphenation.Load(Path.Combine(AnnexFolder, "hyphenation")));

    private static readonly string[] Duties =
    [
        "Leverandøren skal sikre, at administrative brugerkonti er beskyttet med flerfaktorgodkendelse",
        "Løsningen skal kryptere fortrolige oplysninger både under transmission og i hvile med anerkendte algoritmer",
        "Databehandleren skal føre en revisionslog over al adgang til følsomme personoplysninger i mindst 13 måneder",
        "Systemet skal understøtte fødereret brugerstyring efter OIOSAML 3.0.3 og NSIS-sikringsniveau betydelig",
    ];

    private static readonly string[] Conditions =
    [
        "jf. informationssikkerhedshåndbogen.",
        "herunder ved brug af underdatabehandlere i tredjelande.",
        "og dokumentere efterlevelsen ved en uafhængig revisorerklæring (ISAE 3000).",
    ];

    private static readonly string[] English =
    [
        "The supplier shall ensure that administrative user accounts are protected by multi-factor authentication.",
        "The solution shall encrypt confidential information both in transit and at rest using recognised algorithms.",
        "The processor shall keep an audit log of all access to sensitive personal data for at least 13 months.",
        "The solution shall support federated identity according to OIOSAML 3.0.3 and NSIS assurance level substantial.",
    ];

    private static readonly string[] Sources = ["ISO/IEC 27002:2022 8.5", "NIS 2 art. 21, stk. 2, litra j", "GDPR art. 32, stk. 1"];

    private static readonly string[] Areas = ["Adgangsstyring", "Kryptografi", "Logning og overvågning"];

    public static FontSet Fonts => LoadedFonts.Value;

    public static Hyphenation Hyphenation => LoadedHyphenation.Value;

    public static string FontFolder => Path.Combine(AnnexFolder, "fonts");

    private static string AnnexFolder
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "ProcurementBaseline.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds ProcurementBaseline.sln.");
            return Path.Combine(folder, "templates", "annex");
        }
    }

    public static Furniture Danish { get; } = new()
    {
        ContentsTitle = "Indhold",
        PageNumber = "Side {page} af {pages}",
        ContentsLink = "{title}, side {page}",
        Header = "Bilag 3 – Krav til informationssikkerhed",
        Footer = "Region Eksempel",
        Version = "Basiskrav 2026.1 · sha256 3f1a9c5b27de4470a1",
    };

    public static byte[] Pdf(Document document)
    {
        using var output = new MemoryStream();
        new PdfRenderer(Fonts, Hyphenation).Render(document, output);
        return output.ToArray();
    }

    /// <summary>A short document of these blocks.</summary>
    public static Document Of(params Block[] blocks) => new()
    {
        Lang = "da-DK",
        Title = "Prøve",
        Author = "Region Eksempel",
        Created = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)),
        Blocks = blocks,
        Furniture = Danish,
    };

    public static Document Annex(int rows) => Of([.. Introduction(), .. Areas.SelectMany((area, i) => Requirements(area, i, rows))]) with
    {
        Title = "Bilag 3 – Krav til informationssikkerhed",
        Subtitle = "Udbud af journal- & planlægningssystem (etape \"2\")",
        Facts = [new("Udbud", "2026/S 123-456789"), new("Skæringsdato", "20. november 2026"), new("Klassifikation", "Til offentliggørelse")],
        Attachment = new("bilag-3.json", "application/json", "Maskinlæsbar udgave af kravene", JsonSerializer.SerializeToUtf8Bytes(new { rows })),
    };

    /// <summary>A row over several pages, words that cannot be broken, an empty cell, and a hundred headings with nothing between them.</summary>
    public static Document Stress()
    {
        var endless = string.Join(' ', Enumerable.Repeat("Leverandøren skal dokumentere efterlevelsen af kravet, jf. bilag æøåÆØÅ.", 220));
        var address = "https://eksempel.dk/en/megetlangadresse?parameter=uendeligtlangværdiudenmellemrum1234567890";
        var row = Row.Of(
            Cell.Of("LANG-1"), Cell.Of(Paragraph.Of(endless), Paragraph.Of(endless, "en-GB")), Cell.Of("MK"), Cell.Of(address), Cell.Empty);
        var headings = Enumerable.Range(0, 100).Select(i => new Heading(i % 5 == 0 ? 1 : 2, $"Overskrift {i + 1}"));
        return Of([.. headings, new Table("Et meget højt krav", Columns, [row]), .. Annex(12).Blocks]);
    }

    public static IReadOnlyList<Column> Columns { get; } =
        [new("Krav-id", 1.25, RowHeader: true), new("Krav", 5), new("Type", 0.8), new("Kilde", 1.9), new("Efterprøvning", 2.2)];

    private static IEnumerable<Block> Introduction() =>
    [
        new Heading(1, "Formål og anvendelse"),
        Paragraph.Of("Dette bilag fastlægger de informationssikkerhedskrav, som tilbudsgiver skal opfylde. Kravene er udledt af "
            + "risikovurderingen og formuleret, så de kan efterprøves. Bilaget er udarbejdet på dansk; den engelske gengivelse er vejledende."),
        Paragraph.Of("This annex sets out the information security requirements. The Danish text prevails.", "en-GB"),
        new Paragraph([
            new("Et "), new("mindstekrav", Strong: true), new(" svarer til det engelske "), new("minimum requirement", "en-GB"), new("."),
        ]),
        new Heading(2, "Sådan læses kravene"),
        new Bullets([
            Paragraph.Of("MK: mindstekrav, der ikke kan tages forbehold for."),
            Paragraph.Of("K: konkurrencekrav, der indgår i bedømmelsen af underkriteriet kvalitet, "
                + "når de er opfyldt på en måde, der kan efterprøves."),
        ]),
        new Heading(1, "Krav"),
    ];

    private static IEnumerable<Block> Requirements(string area, int index, int rows)
    {
        var first = rows * index / Areas.Length;
        var count = rows * (index + 1) / Areas.Length - first;
        yield return new Heading(2, area);
        if (index == 0) yield return new Heading(3, "Fælles forudsætninger");
        yield return new Table($"Krav: {area}", Columns, [.. Enumerable.Range(first, count).Select(Requirement)]);
    }

    private static Row Requirement(int n) => Row.Of(
        Cell.Of($"SIK-{n + 1:000}"),
        Cell.Of(Paragraph.Of($"{Duties[n % 4]}, {Conditions[n % 3]}"), Paragraph.Of(English[n % 4], "en-GB")),
        Cell.Of(n % 3 == 0 ? "MK" : "K"),
        Cell.Of(Sources[n * 2 % 3]),
        Cell.Of(n % 4 == 0 ? "Revisorerklæring og skærmbilleder af konfigurationen" : "Beskrivelse, maks. ½ side"));
}
