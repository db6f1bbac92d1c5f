using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Where the lines on the tenderer stand.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Column">The column of what was filled in.</param>
/// <param name="Lines">The row of each line.</param>
internal sealed record TendererLines(ReadSheet Sheet, int Column, IReadOnlyDictionary<TendererLine, int> Lines);

/// <summary>Reads who the tenderer is.</summary>
internal sealed class TendererReader(TendererLines where, CellValues values, Words words)
{
    private enum Field
    {
        Field,
        Value,
    }

    /// <summary>Finds the lines by their names; null when they are not there, and then the complaints say why.</summary>
    public static TendererLines? Find(IReadOnlyList<ReadSheet> sheets, Words words, Complaints complaints)
    {
        var name = words.Phrase("workbook.sheet.tenderer");
        if (Tables.Find(sheets, Enum.GetValues<Field>(), f => words.Phrase($"workbook.tenderer.{RecordShape.CodeOf(f)}"), name, complaints) is not { } table) return null;
        var lines = new Dictionary<TendererLine, int>();
        foreach (var line in Enum.GetValues<TendererLine>())
        {
            var ways = WorkbookVoice.Ways(words.Title(line)).Select(Tables.Plain).ToHashSet(StringComparer.Ordinal);
            var rows = table.Rows.Where(r => table[r, Field.Field] is { } cell && ways.Contains(Tables.Plain(cell.Word))).ToList();
            if (rows.Count == 1) lines[line] = rows[0];
            else if (rows.Count == 0) complaints.Error(table.Sheet.Name, $"Linjen »{words.Title(line).Da}« mangler.", $"The line “{words.Title(line).En}” is missing.");
            else
                complaints.Error(table.Place(rows[1], Field.Field), $"Linjen »{words.Title(line).Da}« findes også i {table.Place(rows[0], Field.Field)}.",
                    $"The line “{words.Title(line).En}” is also in {table.Place(rows[0], Field.Field)}.");
        }
        return lines.Count == Enum.GetValues<TendererLine>().Length ? new(table.Sheet, table.Columns[Field.Value], lines) : null;
    }

    /// <summary>The tenderer. Without an id it is a mistake.</summary>
    public EconomicOperator Read()
    {
        var id = values.Text(Cell(TendererLine.Id), Place(TendererLine.Id));
        if (id is null && !values.Complaints.Covers(Place(TendererLine.Id)))
            values.Complaints.Error(Place(TendererLine.Id), "Tilbudsgivers id skal udfyldes.", "The id of the tenderer must be filled in.");
        return new()
        {
            Id = id ?? "",
            Name = values.Text(Cell(TendererLine.Name), Place(TendererLine.Name)),
            Country = values.Country(Cell(TendererLine.Country), Place(TendererLine.Country)),
            IncorporatedIn = values.Country(Cell(TendererLine.IncorporatedIn), Place(TendererLine.IncorporatedIn)),
            Kind = Kind(),
            SmallEnterprise = values.Truth(Cell(TendererLine.SmallEnterprise), Place(TendererLine.SmallEnterprise)),
        };
    }

    private OperatorKind? Kind()
    {
        var place = Place(TendererLine.Kind);
        if (values.Text(Cell(TendererLine.Kind), place) is not { } text) return null;
        foreach (var (code, kind) in RecordShape.NamesOf(typeof(OperatorKind)))
        {
            if (WorkbookVoice.Ways(ListSheet.OperatorName((OperatorKind)kind, words)).Append(code).Any(w => Tables.Plain(w) == Tables.Plain(text))) return (OperatorKind)kind;
        }
        var all = Enum.GetValues<OperatorKind>().Select(k => ListSheet.OperatorName(k, words)).ToList();
        values.Complaints.Error(place, $"Her skal stå en af: {string.Join(" · ", all.Select(t => t.Da))}.", $"Expected one of: {string.Join(" · ", all.Select(t => t.En))}.");
        return null;
    }

    private ReadCell? Cell(TendererLine line) => where.Sheet[where.Lines[line], where.Column] is { IsBlank: false } cell ? cell : null;

    private string Place(TendererLine line) => where.Sheet.Place(where.Lines[line], where.Column);
}
