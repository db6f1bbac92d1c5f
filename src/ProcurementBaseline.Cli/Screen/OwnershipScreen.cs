using ProcurementBaseline.Control;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>Who controls a tenderer, for people: the answer first, then by which way, then what is missing.</summary>
internal static class OwnershipScreen
{
    /// <summary>How many owners or missing facts are shown; the document has them all.</summary>
    private const int Shown = 25;

    public static void Show(Paper paper, Response response, ControlReport report, Words words)
    {
        var language = paper.Language;
        paper.Line(words.Phrase("ownership.head", ("name", Same(response.Tenderer.Name ?? response.Tenderer.Id))));
        paper.Line(response.Ownership?.AsOf is { } day ? words.Phrase("ownership.day", ("date", Dated(day))) : words.Phrase("ownership.dayUnknown"));
        paper.Line();
        paper.Line(words.Phrase(Answer(report)));
        if (report.ControlledFrom.Count > 0) paper.Heading(words.Phrase("ownership.controllers").In(language));
        foreach (var controller in report.ControlledFrom.Take(Shown))
        {
            var country = controller.Country?.Code ?? words.Phrase("ownership.countryUnknown").In(language);
            var certainty = words.Code($"certainty.{RecordShape.CodeOf(controller.Certainty)}").In(language);
            paper.Line($"  {country}  {certainty}: {words.Code($"control.{RecordShape.CodeOf(controller.Basis)}").In(language)}");
            paper.Wrapped(controller.Path, 6);
        }
        More(paper, report.ControlledFrom.Count, words);
        if (report.UltimateOwners.Count > 0)
        {
            paper.Heading(words.Phrase("ownership.owners").In(language));
            paper.Table([.. report.UltimateOwners.Take(Shown).Select(o => (IReadOnlyList<(string, string?)>)
            [
                (Share(o, words, language), null), (o.Country?.Code ?? "?", null), (o.Name ?? o.Id, null),
            ])]);
            More(paper, report.UltimateOwners.Count, words);
        }
        if (report.Missing.Count == 0) return;
        paper.Heading(words.Phrase("ownership.ask", ("n", Same(report.Missing.Count))).In(language));
        foreach (var path in report.Missing.Take(Shown)) paper.Line("  " + words.FactsWithPath([path]).In(language));
        More(paper, report.Missing.Count, words);
    }

    private static string Answer(ControlReport report) => report switch
    {
        { ThirdCountryControl: true } => "ownership.true",
        { ThirdCountryControl: false } => "ownership.false",
        { Missing.Count: 0 } => "ownership.review",
        _ => report.ControlledFrom.Any(c => c.Certainty == ControlCertainty.Review) ? "ownership.review" : "ownership.missing",
    };

    private static string Share(UltimateOwner owner, Words words, Language language) => owner.IntegratedPct is { } pct
        ? $"{Wording.Number(Math.Round(pct, 2), language)} %"
        : words.Phrase("ownership.shareUnknown").In(language);

    private static void More(Paper paper, int count, Words words)
    {
        if (count > Shown) paper.Line("  " + words.Phrase("ownership.more", ("n", Same(count - Shown))).In(paper.Language));
    }
}
