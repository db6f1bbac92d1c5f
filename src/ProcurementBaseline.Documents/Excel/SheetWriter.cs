using System.Globalization;
using System.Xml;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>Writes a sheet's part, its elements in the order the format demands.</summary>
internal static class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostOfTitle = 32, MostOfPrompt = 255;

    /// <summary>Writes the part.</summary>
    /// <param name="xml">Where to; the caller closes it.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="footer">What stands under every printed page, in the format's own codes.</param>
    /// <param name="active">Whether it is the sheet the workbook opens on.</param>
    public static void Write(XmlWriter xml, Sheet sheet, string footer, bool active)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        Open(xml, "sheetPr");
        Leaf(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View(xml, sheet, active);
        Leaf(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        Open(xml, "cols");
        for (var i = 0; i < sheet.Widths.Count; i++)
            Leaf(xml, "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", sheet.Widths[i].ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        xml.WriteEndElement();
        Open(xml, "sheetData");
        for (var i = 0; i < sheet.Rows.Count; i++) Row(xml, sheet.Rows[i], i + 1, sheet.Widths);
        xml.WriteEndElement();
        // Without a password: it is there against slips. 0 means that the thing is allowed.
        Leaf(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"), ("sort", "0"), ("autoFilter", "0"));
        if (Filter(sheet) is { } filter) Leaf(xml, "autoFilter", ("ref", filter));
        Rules(xml, sheet.Rules);
        Leaf(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Leaf(xml, "pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        Open(xml, "headerFooter");
        xml.WriteElementString("oddFooter", Main, footer);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The cells that can be filtered; null when there are none.</summary>
    public static string? Filter(Sheet sheet) => (sheet.HeaderRow, sheet.FilterTo) is ({ } from, { } to)
        ? $"A{Text(from)}:{new CellAddress(Math.Max(from, to), sheet.Widths.Count)}"
        : null;

    private static void View(XmlWriter xml, Sheet sheet, bool active)
    {
        Open(xml, "sheetViews");
        Open(xml, "sheetView", ("showGridLines", "0"), ("tabSelected", active ? "1" : "0"), ("workbookViewId", "0"));
        if (sheet.HeaderRow is { } frozen)
        {
            var pane = sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
            List<(string, string)> split = sheet.FrozenColumns > 0 ? [("xSplit", Text(sheet.FrozenColumns))] : [];
            Leaf(xml, "pane", [.. split, ("ySplit", Text(frozen)), ("topLeftCell", new CellAddress(frozen + 1, sheet.FrozenColumns + 1).ToString()), ("activePane", pane), ("state", "frozen")]);
            Leaf(xml, "selection", ("pane", pane), ("activeCell", sheet.Start.ToString()), ("sqref", sheet.Start.ToString()));
        }
        else Leaf(xml, "selection", ("activeCell", sheet.Start.ToString()), ("sqref", sheet.Start.ToString()));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<SheetCell> cells, int row, IReadOnlyList<double> widths)
    {
        // Not as a custom height: a program that can measure text may fit the row anew.
        Open(xml, "row", ("r", Text(row)), ("ht", RowHeight.Of(cells, widths).ToString(CultureInfo.InvariantCulture)));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var at = ("r", new CellAddress(row, i + 1).ToString());
            var style = ("s", Text(WorkbookStyles.Index(cell.Style, cell.Text is { } text && CellText.LooksLikeFormula(text))));
            if (cell.Number is { } number)
            {
                Open(xml, "c", at, style);
                xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            else if (cell.Text is null) Leaf(xml, "c", at, style);
            else
            {
                Open(xml, "c", at, style, ("t", "inlineStr"));
                Open(xml, "is");
                if (cell.Translation is null) Words(xml, cell.Text);
                else
                {
                    Open(xml, "r");
                    Words(xml, cell.Text + "\n");
                    xml.WriteEndElement();
                    Translation(xml, cell.Translation);
                }
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }

    private static void Translation(XmlWriter xml, string text)
    {
        Open(xml, "r");
        Open(xml, "rPr");
        Leaf(xml, "i");
        Leaf(xml, "sz", ("val", "11"));
        Leaf(xml, "color", ("rgb", $"FF{WorkbookColours.Quiet}"));
        Leaf(xml, "rFont", ("val", WorkbookStyles.Typeface));
        Leaf(xml, "family", ("val", "2"));
        xml.WriteEndElement();
        Words(xml, text);
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escape(text));
        xml.WriteEndElement();
    }

    private static void Rules(XmlWriter xml, IReadOnlyList<InputRule> rules)
    {
        if (rules.Count == 0) return;
        Open(xml, "dataValidations", ("count", Text(rules.Count)));
        foreach (var rule in rules)
        {
            List<(string, string)> attributes = [("type", rule.Kind)];
            if (!rule.Strict) attributes.Add(("errorStyle", "warning"));
            if (rule.Kind != "list" && Comparison(rule) is { } comparison) attributes.Add(("operator", comparison));
            attributes.AddRange([("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1")]);
            var (title, prompt) = (Cut(rule.Title, MostOfTitle), Cut(rule.Prompt, MostOfPrompt));
            attributes.AddRange([("errorTitle", title), ("error", prompt), ("promptTitle", title), ("prompt", prompt), ("sqref", rule.Range)]);
            Open(xml, "dataValidation", [.. attributes]);
            xml.WriteElementString("formula1", Main, rule.First ?? rule.Last ?? "");
            if (rule is { First: not null, Last: not null }) xml.WriteElementString("formula2", Main, rule.Last);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // Between is what the format takes when nothing is said.
    private static string? Comparison(InputRule rule) => (rule.First, rule.Last) switch
    {
        (null, not null) => "lessThanOrEqual",
        (not null, null) => "greaterThanOrEqual",
        _ => null,
    };

    // An attribute holds no character that XML forbids, and a cut never parts a pair.
    private static string Cut(string text, int most)
    {
        var plain = string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : ' '));
        return plain.Length <= most ? plain : string.Concat(plain.AsSpan(0, most - 1).TrimEnd(), "…");
    }

    private static void Open(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
    }

    private static void Leaf(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(xml, name, attributes);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
