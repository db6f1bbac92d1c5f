using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>A workbook is larger, deeper or other than what is read; it goes no further than the reader.</summary>
internal sealed class WorkbookLimitException(string da, string en) : Exception(en)
{
    /// <summary>Why, in both languages.</summary>
    public Text Says { get; } = new(da, en);
}
