namespace ProcurementBaseline.Documents.Pdf;

/// <summary>How narrow a column may be, in points, padding included.</summary>
/// <param name="Divided">With its words divided where their language allows it: below this they are cut.</param>
/// <param name="Whole">With all words whole.</param>
internal readonly record struct ColumnNeed(double Divided, double Whole)
{
    public ColumnNeed And(ColumnNeed other) => new(Math.Max(Divided, other.Divided), Math.Max(Whole, other.Whole));
}

/// <summary>Shares the page among a table's columns: by their weights, but none narrower than its words need.</summary>
internal static class ColumnWidths
{
    /// <summary>How much wider than its weight says a column becomes to spare it divided words.</summary>
    private const double Stretch = 1.2;

    /// <summary>No column claims more for its words than this, in points: an address of 90 characters is cut instead.</summary>
    private const double MostClaimed = 0.35 * PageFrame.Span;

    /// <returns>The widths, in points; they add up to the page's.</returns>
    public static double[] Of(IReadOnlyList<Column> columns, IReadOnlyList<ColumnNeed> needs)
    {
        var unit = PageFrame.Span / columns.Sum(column => column.Weight);
        double[] wished = [.. columns.Select(column => unit * column.Weight)];
        double[] least = [.. needs.Select(need => Math.Min(need.Divided, MostClaimed))];
        double[] liked = [.. needs.Select((need, c) => need.Whole <= wished[c] * Stretch ? Math.Max(least[c], need.Whole) : least[c])];
        return Shared(wished, liked) ?? Shared(wished, least) ?? Scaled(least);
    }

    /// <summary>Widens what is too narrow at the cost of what has more than it must; null when that is not enough.</summary>
    private static double[]? Shared(double[] wished, double[] least)
    {
        double missing = 0, spare = 0;
        for (var c = 0; c < wished.Length; c++)
        {
            missing += Math.Max(0, least[c] - wished[c]);
            spare += Math.Max(0, wished[c] - least[c]);
        }
        if (missing > spare) return null;
        return [.. wished.Select((width, c) => width < least[c] ? least[c] : width - (spare > 0 ? (width - least[c]) / spare * missing : 0))];
    }

    private static double[] Scaled(double[] least) => [.. least.Select(width => width * PageFrame.Span / least.Sum())];
}
