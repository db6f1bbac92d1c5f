using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Documents.Excel.CellStyle;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The first sheet: what the file is, how to answer, what must be left as it is, and which procurement and rules it belongs to.</summary>
internal static class GuideSheet
{
    private static readonly string[] Paragraphs = ["purpose", "fields", "values", "empty", "formulas", "proof", "plan", "confidential", "unchanged", "elsewhere", "return"];

    public static Sheet Of(Annex annex, WorkbookVoice voice)
    {
        var words = voice.Words;
        var title = words.Phrase("workbook.title", ("procurement", annex.Procurement.Title));
        List<IReadOnlyList<SheetCell>> rows = [[SheetCell.Of(Title, voice.One(annex.IsDraft ? words.Phrase("annex.draftOf", ("what", title)) : title))], []];
        if (annex.IsDraft) rows.Add(Line(words.Phrase("annex.cover.status"), words.Phrase("annex.cover.draft", ("count", Same(annex.Undetermined.Count)))));
        // A sheet has one name, so a text in the other language says that one too.
        (string, Text)[] sheets = [.. ((string[])["answers", "evidence", "tenderer"]).Select(s => (s, Same(words.Phrase($"workbook.sheet.{s}").In(NameLanguage(voice)))))];
        foreach (var paragraph in Paragraphs) rows.Add(Line(words.Phrase($"workbook.guide.{paragraph}"), words.Phrase($"workbook.guide.{paragraph}.text", sheets)));
        rows.Add(Line(words.Phrase("workbook.guide.binding"), words.Phrase("annex.guide.binding")));
        rows.Add([]);
        rows.Add(Line(words.Phrase("annex.cover.authority"), annex.Authority?.Name is { } name ? new(name, name) : words.Phrase("annex.authority.unknown")));
        rows.Add(Line(words.Phrase("annex.cover.procurement"), words.Phrase("annex.procurement", ("title", annex.Procurement.Title), ("id", Same(annex.Procurement.Id)))));
        if (annex.Procurement.TenderDeadline is { } deadline) rows.Add(Line(words.Phrase("annex.cover.deadline"), Moment(deadline, words)));
        rows.Add(Line(words.Phrase("annex.cover.referenceDate"), Date(annex.ReferenceDate)));
        rows.Add(Line(words.Phrase("annex.cover.baseline"), words.Phrase("annex.cover.baseline.value", ("version", Same(annex.Baseline.Version)), ("from", Date(annex.Baseline.From)))));
        rows.Add(Line(words.Phrase("workbook.baselineHash"), Same(annex.Baseline.Hash)));
        rows.Add(Line(words.Phrase("annex.cover.rulebook"), Same(annex.RulebookHash)));
        rows.Add(Line(words.Phrase("annex.cover.count"), Same(annex.Count())));
        foreach (var obligation in Enum.GetValues<Obligation>())
            rows.Add(Line(words.Code($"obligation.{Files.RecordShape.CodeOf(obligation)}"), Same(annex.Count(obligation))));
        return new() { Name = words.Phrase("workbook.sheet.guide").In(NameLanguage(voice)), Widths = [30, 110], Rows = rows };

        IReadOnlyList<SheetCell> Line(Text label, Text text) => [SheetCell.Of(Label, label, voice), SheetCell.Of(Plain, text, voice)];
    }

    /// <summary>The language sheets are named in: a name is short, so in both it is Danish.</summary>
    public static Language NameLanguage(WorkbookVoice voice) => voice.Language == AnnexLanguage.En ? Language.En : Language.Da;

    private static Text Moment(DateTimeOffset moment, Words words)
    {
        var clock = Annexes.DanishTime.Of(moment);
        var time = new Text(clock.ToString("HH.mm", CultureInfo.InvariantCulture), clock.ToString("HH:mm", CultureInfo.InvariantCulture));
        return words.Phrase("annex.instant", ("date", Date(DateOnly.FromDateTime(clock.DateTime))), ("time", time));
    }

    private static Text Date(DateOnly date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En));

    private static Text Same(int number) => Same(number.ToString(CultureInfo.InvariantCulture));

    private static Text Same(string word) => new(word, word);
}
