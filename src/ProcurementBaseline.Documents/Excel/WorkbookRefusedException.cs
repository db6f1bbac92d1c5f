using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>A text is longer than a cell can hold. It is not cut: a requirement or an answer that is half there is another one.</summary>
/// <param name="cell">The cell, for example <c>Besvarelse!D12</c>.</param>
public sealed class WorkbookRefusedException(string cell) : Exception($"The text of {cell} is longer than {CellText.Most} characters.")
{
    /// <summary>Why, in both languages.</summary>
    public Text Reason { get; } = new(
        $"Teksten i {cell} er længere end de {CellText.Most} tegn, en celle kan rumme.", $"The text of {cell} is longer than the {CellText.Most} characters a cell can hold.");
}
