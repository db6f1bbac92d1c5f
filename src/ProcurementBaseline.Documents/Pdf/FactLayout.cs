namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A fact of a cover or a letter's head: what is told to the left, what it is beside it, read as one.</summary>
internal static class FactLayout
{
    private const double KeyColumn = 130, BeforeValue = 10;

    /// <param name="fact">The fact.</param>
    /// <param name="after">The space below it, in points.</param>
    /// <param name="typesetter">Breaks its texts.</param>
    /// <param name="flow">Where it goes.</param>
    /// <param name="parent">Where it is read.</param>
    public static void Place(Fact fact, double after, Typesetter typesetter, PageFlow flow, Tag parent)
    {
        var key = typesetter.Set(fact.Key + ":", Typography.FactKey, KeyColumn - BeforeValue);
        var value = typesetter.Set(fact.Value, Typography.FactValue, PageFrame.Span - KeyColumn);
        flow.Need(Math.Max(key.Height, value.LeadLines * value.LineHeight));
        var tag = parent.Add("P");
        key.In(tag).PutAll(flow.Sheet, PageFrame.Side, flow.Y);
        flow.Place(value.In(tag), PageFrame.Side + KeyColumn);
        flow.Skip(Math.Max(0, key.Height - value.Height) + after);
    }
}
