using System.Text;
using ProcurementBaseline.Rules.Baselines;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Writes what covers what in one baseline, as Markdown in both languages.</summary>
internal static class CoverageTable
{
    public static string Write(Coverage coverage, Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append($"""
            # Dækning · Coverage: {baseline.Version}

            Skrevet af `procbase reference` ud fra kravenes egne henvisninger og `rules/{Coverage.FileName}`; en test holder den ajour. Numre henviser til de
            enkelte rammeværker, korte navne er vores egne ord. En henvisning siger, at kravet bidrager til punktet, ikke at punktet dermed er opfyldt.

            Written by `procbase reference` from the requirements' own maps and `rules/{Coverage.FileName}`; a test holds it. Numbers refer to the frameworks,
            short names are our own words. A map says that the requirement contributes to the point, not that the point is thereby met.


            """);
        foreach (var list in coverage.Lists.Where(l => l.Points is not null))
        {
            text.Append($"## {list.Title.Da} · {list.Title.En}\n\n");
            if (list.Note is { } note) text.Append($"{note.Da}\n\n{note.En}\n\n");
            text.Append("| nr. | punkt · point | krav · requirements |\n|---|---|---|\n");
            foreach (var point in list.Points!)
            {
                var ids = Coverage.Answering(list, point, baseline).ToList();
                var answer = ids.Count > 0 ? string.Join(" ", ids) : $"ikke dækket · not covered: {point.NotCovered!.Da} · {point.NotCovered.En}";
                text.Append($"| {point.Id} | {point.Title.Da} · {point.Title.En} | {answer} |\n");
            }
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n').ReplaceLineEndings("\n") + "\n";
    }
}
