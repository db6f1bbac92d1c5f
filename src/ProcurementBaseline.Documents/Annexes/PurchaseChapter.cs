using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The purchase in figures, for its assessment of proportionality. What is not known is said to be so.</summary>
internal static class PurchaseChapter
{
    public static IEnumerable<Block> Of(ProportionalityAssessment assessment, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("proportionality.purchase"));
        yield return new Table(voice.One("proportionality.purchase.caption"), [voice.Column("detail", 190, rowHeader: true), voice.Column("stated", 281)],
            [.. Figures(assessment, voice).Select(f => Row.Of(
                Cell.Of([.. voice.All($"proportionality.purchase.{f.Name}")]),
                Cell.Of([.. f.Says is { } says ? voice.All(says) : [Missing(voice)]])))]);
    }

    private static IEnumerable<(string Name, Text? Says)> Figures(ProportionalityAssessment a, AnnexVoice voice)
    {
        var words = voice.Words;
        yield return ("section", a.Section is { } section ? words.Code($"section.{RecordShape.CodeOf(section)}").Map(t => char.ToUpperInvariant(t[0]) + t[1..]) : a.SectionMissing.Count == 0 ? null
            : words.Phrase("proportionality.purchase.section.missing", ("missing", voice.Named(a.SectionMissing))));
        yield return ("threshold", Kroner(a.Threshold, words));
        yield return ("value", Kroner(a.EstimatedValue, words));
        yield return ("level", a.Level is { } level ? AnnexVoice.Number(level) : null);
        yield return ("requirements", words.Phrase("annex.cover.split.value",
            ("minimum", Count(a, Obligation.Minimum)), ("award", Count(a, Obligation.Award)), ("contract", Count(a, Obligation.Contract))));
        yield return ("burden", a.Burden is { Budget: { } budget, Share: { } share }
            ? words.Phrase("proportionality.purchase.burden.value", ("total", Number(a.Burden.Total)), ("budget", Number(budget)), ("share", Number(share)))
            : words.Phrase("proportionality.purchase.burden.open", ("total", Number(a.Burden.Total))));
        yield return ("consulted", a.MarketConsulted is { } consulted ? words.Code(consulted ? "answer.yes" : "answer.no") : null);
        yield return ("known", a.SuppliersKnown is { } known ? Number(known) : null);
        yield return ("meeting", a.SuppliersMeetingAll is { } meeting ? Number(meeting) : null);
    }

    private static Text Count(ProportionalityAssessment assessment, Obligation obligation) =>
        AnnexVoice.Number(assessment.Groups.Sum(g => g.Requirements.Count(r => r.Obligation == obligation)));

    private static Text? Kroner(decimal? amount, Words words) => amount is { } known ? words.Phrase("annex.kroner", ("amount", Number(known))) : null;

    private static Text Number(decimal number) => new(Wording.Number(number, Language.Da), Wording.Number(number, Language.En));

    private static Paragraph Missing(AnnexVoice voice) =>
        new([.. voice.Languages.Select((l, i) => new Inline((i > 0 ? " " : "") + voice.Words.Phrase("annex.notStated").In(l), voice.Tag(l), Strong: true))]);
}
