namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>A workbook that was read.</summary>
/// <param name="Sheets">Its sheets, hidden ones too.</param>
/// <param name="From1904">Whether its dates are counted from 1904.</param>
internal sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets, bool From1904);

/// <summary>Reads the cells of every sheet, whatever program wrote them and however it spells them.</summary>
internal sealed class SheetsReader(WorkbookParts parts)
{
    private const int MaxSheets = 50, MaxRows = 200_000, MaxElements = 1_000_000, MaxCells = 200_000, MaxStrings = 200_000, MaxMerged = 10_000;
    private const long MaxLetters = 20_000_000;

    private readonly List<string> _shared = [];
    private NumberLooks _looks = new(null);
    private int _rows, _elements, _cells;
    private long _letters;

    /// <summary>Reads the workbook; null when the file has none.</summary>
    public ReadWorkbook? Read()
    {
        var book = parts.Links("").FirstOrDefault(l => l.Type == "officeDocument")?.Target;
        if (book is null || parts.Open(book) is not { } xml) return null;
        var (names, from1904) = Book(xml);
        var links = parts.Links(book);
        _looks = new(Part(links, "styles"));
        Strings(Part(links, "sharedStrings"));
        var sheets = new List<ReadSheet>();
        foreach (var (name, id) in names)
        {
            if (links.FirstOrDefault(l => l.Id == id && l.Type == "worksheet") is not { } link) continue;   // a sheet of charts has no cells
            if (parts.Open(link.Target) is not { } part)
                throw new WorkbookLimitException($"Arket »{Files.Quote.Of(name)}« mangler i filen.", $"The sheet “{Files.Quote.Of(name)}” is missing in the file.");
            using (part) sheets.Add(Sheet(part, name));
        }
        return new(sheets, from1904);
    }

    private PartReader? Part(List<PartLink> links, string type) => links.FirstOrDefault(l => l.Type == type) is { } link ? parts.Open(link.Target) : null;

    private static (List<(string Name, string Id)> Sheets, bool From1904) Book(PartReader xml)
    {
        using (xml)
        {
            var (sheets, from1904) = (new List<(string, string)>(), false);
            if (!xml.Next() || xml.Name != "workbook") throw WorkbookFile.NotOne();
            while (xml.Next())
            {
                if (xml.Name == "workbookPr") from1904 = xml["date1904"] is "1" or "true" or "on";
                if (xml.Name == "sheet") sheets.Add((xml["name"] ?? "", xml["id"] ?? ""));
                if (sheets.Count > MaxSheets) throw new WorkbookLimitException($"Filen har mere end {MaxSheets} ark.", $"The file has more than {MaxSheets} sheets.");
            }
            return (sheets, from1904);
        }
    }

    // Rich text is several runs; what is said of pronunciation is no part of the text.
    private void Strings(PartReader? xml)
    {
        if (xml is null) return;
        using (xml)
        {
            while (xml.Next())
            {
                if (xml.Name != "si") continue;
                _shared.Add(Counted(CellText.Unescape(xml.Text(except: "rPh", only: "t"))));
                if (_shared.Count > MaxStrings) throw TooMany();
            }
        }
    }

    private ReadSheet Sheet(PartReader xml, string name)
    {
        var sheet = new ReadSheet(name);
        var (row, column) = (0, 0);
        while (xml.Next())
        {
            switch (xml.Name)
            {
                case "row":
                    if (++_rows > MaxRows) throw TooMany();
                    row = NumberLooks.Whole(xml["r"]) ?? row + 1;
                    column = 0;
                    if (row is < 1 or > CellAddress.MostRows) throw Wrong(name);
                    break;
                case "c":
                    if (++_elements > MaxElements) throw TooMany();
                    var at = new CellAddress(row, column + 1);
                    if (xml["r"] is { } place && !CellAddress.TryRead(place, out at)) throw Wrong(name);
                    column = at.Column;
                    if (Cell(xml, at) is not { } cell) break;
                    if (++_cells > MaxCells) throw TooMany();
                    if (!sheet.Add(cell))
                        throw new WorkbookLimitException($"Cellen {Files.Quote.Of(name)}!{at} står to gange i filen.", $"The cell {Files.Quote.Of(name)}!{at} stands twice in the file.");
                    break;
                case "mergeCell" when xml["ref"] is { } range:
                    var ends = range.Split(':');
                    if (ends.Length == 2 && CellAddress.TryRead(ends[0], out var from) && CellAddress.TryRead(ends[1], out var to)) sheet.Merged.Add((from, to));
                    if (sheet.Merged.Count > MaxMerged) throw TooMany();
                    break;
            }
        }
        return sheet;
    }

    private ReadCell? Cell(PartReader xml, CellAddress at)
    {
        var (type, style) = (xml["t"] ?? "n", NumberLooks.Whole(xml["s"]) ?? 0);
        if (xml.IsEmpty) return null;
        var (formula, value) = (false, (string?)null);
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "f": formula = true; break;
                case "v": value = xml.Text(); break;
                case "is": value = xml.Text(except: "rPh", only: "t"); break;
            }
        }
        if (value is null && !formula) return null;
        var content = type switch
        {
            "b" => CellContent.Truth,
            "d" => CellContent.Date,
            "e" => CellContent.Error,
            "s" or "str" or "inlineStr" => CellContent.Text,
            _ => CellContent.Number,
        };
        var word = type switch
        {
            "s" => NumberLooks.Whole(value) is { } index && index >= 0 && index < _shared.Count ? _shared[index]
                : throw new WorkbookLimitException($"Cellen {at} peger på en tekst, der ikke findes i filen.", $"The cell {at} points to a text that is not in the file."),
            "str" or "inlineStr" => Counted(CellText.Unescape(value ?? "")),
            _ => value?.Trim() ?? "",
        };
        return content == CellContent.Number && word.Length == 0 && !formula ? null : new(at, content, word, _looks[style], formula);
    }

    private string Counted(string text)
    {
        _letters += text.Length;
        return _letters > MaxLetters ? throw TooMany() : text;
    }

    private static WorkbookLimitException Wrong(string sheet) =>
        new($"Arket »{Files.Quote.Of(sheet)}« har en celle med et sted, der ikke findes.", $"The sheet “{Files.Quote.Of(sheet)}” has a cell with a place that does not exist.");

    private static WorkbookLimitException TooMany() =>
        new("Filen har flere rækker, celler eller tekster, end der læses. Slet tomme rækker under skemaet, og gem filen igen.",
            "The file has more rows, cells or texts than are read. Delete empty rows below the form and save the file again.");
}
