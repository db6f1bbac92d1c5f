using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The hidden sheet that says which procurement, baseline and rules a workbook belongs to.</summary>
internal static class KeySheet
{
    /// <summary>What stands in the first line of every workbook of ours.</summary>
    public const string Mark = "procbase-answers-1";

    private const string SheetName = "_key";

    public static Sheet Of(Annex annex) => new()
    {
        Name = SheetName,
        Hidden = true,
        Widths = [22, 70],
        Rows = [.. Enum.GetValues<KeyLine>().Select(line => (IReadOnlyList<SheetCell>)
            [SheetCell.Of(CellStyle.Plain, RecordShape.CodeOf(line)), SheetCell.Of(CellStyle.Plain, Value(line, annex))])],
    };

    /// <summary>What a line says of an annex.</summary>
    public static string Value(KeyLine line, Annex annex) => line switch
    {
        KeyLine.Workbook => Mark,
        KeyLine.SchemaVersion => "1",
        KeyLine.Procurement => annex.Procurement.Id,
        KeyLine.BaselineVersion => annex.Baseline.Version,
        KeyLine.BaselineHash => annex.Baseline.Hash,
        KeyLine.RulebookHash => annex.RulebookHash,
        KeyLine.RequirementsHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OutputJson.Write(annex.Groups)))),
        KeyLine.Language => RecordShape.CodeOf(annex.Language),
    };
}
