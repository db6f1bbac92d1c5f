using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>Text for people: headings, tables and findings, in colour only on a terminal.</summary>
public sealed class Paper(TextWriter writer, Language language, bool colour)
{
    /// <summary>The width text is wrapped to, in characters.</summary>
    private const int Width = 110;

    // The path of a mistake that is the file's, not one key's: it tells a person nothing.
    private const string WholeFile = "$";

    /// <summary>The language it is written in.</summary>
    public Language Language => language;

    /// <summary>A line.</summary>
    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>A line in the paper's language.</summary>
    public void Line(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Line(text.In(language));
    }

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string text)
    {
        Line();
        Line(In(text, "1"));
    }

    /// <summary>A text wrapped to the width, every line indented.</summary>
    public void Wrapped(string text, int indent)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (line, margin) = ("", new string(' ', indent));
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - indent)
            {
                Line(margin + line);
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) Line(margin + line);
    }

    /// <summary>A table; every column is as wide as its widest cell, and the last one wraps.</summary>
    /// <param name="rows">Rows of equal length; a cell's style is an ANSI code or null.</param>
    public void Table(IReadOnlyList<IReadOnlyList<(string Text, string? Style)>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return;
        var widths = Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => r[c].Text.Length)).ToArray();
        foreach (var row in rows)
            Line("  " + string.Join("  ", row.Select((cell, c) => In(c == row.Count - 1 ? cell.Text : cell.Text.PadRight(widths[c]), cell.Style))).TrimEnd());
    }

    // Findings of one rule about one thing: how they weigh, what they say, where it stands in the law, what to do.
    private void Kind(List<Finding> kind, Words words)
    {
        var first = kind[0];
        var (mark, style) = first.Severity switch
        {
            Severity.Error => ("■", "31"),
            Severity.Warning => ("▲", "33"),
            Severity.Info => ("·", "36"),
        };
        var law = string.Join("; ", first.LegalBasis.Select(b => $"{b.Instrument} {b.Provision}"));
        var ids = string.Join(", ", kind.Select(f => f.Requirement));
        Line($"  {In(mark, style)} {In(kind.Count == 1 ? first.Id : first.Rule, "1")}{(law.Length == 0 ? "" : $"  ({law})")}");
        Wrapped((kind.Count == 1 ? first.Message : words.Phrase($"many.{first.Rule}", ("ids", new Text(ids, ids)))).In(language), 4);
        if (kind.Count == 1 && first.Missing.Count > 0) Wrapped(words.Phrase("finding.missing", ("facts", words.FactsWithPath(first.Missing))).In(language), 4);
        if (first.Remedy is { } remedy) Wrapped("→ " + remedy.In(language), 4);
    }

    /// <summary>Findings told by kind, the weightiest first: a vendor that answered nothing would fill the screen with one sentence.</summary>
    public void Findings(IEnumerable<Finding> findings, Words words)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(words);
        foreach (var kind in findings.OrderBy(f => f.Severity).GroupBy(f => words.Phrases.ContainsKey($"many.{f.Rule}") ? f.Rule : f.Id)) Kind([.. kind], words);
    }

    /// <summary>Says once that the law was checked only to a day before the reference date, where it was; also when nothing was found in it.</summary>
    public void AgeOfLaw(DateOnly? checkedTo, DateOnly referenceDate, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (checkedTo is not { } date || date >= referenceDate) return;
        Line(words.Phrase("law.age", ("date", new Text(Wording.Date(date, Language.Da), Wording.Date(date, Language.En)))));
    }

    /// <summary>A mistake in a file.</summary>
    public void Problem(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var style = problem.Severity switch { ProblemSeverity.Error => "31", ProblemSeverity.Warning => "33" };
        var place = problem.Path == WholeFile ? "" : $"{In(problem.Path, "1")}: ";
        Line($"{In(problem.File, style)}: {place}{problem.Message.In(language)}");
    }

    private string In(string text, string? style) => colour && style is not null ? $"\u001b[{style}m{text}\u001b[0m" : text;
}
