using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>A picture cannot be used; it says why.</summary>
internal sealed class DrawingException(string da, string en) : Exception
{
    public Text Says { get; } = new(da, en);
}
