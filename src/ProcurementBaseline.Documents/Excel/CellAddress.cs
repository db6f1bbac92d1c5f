using System.Globalization;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>Where a cell stands, as spreadsheets name it: columns by letters, rows by numbers from 1.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The most rows and columns a sheet has.</summary>
    public const int MostRows = 1_048_576, MostColumns = 16_384;

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + (column - 1) % 26);

    /// <summary>Reads a name such as F12; dollar signs are passed over.</summary>
    public static bool TryRead(ReadOnlySpan<char> name, out CellAddress address)
    {
        var (column, row, digits) = (0, 0, false);
        address = default;
        foreach (var c in name)
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && !digits) column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            else if (char.IsAsciiDigit(c)) (row, digits) = (row * 10 + (c - '0'), true);
            else return false;
            if (column > MostColumns || row > MostRows) return false;
        }
        address = new(row, column);
        return row > 0 && column > 0;
    }

    /// <summary>The name, for example F12.</summary>
    public override string ToString() => Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
