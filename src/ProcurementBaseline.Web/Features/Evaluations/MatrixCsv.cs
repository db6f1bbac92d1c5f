using System.Text;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>The matrix as a Danish Excel opens it: UTF-8 with its mark, semicolons between, no cell that is a formula.</summary>
internal static class MatrixCsv
{
    // What a spreadsheet takes for the beginning of a formula; tenderers choose their own names.
    private const string Formula = "=+-@\t\r";

    public static byte[] Write(Matrix matrix, Words words, Language language)
    {
        var text = new StringBuilder();
        Line([words.Phrase("matrix.requirement").In(language), words.Phrase("matrix.title").In(language), words.Phrase("matrix.type").In(language), .. matrix.Tenderers.Select(t => t.Name)]);
        foreach (var row in matrix.Requirements)
            Line([row.Id, row.Title.In(language), words.Code($"type.{RecordShape.CodeOf(row.Obligation)}").In(language), .. row.Cells.Select(c => Says(c, words, language))]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(IEnumerable<string> cells) => text.Append(string.Join(';', cells.Select(Cell))).Append("\r\n");
    }

    private static string Says(Matrix.Cell cell, Words words, Language language)
    {
        var said = new List<string> { new EvaluatedCell(cell.Outcome, cell.Proof).Says(words).In(language) };
        if (cell.Plan is { } plan)
        {
            var by = plan.By is { } day ? Wording.Date(day, language) : "–";
            said.Add(words.Phrase("matrix.plan", ("action", Same(plan.Action ?? "–")), ("by", Same(by))).In(language));
        }
        if (cell.Confidential) said.Add(words.Phrase("matrix.confidential").In(language));
        return string.Join(" · ", said);
    }

    /// <summary>One cell: in quotes where it must be, and a mark before what would be a formula.</summary>
    public static string Cell(string value)
    {
        if (value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal)) value = $"'{value}";
        return value.AsSpan().IndexOfAny(";\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static Text Same(string value) => new(value, value);
}
