using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>The third-country rules of one response, for people: a line for each, then what is to be decided, what is missing and which days count.</summary>
internal static class ThirdCountryScreen
{
    public static void Show(Paper paper, ResponseJudgement response, Words words)
    {
        if (response.ThirdCountry.Count == 0) return;
        var language = paper.Language;
        paper.Line("  " + words.Phrase("thirdCountry.head").In(language));
        paper.Table([.. response.ThirdCountry.Select(row => (IReadOnlyList<(string, string?)>)[
            ("  " + words.Code($"row.{row.Row}").In(language), null), (words.Code($"outcome.{row.Finding.Outcome}").In(language), Colour(row.Finding.Severity)),
            (string.Join(", ", row.Tests.Select(t => $"{words.Code($"test.{t.Test}").In(language)}: {words.Code($"test.{RecordShape.CodeOf(t.Outcome)}").In(language)}")), "2")])]);
        foreach (var row in response.ThirdCountry.Where(r => response.ToDecide.Contains(r.Finding.Id)))
        {
            paper.Findings([row.Finding], words);
            if (row.Dates is { } dates) paper.Wrapped(Days(dates, words).In(language), 4);
        }
    }

    private static Text Days(PermissionDates dates, Words words) => words.Phrase("thirdCountry.dates",
        ("from", DraftScreen.Dated(dates.CountedFrom)), ("one", DraftScreen.Dated(dates.PhaseOneEnds)), ("two", DraftScreen.Dated(dates.PhaseTwoEnds)),
        ("needed", DraftScreen.Same((int)dates.NeededBidValidityDays)));

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        Severity.Info => "32",
    };
}
