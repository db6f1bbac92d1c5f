using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>The rows below a line of titles, found by what the titles say: sheets may be renamed, and columns moved or added.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="HeaderRow">The row of the titles.</param>
/// <param name="Columns">Where each column stands.</param>
internal sealed record Table<T>(ReadSheet Sheet, int HeaderRow, IReadOnlyDictionary<T, int> Columns) where T : struct, Enum
{
    /// <summary>The rows below the titles that hold something.</summary>
    public IEnumerable<int> Rows => Sheet.Rows.Where(r => r > HeaderRow);

    /// <summary>The cell of a column; null when it holds nothing.</summary>
    public ReadCell? this[int row, T column] => Sheet[row, Columns[column]] is { IsBlank: false } cell ? cell : null;

    /// <summary>A cell as problems name it.</summary>
    public string Place(int row, T column) => Sheet.Place(row, Columns[column]);
}

/// <summary>Finds tables in a workbook.</summary>
internal static class Tables
{
    private const int MostTitleRow = 100;

    /// <summary>Finds the one table with some columns; null when it is not there whole, and then the complaints say why.</summary>
    /// <param name="sheets">Where to look.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="title">What a column is called.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="complaints">Receives what is wrong.</param>
    public static Table<T>? Find<T>(IReadOnlyList<ReadSheet> sheets, IReadOnlyList<T> columns, Func<T, Text> title, Text name, Complaints complaints) where T : struct, Enum
    {
        var ways = columns.SelectMany(c => WorkbookVoice.Ways(title(c)).Select(w => (Way: Plain(w), Column: c)))
            .DistinctBy(w => w.Way).ToDictionary(w => w.Way, w => w.Column, StringComparer.Ordinal);
        var found = new List<(ReadSheet Sheet, int Row, List<(T Column, int At)> Titles)>();
        foreach (var sheet in sheets)
        {
            var best = sheet.Rows.TakeWhile(r => r <= MostTitleRow).Select(r => (sheet, r, Titles(sheet, r, ways))).MaxBy(r => r.Item3.Select(t => t.Column).Distinct().Count());
            if (best.Item3?.Select(t => t.Column).Distinct().Count() >= Math.Min(3, columns.Count)) found.Add(best);
        }
        if (found.Count > 1)
        {
            var (one, other) = (Quote.Of(found[0].Sheet.Name), Quote.Of(found[1].Sheet.Name));
            complaints.Error($"Arket »{name.Da}« findes to gange: »{one}« og »{other}«. Slet det ene.", $"The sheet “{name.En}” is there twice: “{one}” and “{other}”. Delete one of them.");
            return null;
        }
        if (found.Count == 0)
        {
            complaints.Error($"Arket »{name.Da}« mangler, eller dets overskrifter er ændret.", $"The sheet “{name.En}” is missing, or the titles of its columns have been changed.");
            return null;
        }
        var (there, row, titles) = found[0];
        var missing = columns.Except(titles.Select(t => t.Column)).ToList();
        var twice = titles.GroupBy(t => t.Column).Where(g => g.Count() > 1).ToList();
        foreach (var column in missing)
            complaints.Error($"{there.Name}!{row}", $"Kolonnen »{title(column).Da}« mangler.", $"The column “{title(column).En}” is missing.");
        foreach (var column in twice)
        {
            var (first, second) = (there.Place(row, column.First().At), there.Place(row, column.ElementAt(1).At));
            complaints.Error(second,
                $"Kolonnen »{title(column.Key).Da}« findes også i {first}. Omdøb eller slet den ene.", $"The column “{title(column.Key).En}” is also in {first}. Rename or delete one of them.");
        }
        return missing.Count + twice.Count > 0 ? null : new(there, row, titles.ToDictionary(t => t.Column, t => t.At));
    }

    /// <summary>A title as titles are compared: blanks and capitals do not count.</summary>
    public static string Plain(string text) => ChoiceNames.Line(text).ToUpperInvariant();

    private static List<(T Column, int At)> Titles<T>(ReadSheet sheet, int row, Dictionary<string, T> ways) =>
        [.. sheet.InRow(row).Where(c => c.Content == CellContent.Text && ways.ContainsKey(Plain(c.Word))).Select(c => (ways[Plain(c.Word)], c.At.Column)).OrderBy(t => t.Column)];
}
