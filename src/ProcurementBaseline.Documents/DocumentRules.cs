using ProcurementBaseline.Documents.Themes;
using static System.FormattableString;

namespace ProcurementBaseline.Documents;

/// <summary>What every renderer may take for granted. A document that breaks it is a mistake in the program, not in anyone's data.</summary>
internal static class DocumentRules
{
    /// <summary>Refuses a document no renderer could tag correctly.</summary>
    /// <exception cref="ArgumentException">The message names the heading, list or table.</exception>
    public static void Check(Document document)
    {
        if (document.Lang.Length == 0) throw Wrong("The document names no language.");
        if (document.Title.Trim().Length == 0) throw Wrong("The document has no title.");
        Check(document.Theme);
        var level = 0;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    if (heading.Level is < 1 or > 3 || heading.Level > level + 1)
                        throw Wrong(Invariant($"Heading '{heading.Text}' is of level {heading.Level} after level {level}."));
                    level = heading.Level;
                    break;
                case Bullets { Items.Count: 0 }:
                    throw Wrong("A list has no items.");
                case Table table:
                    Check(table);
                    break;
            }
        }
    }

    /// <summary>Refuses a theme that cannot be read on paper.</summary>
    /// <exception cref="ArgumentException">The message names the colour.</exception>
    public static void Check(Theme theme)
    {
        if (theme.Colour.ContrastTo(Rgb.White) < Theme.LeastContrast) throw Wrong($"The theme's colour {theme.Colour} has too little contrast with white.");
    }

    private static void Check(Table table)
    {
        if (table.Columns.Count == 0) throw Wrong($"Table '{table.Caption}' has no columns.");
        if (table.Columns.FirstOrDefault(c => !double.IsFinite(c.Weight) || c.Weight <= 0) is { } thin)
            throw Wrong(Invariant($"Column '{thin.Title}' of table '{table.Caption}' has the weight {thin.Weight}."));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i].Cells.Count is var cells && cells != table.Columns.Count)
                throw Wrong(Invariant($"Row {i + 1} of table '{table.Caption}' has {cells} cells, not {table.Columns.Count}."));
        }
    }

    private static ArgumentException Wrong(string message) => new(message);
}
