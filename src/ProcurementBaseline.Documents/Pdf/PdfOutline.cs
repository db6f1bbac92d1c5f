using System.Globalization;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The bookmarks, as a tree. Chapters are shown; what is below them is folded.</summary>
internal sealed class PdfOutline
{
    private readonly PdfObjects _objects;
    private readonly PdfPages _pages;
    private readonly IReadOnlyList<Bookmark> _bookmarks;
    private readonly int[] _numbers;
    private int _next;      // the first bookmark not yet in the tree

    private PdfOutline(PdfObjects objects, PdfPages pages, IReadOnlyList<Bookmark> bookmarks)
    {
        (_objects, _pages, _bookmarks) = (objects, pages, bookmarks);
        _numbers = [.. bookmarks.Select(_ => objects.Reserve())];
    }

    /// <returns>The number of the outline's root, or null when there are no bookmarks.</returns>
    public static int? Write(PdfObjects objects, PdfPages pages, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0) return null;
        var root = objects.Reserve();
        objects.Set(root, $"<</Type/Outlines{new PdfOutline(objects, pages, bookmarks).Siblings(1, root, open: true)}>>");
        return root;
    }

    /// <summary>Writes the bookmarks of one level up to the end of their parent, and returns the keys their parent gets.</summary>
    private string Siblings(int level, int parent, bool open)
    {
        var items = new List<(int Bookmark, string Keys)>();
        while (_next < _bookmarks.Count && _bookmarks[_next].Level >= level)
        {
            var item = _next++;
            items.Add((item, Siblings(_bookmarks[item].Level + 1, _numbers[item], open: false)));
        }
        for (var i = 0; i < items.Count; i++)
        {
            var (item, keys) = items[i];
            var before = i > 0 ? $"/Prev {Ref(_numbers[items[i - 1].Bookmark])}" : "";
            var after = i < items.Count - 1 ? $"/Next {Ref(_numbers[items[i + 1].Bookmark])}" : "";
            _objects.Set(_numbers[item], $"<</Title{PdfText.String(_bookmarks[item].Title)}/Parent {Ref(parent)}"
                + $"/Dest{_pages.Destination(_bookmarks[item].At)}{before}{after}{keys}>>");
        }
        if (items.Count == 0) return "";
        // Negative: folded. The amount is what unfolding shows, and that is the children alone, since they are folded themselves.
        var count = (open ? items.Count : -items.Count).ToString(CultureInfo.InvariantCulture);
        return $"/First {Ref(_numbers[items[0].Bookmark])}/Last {Ref(_numbers[items[^1].Bookmark])}/Count {count}";
    }
}
