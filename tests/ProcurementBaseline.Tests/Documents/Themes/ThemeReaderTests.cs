using System.Text;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Documents.Themes;

[TestClass]
public sealed class ThemeReaderTests
{
    [TestMethod]
    public void The_theme_that_comes_with_the_program_is_the_plain_one()
    {
        var problems = new List<Problem>();
        ThemeReader.Read(Repository.Path("templates/annex/theme.json"), problems).Should().Be(Theme.Plain);
        problems.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("#767777", "4,49", "4.49")]
    [DataRow("#9A6C5A", "4,49", "4.49")]        // 4.49999985
    [DataRow("#777777", "4,47", "4.47")]
    [DataRow("#FFFFFF", "1,00", "1.00")]
    [DataRow("#ffff00", "1,07", "1.07")]
    public void A_colour_with_too_little_contrast_is_refused_with_the_ratio_and_the_nearest_that_will_do(string colour, string da, string en)
    {
        var (theme, problems) = Read($$"""{ "schemaVersion": "1", "colour": "{{colour}}" }""");
        theme.Should().BeNull();
        var problem = problems.Should().ContainSingle().Subject;
        problem.Path.Should().Be("colour");
        problem.Message.Da.Should().Contain($"{da}:1").And.Contain("4,5:1");
        problem.Message.En.Should().Contain($"{en}:1").And.Contain("4.5:1");
        var near = problem.Message.En[^8..^1];
        Read($$"""{ "schemaVersion": "1", "colour": "{{near}}" }""").Theme!.Colour.ToString().Should().Be(near);
    }

    [TestMethod]
    [DataRow("#7C7290")]        // 4.5000006
    [DataRow("#767676")]
    [DataRow("#004575")]
    [DataRow("#000000")]
    public void A_colour_with_enough_contrast_is_taken(string colour)
    {
        var (theme, problems) = Read($$"""{ "schemaVersion": "1", "colour": "{{colour}}" }""");
        problems.Should().BeEmpty();
        (theme!.Colour.ToString(), theme.Colour.DarkenedTo(Theme.LeastContrast)).Should().Be((colour, theme.Colour));
    }

    [TestMethod]
    public void Contrast_is_what_the_standard_says_it_is()
    {
        // The pairs that WCAG's own understanding documents work out.
        Rgb.White.ContrastTo(new(0, 0, 0)).Should().BeApproximately(21, 1e-9);
        new Rgb(0x77, 0x77, 0x77).ContrastTo(Rgb.White).Should().BeApproximately(4.478, 0.001);
        new Rgb(0x95, 0x95, 0x95).ContrastTo(Rgb.White).Should().BeApproximately(2.995, 0.01);
        Rgb.White.ContrastTo(Rgb.White).Should().Be(1);
    }

    [TestMethod]
    public void The_suggested_colour_keeps_the_hue_and_is_no_darker_than_it_must_be()
    {
        var near = new Rgb(255, 128, 0).DarkenedTo(4.5);
        near.ContrastTo(Rgb.White).Should().BeInRange(4.5, 4.56);
        near.Blue.Should().Be(0);
        (near.Green * 2.0 / near.Red).Should().BeApproximately(1, 0.02);
    }

    [TestMethod]
    [DataRow("""[]""", "$")]
    [DataRow("""{}""", "colour schemaVersion")]
    [DataRow("""{ "schemaVersion": "2", "colour": "#004575" }""", "schemaVersion")]
    [DataRow("""{ "schemaVersion": "1", "color": "#004575" }""", "color colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": "blue" }""", "colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#00457" }""", "colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#+04575" }""", "colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575 " }""", "colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": 4575 }""", "colour")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "name": " " }""", "name")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": "logo.svg" }""", "logo")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": {} }""", "logo.alternative logo.file")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": { "file": "no-such.svg", "alternative": { "da": "Logo" } } }""", "logo.alternative.en logo.file")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": { "file": "../logo.svg", "alternative": { "da": "Logo", "en": " " } } }""", "logo.alternative logo.file")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": { "file": "/etc/passwd", "alternative": { "da": "Logo", "en": "Logo" } } }""", "logo.file")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": { "file": "no-such.svg", "alternative": { "da": "L", "en": "L" }, "widthMm": 4.9 } }""", "logo.file logo.widthMm")]
    [DataRow("""{ "schemaVersion": "1", "colour": "#004575", "logo": { "file": "no-such.svg", "alternative": { "da": "L", "en": "L" }, "widthMm": 81 } }""", "logo.file logo.widthMm")]
    [DataRow("""{ "schemaVersion": "0", "colour": "#FFF", "name": "", "logo": { "file": "a/b", "alternative": { "da": "", "en": "" }, "widthMm": -1 } }""",
        "colour logo.alternative logo.file logo.widthMm name schemaVersion")]
    public void Every_mistake_is_told_at_once_with_its_place(string json, string paths)
    {
        var (theme, problems) = Read(json);
        theme.Should().BeNull();
        string.Join(' ', problems.Select(p => p.Path).Order(StringComparer.Ordinal)).Should().Be(paths);
        problems.Should().OnlyContain(p => p.Message.Da.Length > 0 && p.Message.En.Length > 0 && p.Message.Da != p.Message.En);
    }

    [TestMethod]
    public void The_mistakes_of_the_logo_are_told_with_those_of_the_theme()
    {
        using var logo = new TemporaryFile("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text/></svg>", ".svg");
        var (theme, problems) = Read($$"""
            { "schemaVersion": "1", "colour": "#CCCCCC", "logo": { "file": "{{Path.GetFileName(logo.Path)}}", "alternative": { "da": "Logo", "en": "Logo" } } }
            """);
        theme.Should().BeNull();
        problems.Select(p => (Path.GetFileName(p.File) == Path.GetFileName(logo.Path), p.Path)).Should().Equal((false, "colour"), (true, "svg/text[1]"));
    }

    [TestMethod]
    public void The_themes_name_stands_where_the_procurement_names_no_authority()
    {
        var problems = new List<Problem>();
        var procurement = InputFile.Procurement(Repository.Path(Procbase.Mri), problems)!;
        var theme = Theme.Plain with { Name = "Region Prøve" };
        Document(procurement.Authority!.Name).Author.Should().Be(procurement.Authority.Name);
        var nameless = Document(null);
        (nameless.Author, nameless.Furniture.Footer).Should().Be(("Region Prøve", "Region Prøve"));
        nameless.Facts.Should().Contain(fact => fact.Value == $"Region Prøve (CVR-nr. {procurement.Authority.Cvr})");
        Encoding.UTF8.GetString(nameless.Attachment!.Bytes.Span).Should().Contain("\"Region Prøve\"");

        Document Document(string? name)
        {
            var set = Drafter.Draft(Repository.Rulebook, procurement with { Authority = procurement.Authority! with { Name = name } }, "procurement.json", problems)!;
            return AnnexLayout.Of(AnnexComposer.Requirements(set, Repository.Words, AnnexLanguage.Da), Repository.Words, theme);
        }
    }

    private static (Theme? Theme, IReadOnlyList<Problem> Problems) Read(string json)
    {
        using var file = new TemporaryFile(json);
        var problems = new List<Problem>();
        return (ThemeReader.Read(file.Path, problems), problems);
    }
}
