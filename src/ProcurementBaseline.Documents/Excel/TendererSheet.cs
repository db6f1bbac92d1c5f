using System.Globalization;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using static ProcurementBaseline.Documents.Excel.CellStyle;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The sheet on the tenderer: one line for each thing there is to say of it.</summary>
internal static class TendererSheet
{
    private const int HeaderRow = 3;

    public static Sheet Of(EconomicOperator? tenderer, WorkbookVoice voice, ListSheet lists) => new()
    {
        Name = voice.Words.Phrase("workbook.sheet.tenderer").In(GuideSheet.NameLanguage(voice)),
        Widths = [44, 44, 70],
        HeaderRow = HeaderRow,
        Start = new(HeaderRow + 1, 2),
        Rows =
        [
            [SheetCell.Of(Title, voice.One("sheet.tenderer"))],
            [],
            [SheetCell.Of(Header, voice.One("tenderer.field")), SheetCell.Of(Header, voice.One("tenderer.value")), SheetCell.Of(Header, voice.One("tenderer.help"))],
            .. Enum.GetValues<TendererLine>().Select(line => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(Locked, voice.One(voice.Words.Title(line))),
                Value(line, tenderer, voice),
                SheetCell.Of(Locked, voice.Words.Phrase($"workbook.prompt.tenderer.{RecordShape.CodeOf(line)}"), voice),
            ]),
        ],
        Rules = [.. Enum.GetValues<TendererLine>().Select(line => Rule(line, voice, lists))],
    };

    private static SheetCell Value(TendererLine line, EconomicOperator? tenderer, WorkbookVoice voice) => line switch
    {
        TendererLine.Name => SheetCell.Of(InputText, tenderer?.Name),
        TendererLine.Id => SheetCell.Of(InputText, tenderer?.Id),
        TendererLine.Country => SheetCell.Of(InputValue, tenderer?.Country?.Code),
        TendererLine.IncorporatedIn => SheetCell.Of(InputValue, tenderer?.IncorporatedIn?.Code),
        TendererLine.Kind => SheetCell.Of(InputValue, tenderer?.Kind is { } kind ? ListSheet.OperatorName(kind, voice) : null),
        TendererLine.SmallEnterprise => SheetCell.Of(InputValue, tenderer?.SmallEnterprise is { } small ? voice.One(small ? "yes" : "no") : null),
    };

    private static InputRule Rule(TendererLine line, WorkbookVoice voice, ListSheet lists)
    {
        var at = new CellAddress(HeaderRow + 1 + (int)line, 2).ToString();
        var (title, prompt) = (voice.One(voice.Words.Title(line)), voice.One($"prompt.tenderer.{RecordShape.CodeOf(line)}"));
        return line switch
        {
            TendererLine.Name or TendererLine.Id => new(at, "textLength", null, CellText.Most.ToString(CultureInfo.InvariantCulture), title, prompt),
            TendererLine.Country or TendererLine.IncorporatedIn => new(at, "list", lists.Countries, null, title, prompt),
            TendererLine.Kind => new(at, "list", lists.OperatorKinds, null, title, prompt),
            TendererLine.SmallEnterprise => new(at, "list", lists.YesNo, null, title, prompt),
        };
    }
}
