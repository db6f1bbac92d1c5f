using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The styles of a Word file. Nothing in the text is formatted by hand, so that an officer can change a look in one place.</summary>
internal static class WordStyles
{
    public const string Body = "Normal", Title = "Title", Subtitle = "Subtitle", Issuer = "Issuer", Logo = "Logo", Fact = "Fact", ListBullet = "ListBullet";
    public const string Caption = "Caption", ContentsTitle = "TOCHeading", Header = "Header", Footer = "Footer", Table = "AnnexTable";
    public const string CellText = "TableText", ColumnTitle = "TableHeading", RowTitle = "TableRowHeading", AfterTable = "AfterTable";
    public const string OtherLanguage = "OtherLanguage", FactKey = "FactKey", Answer = "Answer", Prompt = "PlaceholderText";

    /// <summary>From the issuer down to a cover's title, and from a logo down to the issuer, in points.</summary>
    public const double AboveTitle = 150, BelowLogo = 12;

    private const double FactColumn = 130, BulletIndent = 18;

    /// <summary>The style of a heading of that level, from 1.</summary>
    public static string Heading(int level) => FormattableString.Invariant($"Heading{level}");

    /// <summary>The style of a line of the contents.</summary>
    public static string Contents(int level) => FormattableString.Invariant($"TOC{level}");

    /// <param name="palette">The colours.</param>
    /// <param name="lang">The language of all text that names no other.</param>
    /// <param name="style">How the document begins. A letter's title stands at the top, and its headings bear no numbers.</param>
    public static W.Styles Of(WordPalette palette, string lang, DocumentStyle style) =>
        new([Defaults(palette, lang), .. Looks(palette).Select(l => style == DocumentStyle.Letter ? InLetter(l) : l).Select(l => l.ToStyle()), .. Others(palette)]);

    private static StyleLook InLetter(StyleLook look) => look switch
    {
        { Id: Title } => look with { Size = 20, LineHeight = 26, Before = 10 },
        { HeadingLevel: not null } => look with { NumberingId = null, Left = 0, Hanging = 0 },
        _ => look,
    };

    private static IEnumerable<StyleLook> Looks(WordPalette palette)
    {
        StyleLook[] heads =
        [
            new(Heading(1), "heading 1", 17, 22) { Before = 22, After = 7, Left = 34, Hanging = 34 },
            new(Heading(2), "heading 2", 13, 17) { Before = 16, After = 5, Left = 34, Hanging = 34 },
            new(Heading(3), "heading 3", 10.5, 14.5) { Before = 11, After = 4, Left = 34, Hanging = 34 },
        ];
        return
        [
            new(Body, "Normal", 10, 14.5) { After = 7, Colour = palette.Ink },
            new(Title, "Title", 26, 32) { Before = AboveTitle, After = 6, Bold = true, Colour = palette.Accent, Next = Subtitle },
            new(Subtitle, "Subtitle", 14, 20) { After = 17, Next = Body },
            new(Logo, "Logo", 10, 12) { After = BelowLogo, AtRight = true, Next = Issuer },
            new(Issuer, "Issuer", 11, 15) { Bold = true, LineAbove = (6, 14, palette.Accent) },
            new(Fact, "Fact", 9.5, 14) { After = 4, Left = FactColumn, Hanging = FactColumn, Tabs = [FactColumn] },
            .. heads.Select((head, i) => head with
            {
                Bold = true, Colour = palette.Accent, KeepsWithNext = true, HeadingLevel = i + 1, NumberingId = WordNumbering.Headings, Next = Body,
            }),
            new(ListBullet, "List Bullet", 10, 14.5) { After = 4, Left = BulletIndent, Hanging = BulletIndent - 6, NumberingId = WordNumbering.Bullets },
            new(Caption, "caption", 8.5, 12) { Before = 8, After = 5, Bold = true, KeepsWithNext = true, Next = Body },
            new(CellText, "Table Text", 8.5, 11.5) { After = 3 },
            new(ColumnTitle, "Table Heading", 8.5, 11.5) { BasedOn = CellText, After = 3, Bold = true, Colour = WordPalette.Paper, KeepsWithNext = true },
            new(RowTitle, "Table Row Heading", 8.5, 11.5) { BasedOn = CellText, After = 3, Bold = true },
            new(AfterTable, "After Table", 4, 8),
            new(ContentsTitle, "TOC Heading", 17, 22) { After = 10, Bold = true, Colour = palette.Accent, KeepsWithNext = true, Next = Body },
            new(Contents(1), "toc 1", 10, 14.5) { Before = 6, After = 3, Bold = true, Left = 24, Hanging = 24, Tabs = [24], RightTabDotted = true, Next = Body },
            new(Contents(2), "toc 2", 10, 14.5) { After = 3, Left = 56, Hanging = 32, Tabs = [56], RightTabDotted = true, Next = Body },
            new(Contents(3), "toc 3", 10, 14.5) { After = 3, Left = 96, Hanging = 40, Tabs = [96], RightTabDotted = true, Next = Body },
            new(Header, "header", 7.5, 10) { Colour = palette.Quiet },
            new(Footer, "footer", 7.5, 10) { Colour = palette.Quiet, RightTabDotted = false, LineAbove = (0.5, 6, palette.Rule) },
        ];
    }

    private static IEnumerable<W.Style> Others(WordPalette palette) =>
    [
        new(new W.StyleName { Val = "Default Paragraph Font" }, new W.SemiHidden(), new W.UnhideWhenUsed())
        {
            Type = W.StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true,
        },
        Letters(OtherLanguage, "Other Language", new() { Italic = new(), ItalicComplexScript = new(), Color = new() { Val = palette.Quiet } }),
        Letters(FactKey, "Fact Key", new() { Bold = new(), BoldComplexScript = new(), Color = new() { Val = palette.Quiet } }),
        Letters(Answer, "Answer", new() { Border = Box(palette) }),
        Letters(Prompt, "Placeholder Text", new() { Color = new() { Val = palette.Prompt }, Border = Box(palette) }),
        TableStyle.Plain(),
        TableStyle.Annex(palette),
        new(new W.StyleName { Val = "No List" }, new W.SemiHidden(), new W.UnhideWhenUsed()) { Type = W.StyleValues.Numbering, StyleId = "NoList", Default = true },
    ];

    private static W.Style Letters(string id, string name, W.StyleRunProperties look) =>
        new() { Type = W.StyleValues.Character, StyleId = id, StyleName = new() { Val = name }, PrimaryStyle = new(), StyleRunProperties = look };

    /// <summary>The box round a place for an answer, on screen and on paper; Word counts its thickness in eighths of a point.</summary>
    private static W.Border Box(WordPalette palette) => new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = palette.Prompt };

    private static W.DocDefaults Defaults(WordPalette palette, string lang) => new()
    {
        RunPropertiesDefault = new(new W.RunPropertiesBaseStyle
        {
            RunFonts = new() { Ascii = WordFonts.Face, HighAnsi = WordFonts.Face, ComplexScript = WordFonts.WithEveryScript, EastAsia = WordFonts.Face },
            Color = new() { Val = palette.Ink },
            Languages = new() { Val = lang, EastAsia = lang, Bidi = "ar-SA" },
        }),
        ParagraphPropertiesDefault = new(new W.ParagraphPropertiesBaseStyle { WidowControl = new() }),
    };
}
