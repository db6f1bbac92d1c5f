using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The style of all tables: a filled header row, a line under each row, every second row tinted.</summary>
internal static class TableStyle
{
    private const short Side = 80, Top = 70, Bottom = 20;    // twentieths of a point; the last paragraph of a cell has some space below it too

    /// <summary>What Word falls back on: no lines at all.</summary>
    public static W.Style Plain() => new(
        new W.StyleName { Val = "Normal Table" }, new W.UIPriority { Val = 99 }, new W.SemiHidden(), new W.UnhideWhenUsed(),
        new W.StyleTableProperties { TableIndentation = new() { Width = 0, Type = W.TableWidthUnitValues.Dxa }, TableCellMarginDefault = Margins(0, 108, 0) })
    {
        Type = W.StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
    };

    public static W.Style Annex(WordPalette palette) => new(
        new W.StyleName { Val = "Annex Table" }, new W.BasedOn { Val = "TableNormal" }, new W.PrimaryStyle(),
        new W.StyleTableProperties
        {
            TableStyleRowBandSize = new() { Val = 1 },
            TableIndentation = new() { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            TableBorders = new()
            {
                BottomBorder = new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = palette.Rule },
                InsideHorizontalBorder = new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = palette.Rule },
            },
            TableCellMarginDefault = Margins(Top, Side, Bottom),
        },
        Part(W.TableStyleOverrideValues.FirstRow, palette.Accent),
        Part(W.TableStyleOverrideValues.Band2Horizontal, palette.Tint))
    {
        Type = W.StyleValues.Table,
        StyleId = WordStyles.Table,
        CustomStyle = true,
    };

    private static W.TableStyleProperties Part(W.TableStyleOverrideValues part, string fill) =>
        new(new W.TableStyleConditionalFormattingTableCellProperties(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = fill })) { Type = part };

    private static W.TableCellMarginDefault Margins(short top, short side, short bottom) => new()
    {
        TopMargin = new() { Width = Text(top), Type = W.TableWidthUnitValues.Dxa },
        TableCellLeftMargin = new() { Width = side, Type = W.TableWidthValues.Dxa },
        BottomMargin = new() { Width = Text(bottom), Type = W.TableWidthUnitValues.Dxa },
        TableCellRightMargin = new() { Width = side, Type = W.TableWidthValues.Dxa },
    };

    private static string Text(short twips) => WordMeasure.Text(twips / 20.0);
}
