using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>How paragraphs of one style look. Sizes and distances in points.</summary>
/// <param name="Id">What the document calls it.</param>
/// <param name="Name">What Word calls it; a built-in name is shown in the reader's own language.</param>
/// <param name="Size">Of the letters.</param>
/// <param name="LineHeight">The least from one baseline to the next; a taller typeface takes more.</param>
internal sealed record StyleLook(string Id, string Name, double Size, double LineHeight)
{
    public string BasedOn { get; init; } = WordStyles.Body;

    /// <summary>The style of the paragraph a person begins after one of this style; null for the same.</summary>
    public string? Next { get; init; }

    public string? Colour { get; init; }
    public bool Bold { get; init; }
    public double Before { get; init; }
    public double After { get; init; }
    public double Left { get; init; }

    /// <summary>How far the first line begins to the left of the others.</summary>
    public double Hanging { get; init; }

    /// <summary>From the left margin.</summary>
    public IReadOnlyList<double> Tabs { get; init; } = [];

    /// <summary>A tab at the right margin, with dots before it or not; null for none.</summary>
    public bool? RightTabDotted { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>Whether its lines end at the right margin rather than begin at the left.</summary>
    public bool AtRight { get; init; }

    /// <summary>1, 2 or 3 for a heading, which is numbered and stands in the contents; else null.</summary>
    public int? HeadingLevel { get; init; }

    public int? NumberingId { get; init; }

    /// <summary>A line above the paragraphs: its thickness, distance and colour.</summary>
    public (double Thickness, uint Distance, string Colour)? LineAbove { get; init; }

    /// <summary>The style as Word keeps it.</summary>
    public W.Style ToStyle()
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = Id, StyleName = new() { Val = Name }, PrimaryStyle = new() };
        if (Id == WordStyles.Body) style.Default = true;
        else style.BasedOn = new() { Val = BasedOn };
        if (Next is not null) style.NextParagraphStyle = new() { Val = Next };
        style.StyleParagraphProperties = Paragraphs();
        style.StyleRunProperties = Letters();
        return style;
    }

    private W.StyleParagraphProperties Paragraphs()
    {
        var look = new W.StyleParagraphProperties
        {
            SpacingBetweenLines = new()
            {
                Before = WordMeasure.Text(Before),
                After = WordMeasure.Text(After),
                Line = WordMeasure.Text(LineHeight),
                LineRule = W.LineSpacingRuleValues.AtLeast,
            },
        };
        if (KeepsWithNext) (look.KeepNext, look.KeepLines) = (new(), new());
        if (NumberingId is { } numbering) look.NumberingProperties = Numbering(numbering);
        if (LineAbove is { } line) look.ParagraphBorders = new() { TopBorder = Border(line) };
        if (Tabs.Count > 0 || RightTabDotted is not null) look.Tabs = new([.. TabStops()]);
        if (Left > 0) look.Indentation = new() { Left = WordMeasure.Text(Left), Hanging = WordMeasure.Text(Hanging) };
        if (AtRight) look.Justification = new() { Val = W.JustificationValues.Right };
        if (HeadingLevel is { } level)
        {
            look.OutlineLevel = new() { Val = level - 1 };
            look.SuppressAutoHyphens = new();
        }
        return look;
    }

    private W.NumberingProperties Numbering(int id)
    {
        var numbering = new W.NumberingProperties { NumberingId = new() { Val = id } };
        if (HeadingLevel is { } level) numbering.NumberingLevelReference = new() { Val = level - 1 };
        return numbering;
    }

    private IEnumerable<W.TabStop> TabStops()
    {
        foreach (var tab in Tabs) yield return new() { Val = W.TabStopValues.Left, Position = WordMeasure.Twips(tab) };
        if (RightTabDotted is not { } dotted) yield break;
        var leader = dotted ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None;
        yield return new() { Val = W.TabStopValues.Right, Leader = leader, Position = WordMeasure.Span };
    }

    private W.StyleRunProperties Letters()
    {
        var size = (2 * Size).ToString("0", CultureInfo.InvariantCulture);     // Word counts letters in half points
        var look = new W.StyleRunProperties { FontSize = new() { Val = size }, FontSizeComplexScript = new() { Val = size } };
        if (Bold) (look.Bold, look.BoldComplexScript) = (new(), new());
        if (Colour is not null) look.Color = new() { Val = Colour };
        return look;
    }

    /// <summary>A line at a paragraph's edge; Word counts its thickness in eighths of a point.</summary>
    internal static W.TopBorder Border((double Thickness, uint Distance, string Colour) line) =>
        new() { Val = W.BorderValues.Single, Size = (uint)(line.Thickness * 8), Space = line.Distance, Color = line.Colour };
}
