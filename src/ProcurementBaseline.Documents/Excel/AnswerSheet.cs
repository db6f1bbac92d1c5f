using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Documents.Excel.CellStyle;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The sheet to answer on: a row for each requirement, locked but for the answer.</summary>
internal static class AnswerSheet
{
    /// <summary>The row of the columns' titles; the requirements follow.</summary>
    public const int HeaderRow = 3;

    // In the order of AnswerColumn.
    private static readonly double[] Widths = [6, 13, 7, 62, 24, 26, 34, 18, 28, 13, 12];

    public static Sheet Of(Annex annex, Response? response, WorkbookVoice voice, ListSheet lists)
    {
        var requirements = annex.Groups.SelectMany(g => g.Requirements).ToList();
        var last = HeaderRow + requirements.Count;
        return new()
        {
            Name = voice.Words.Phrase("workbook.sheet.answers").In(GuideSheet.NameLanguage(voice)),
            Widths = Widths,
            HeaderRow = HeaderRow,
            FilterTo = last,
            FrozenColumns = (int)AnswerColumn.Id + 1,
            Start = new(HeaderRow + 1, (int)AnswerColumn.Value + 1),
            Rows =
            [
                [SheetCell.Of(Title, voice.One(annex.Title))],
                [SheetCell.Of(Lead, voice.One(annex.Procurement.Title))],
                [.. Enum.GetValues<AnswerColumn>().Select(c => SheetCell.Of(Header, voice.One(voice.Words.Title(c))))],
                .. requirements.Select(r => Row(r, response?.Answers?.GetValueOrDefault(r.Id), voice)),
            ],
            Rules = [.. requirements.Select((r, i) => Rule(r, new(HeaderRow + 1 + i, (int)AnswerColumn.Value + 1), voice, lists)), .. Common(last, voice, lists)],
        };
    }

    private static List<SheetCell> Row(AnnexRequirement requirement, Answer? answer, WorkbookVoice voice) =>
    [
        SheetCell.Of(LockedCode, requirement.Number),
        SheetCell.Of(LockedCode, requirement.Id),
        SheetCell.Of(LockedCode, voice.One(voice.Words.Code($"type.{RecordShape.CodeOf(requirement.Obligation)}"))),
        SheetCell.Of(Locked, new Text($"{requirement.Title.Da}\n{requirement.Text.Da}", $"{requirement.Title.En}\n{requirement.Text.En}"), voice),
        SheetCell.Of(Locked, Asked(requirement.Answer), voice),
        Value(requirement.Answer, answer?.Value, voice),
        SheetCell.Of(InputText, answer?.Comment),
        SheetCell.Of(InputText, answer?.Evidence is { } evidence ? CellText.OfIds(evidence) : null),
        SheetCell.Of(InputText, answer?.Plan?.Action),
        SheetCell.Of(InputDate, answer?.Plan?.By),
        SheetCell.Of(InputValue, answer?.Confidential is { } confidential ? voice.One(confidential ? "yes" : "no") : null),
    ];

    private static Text Asked(AnnexAnswer answer) => answer.Choices.Count == 0
        ? answer.Words
        : new(
            $"{answer.Words.Da}\n{string.Join('\n', answer.Choices.Select(c => "– " + c.Label.Da))}",
            $"{answer.Words.En}\n{string.Join('\n', answer.Choices.Select(c => "– " + c.Label.En))}");

    private static SheetCell Value(AnnexAnswer form, Scalar? value, WorkbookVoice voice) => (form.Kind, value) switch
    {
        (AnswerKind.Text, { Word: { } word }) => SheetCell.Of(InputText, word),
        (AnswerKind.Text, _) => SheetCell.Empty(InputText),
        (AnswerKind.Date, { Word: { } word }) when Scalar.TryDate(word, out var date) => SheetCell.Of(InputDate, date),
        (AnswerKind.Date, null) => SheetCell.Empty(InputDate),
        (AnswerKind.Choice, { Word: { } word }) when form.Choices.FirstOrDefault(c => c.Id == word) is { } choice =>
            SheetCell.Of(InputValue, ChoiceNames.Shown(form.Choices, choice, voice.Language)),
        (_, { Truth: { } truth }) => SheetCell.Of(InputValue, voice.One(truth ? "yes" : "no")),
        (_, { Number: { } number }) => SheetCell.Of(InputValue, number),
        (_, { Word: { } word }) => SheetCell.Of(InputText, word),
        _ => SheetCell.Empty(InputValue),
    };

    private static InputRule Rule(AnnexRequirement requirement, CellAddress at, WorkbookVoice voice, ListSheet lists)
    {
        var form = requirement.Answer;
        // What the authority asks of a number of its own is its bounds: outside them is an answer, though one that does not meet the requirement.
        var strict = requirement.Origin != ProcurementBaseline.Annexes.Origin.Own;
        var asked = voice.One(form.Kind == AnswerKind.Choice ? voice.Words.Phrase("workbook.prompt.pick") : form.Words);
        var prompt = $"{voice.One(requirement.Title)}: {asked}. {voice.One($"prompt.{RecordShape.CodeOf(form.Kind)}")}";
        var (kind, first, last) = form.Kind switch
        {
            AnswerKind.YesNo => ("list", lists.YesNo, null),
            AnswerKind.Choice => ("list", lists.Choices(requirement.Id), null),
            AnswerKind.Number when form is { Min: null, Max: null } => ("decimal", Number(-StrictReader.LargestNumber), Number(StrictReader.LargestNumber)),
            AnswerKind.Number => ("decimal", Number(form.Min), Number(form.Max)),
            AnswerKind.Date => ("date", Number(SerialDate.Of(SerialDate.First)), Number(SerialDate.Of(new(StrictReader.LastYear, 12, 31)))),
            AnswerKind.Text => ("textLength", null, Number(CellText.Most)),
        };
        return new(at.ToString(), kind, first, last, requirement.Id, prompt, strict);
    }

    private static IEnumerable<InputRule> Common(int last, WorkbookVoice voice, ListSheet lists)
    {
        if (last == HeaderRow) yield break;
        yield return Text(AnswerColumn.Comment);
        yield return Text(AnswerColumn.Evidence);
        yield return Text(AnswerColumn.Action);
        yield return new(Range(AnswerColumn.By), "date", Number(SerialDate.Of(SerialDate.First)), Number(SerialDate.Of(new(StrictReader.LastYear, 12, 31))),
            voice.One(voice.Words.Title(AnswerColumn.By)), voice.One("prompt.by"));
        yield return new(Range(AnswerColumn.Confidential), "list", lists.YesNo, null, voice.One(voice.Words.Title(AnswerColumn.Confidential)), voice.One("prompt.confidential"));

        InputRule Text(AnswerColumn column) =>
            new(Range(column), "textLength", null, Number(CellText.Most), voice.One(voice.Words.Title(column)), voice.One($"prompt.{RecordShape.CodeOf(column)}"));

        string Range(AnswerColumn column) => $"{new CellAddress(HeaderRow + 1, (int)column + 1)}:{new CellAddress(last, (int)column + 1)}";
    }

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
