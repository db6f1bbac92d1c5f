using System.Globalization;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>What a cell holds.</summary>
internal enum CellContent
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A date spelled out (ISO 8601), as the strict form of the format does.</summary>
    Date,

    /// <summary>A mistake of the spreadsheet's own, such as #N/A.</summary>
    Error,
}

/// <summary>How a number is shown.</summary>
internal enum NumberLook
{
    /// <summary>As a number.</summary>
    Plain,

    /// <summary>As a date.</summary>
    Date,

    /// <summary>As a percentage: a hundred times what is stored.</summary>
    Percent,
}

/// <summary>A cell that was read.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Word">Its text, or its value as the file spells it.</param>
/// <param name="Look">How a number is shown.</param>
/// <param name="IsFormula">Whether it is worked out; the value is what it was when the file was saved.</param>
internal sealed record ReadCell(CellAddress At, CellContent Content, string Word, NumberLook Look, bool IsFormula)
{
    /// <summary>The number; null when it is none or too large. A spreadsheet keeps fifteen digits, and what it writes beyond them is noise.</summary>
    public decimal? Number => Content == CellContent.Number && double.TryParse(Word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
        ? (decimal)number
        : null;

    /// <summary>Whether there is nothing to see in it.</summary>
    public bool IsBlank => Content == CellContent.Text && !IsFormula && string.IsNullOrWhiteSpace(Word);
}

/// <summary>A sheet that was read: the cells that hold something.</summary>
internal sealed class ReadSheet(string name)
{
    private readonly Dictionary<CellAddress, ReadCell> _cells = [];
    private readonly SortedDictionary<int, List<ReadCell>> _rows = [];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The rows that hold something, from above.</summary>
    public IEnumerable<int> Rows => _rows.Keys;

    /// <summary>Cells that were merged: the first holds what all of them show.</summary>
    public List<(CellAddress From, CellAddress To)> Merged { get; } = [];

    /// <summary>A cell; null when it holds nothing.</summary>
    public ReadCell? this[int row, int column] => _cells.GetValueOrDefault(new(row, column));

    /// <summary>The cells of a row that hold something.</summary>
    public IEnumerable<ReadCell> InRow(int row) => _rows.TryGetValue(row, out var cells) ? cells : [];

    /// <summary>Adds a cell; false when there is one already.</summary>
    public bool Add(ReadCell cell)
    {
        if (!_cells.TryAdd(cell.At, cell)) return false;
        if (!_rows.TryGetValue(cell.At.Row, out var row)) _rows[cell.At.Row] = row = [];
        row.Add(cell);
        return true;
    }

    /// <summary>A cell as problems name it.</summary>
    public string Place(int row, int column) => $"{name}!{new CellAddress(row, column)}";
}
