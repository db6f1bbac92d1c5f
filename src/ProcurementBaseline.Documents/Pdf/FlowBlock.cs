namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A block broken into lines, ready to be placed.</summary>
internal abstract class FlowBlock
{
    /// <summary>The height that must not be parted at its start, in points, including the space before it.</summary>
    public abstract double Lead { get; }

    /// <summary>Whether it must stand on the page where the next block begins.</summary>
    public virtual bool KeepsWithNext => false;

    public abstract void Place(PageFlow flow, Tag parent);
}

internal sealed class HeadingBlock(Heading heading, Typesetter typesetter, ICollection<Bookmark> bookmarks) : FlowBlock
{
    private readonly Passage _passage = typesetter.Set(heading.Text, Typography.Heading(heading.Level), PageFrame.Span);
    private readonly double _before = heading.Level switch { 1 => 20, 2 => 14, _ => 10 };
    private readonly double _after = heading.Level == 1 ? 6 : 4;

    public override double Lead => _before + _passage.Height + _after;
    public override bool KeepsWithNext => true;

    public override void Place(PageFlow flow, Tag parent)
    {
        flow.Skip(_before);
        flow.Need(_passage.Height);
        bookmarks.Add(new(heading.Level, PlainText.Clean(heading.Text), new(flow.Sheet, flow.Y)));
        flow.Place(_passage.In(parent.Add($"H{heading.Level}")), PageFrame.Side);
        flow.Skip(_after);
    }
}

internal sealed class ParagraphBlock(Paragraph paragraph, Typesetter typesetter, Block? before, Block? next) : FlowBlock
{
    private const double After = 7;
    private const int MostKept = 8;     // lines of a paragraph that can be moved to stand with what it introduces

    private readonly Passage _passage = typesetter.Set(paragraph, Typography.Text, PageFrame.Span);

    public override double Lead => KeepsWithNext ? _passage.Height + After : _passage.LeadLines * _passage.LineHeight;

    /// <summary>Whether it introduces what follows it: a list, its own text in another language, or, right below its heading, a table or the chapter's first section.</summary>
    public override bool KeepsWithNext => paragraph is { Field: null, Inlines: [.., var last] } && _passage.Lines.Count <= MostKept && next switch
    {
        null => false,
        Heading first => before is Heading chapter && chapter.Level < first.Level,
        Table when before is Heading => true,
        _ => last.Text.TrimEnd().EndsWith(':'),
    };

    public override void Place(PageFlow flow, Tag parent)
    {
        flow.Place(_passage.In(parent.Add("P", _passage.Lang)), PageFrame.Side);
        flow.Skip(After);
    }
}

internal sealed class BulletsBlock(Bullets bullets, Typesetter typesetter) : FlowBlock
{
    private const double Bullet = 6, Indent = 18, AfterItem = 3, After = 5;
    private readonly Passage _bullet = typesetter.Set("•", Typography.Text, Indent);
    private readonly Passage[] _items = [.. bullets.Items.Select(item => typesetter.Set(item, Typography.Text, PageFrame.Span - Indent))];

    public override double Lead => LeadOf(_items[0]);

    public override void Place(PageFlow flow, Tag parent)
    {
        var list = parent.Add("L", numbering: "Disc");
        foreach (var item in _items)
        {
            flow.Need(LeadOf(item));
            var entry = list.Add("LI");
            _bullet.In(entry.Add("Lbl")).PutAll(flow.Sheet, PageFrame.Side + Bullet, flow.Y);
            flow.Place(item.In(entry.Add("LBody", item.Lang)), PageFrame.Side + Indent);
            flow.Skip(AfterItem);
        }
        flow.Skip(After);
    }

    private static double LeadOf(Passage item) => item.LeadLines * item.LineHeight;
}
