using System.Globalization;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The table of contents: one link per heading, with the page it leads to.</summary>
/// <remarks>
/// It stands before the body but is laid out after it. Its own length moves the body's page numbers, so it is counted before it is drawn.
/// </remarks>
internal sealed class ContentsLayout
{
    private const double Indent = 16, NumberColumn = 44, AfterTitle = 6, BeforeChapter = 6, Between = 3, LeaderGap = 8;

    private readonly Document _document;
    private readonly Typesetter _typesetter;
    private readonly Passage _title;
    private readonly (Bookmark Bookmark, Passage Title)[] _entries;

    public ContentsLayout(Document document, IReadOnlyList<Bookmark> bookmarks, Typesetter typesetter)
    {
        (_document, _typesetter) = (document, typesetter);
        _title = typesetter.Set(document.Furniture.ContentsTitle, Typography.Heading(1), PageFrame.Span);
        _entries = [.. bookmarks.Select(b => (b, typesetter.Set(b.Title, StyleOf(b), PageFrame.Span - IndentOf(b) - NumberColumn)))];
    }

    /// <param name="frame">The sheets' text area.</param>
    /// <param name="parent">Where it is read.</param>
    /// <param name="body">The sheets its links lead to.</param>
    /// <param name="before">How many sheets stand before the contents.</param>
    /// <returns>The sheets; none when there are no headings.</returns>
    public IReadOnlyList<Sheet> Place(PageFrame frame, Tag parent, IReadOnlyList<Sheet> body, int before)
    {
        if (_entries.Length == 0) return [];
        var first = before + Walk(frame, (_, _) => { }).Count + 1;
        var pages = new Dictionary<Sheet, int>();
        foreach (var sheet in body) pages[sheet] = first + pages.Count;

        var section = parent.Add("Sect");
        var title = _title.In(section.Add("H1"));
        var contents = section.Add("TOC");
        var sheets = Walk(frame, (i, flow) => Draw(_entries[i], pages, flow, contents));
        title.PutAll(sheets[0], PageFrame.Side, frame.Top);
        return sheets;
    }

    /// <summary>Goes down the pages and stops where each entry begins.</summary>
    private IReadOnlyList<Sheet> Walk(PageFrame frame, Action<int, PageFlow> stop)
    {
        var flow = new PageFlow(frame);
        flow.Advance(_title.Height + AfterTitle);
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Bookmark.Level == 1) flow.Skip(BeforeChapter);
            flow.Need(_entries[i].Title.Height);
            stop(i, flow);
            flow.Advance(_entries[i].Title.Height);
            flow.Skip(Between);
        }
        return flow.Sheets;
    }

    private void Draw((Bookmark Bookmark, Passage Title) entry, Dictionary<Sheet, int> pages, PageFlow flow, Tag contents)
    {
        var (bookmark, title) = entry;
        var page = pages[bookmark.At.Sheet].ToString(CultureInfo.InvariantCulture);
        var says = _document.Furniture.ContentsLink.Replace("{page}", page).Replace("{title}", bookmark.Title);
        var link = contents.Add("TOCI").Add("Reference").Add("Link");
        var (x, right, style) = (PageFrame.Side + IndentOf(bookmark), PageFrame.Side + PageFrame.Span, StyleOf(bookmark));
        flow.Sheet.Put(new Link(link, x, flow.Y - 1, right - x, title.Height + 2, bookmark.At, says));
        title.In(link).PutAll(flow.Sheet, x, flow.Y);
        var baseline = flow.Y + (title.Lines.Count - 1) * title.LineHeight + style.Baseline;
        var number = right - _typesetter.Width(page, style);
        flow.Sheet.Put(new Words(link, style, number, baseline, page + " "));
        var end = x + title.Lines[^1].Fragments.Sum(fragment => _typesetter.Width(fragment.Text, style));
        flow.Sheet.Put(new Box(Typography.Rule, end + LeaderGap, baseline - 0.5, number - end - 2 * LeaderGap, 0.4));     // leads the eye
    }

    private static Style StyleOf(Bookmark bookmark) => bookmark.Level == 1 ? Typography.Strong(Typography.Text) : Typography.Text;

    private static double IndentOf(Bookmark bookmark) => Indent * (bookmark.Level - 1);
}
