using System.Globalization;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using static ProcurementBaseline.Documents.Excel.CellStyle;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The sheet of the documents that prove something, with empty rows for more.</summary>
internal static class EvidenceSheet
{
    /// <summary>The row of the columns' titles; the documents follow.</summary>
    public const int HeaderRow = 3;

    private const int Spare = 50;

    // In the order of EvidenceColumn.
    private static readonly double[] Widths = [16, 22, 44, 32, 15, 15, 36];

    public static Sheet Of(Response? response, WorkbookVoice voice)
    {
        var last = HeaderRow + (response?.Evidence?.Count ?? 0) + Spare;
        return new()
        {
            Name = voice.Words.Phrase("workbook.sheet.evidence").In(GuideSheet.NameLanguage(voice)),
            Widths = Widths,
            HeaderRow = HeaderRow,
            FilterTo = last,
            Start = new(HeaderRow + 1, 1),
            Rows =
            [
                [SheetCell.Of(Title, voice.One("sheet.evidence"))],
                [SheetCell.Of(Lead, voice.One("evidence.help"))],
                [.. Enum.GetValues<EvidenceColumn>().Select(c => SheetCell.Of(Header, voice.One(voice.Words.Title(c))))],
                .. Documents(response?.Evidence),
                .. Enumerable.Repeat(Row(null), Spare),
            ],
            Rules = [.. Enum.GetValues<EvidenceColumn>().Select(c => Rule(c, last, voice))],
        };
    }

    // That there are none is said by a dash, as against nothing said.
    private static IEnumerable<IReadOnlyList<SheetCell>> Documents(IReadOnlyList<Evidence>? evidence) => evidence is { Count: 0 }
        ? [[SheetCell.Of(InputText, CellText.None), .. Row(null).Skip(1)]]
        : (evidence ?? []).Select(Row);

    private static IReadOnlyList<SheetCell> Row(Evidence? document) =>
    [
        SheetCell.Of(InputText, document is null ? null : CellText.OfId(document.Id)),
        SheetCell.Of(InputText, document?.Kind),
        SheetCell.Of(InputText, document?.Title),
        SheetCell.Of(InputText, document?.Issuer),
        SheetCell.Of(InputDate, document?.IssuedOn),
        SheetCell.Of(InputDate, document?.ValidTo),
        SheetCell.Of(InputText, document?.File),
    ];

    private static InputRule Rule(EvidenceColumn column, int last, WorkbookVoice voice)
    {
        var range = $"{new CellAddress(HeaderRow + 1, (int)column + 1)}:{new CellAddress(last, (int)column + 1)}";
        var (title, prompt) = (voice.One(voice.Words.Title(column)), voice.One($"prompt.evidence.{RecordShape.CodeOf(column)}"));
        return column is EvidenceColumn.IssuedOn or EvidenceColumn.ValidTo
            ? new(range, "date", Number(SerialDate.Of(SerialDate.First)), Number(SerialDate.Of(new(StrictReader.LastYear, 12, 31))), title, prompt)
            : new(range, "textLength", null, Number(CellText.Most), title, prompt);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
