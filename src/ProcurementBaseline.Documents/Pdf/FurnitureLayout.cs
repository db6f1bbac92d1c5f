using System.Globalization;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The running header and footer. All of it is decoration: a screen reader would otherwise repeat it on every page.</summary>
internal sealed class FurnitureLayout
{
    private const double HeaderTop = 36, FooterBottom = PageFrame.SheetHeight - 34, Clear = 26, NumberColumn = 110;

    private readonly Furniture _words;
    private readonly Typesetter _typesetter;
    private readonly IReadOnlyList<Passage> _header, _footer;

    public FurnitureLayout(Furniture words, Typesetter typesetter)
    {
        (_words, _typesetter) = (words, typesetter);
        _header = Set([words.Header], PageFrame.Span);
        _footer = Set([words.Footer, words.Version ?? ""], PageFrame.Span - NumberColumn);
    }

    /// <summary>The text's area: long furniture takes more lines and leaves less of the page, rather than being cut.</summary>
    public PageFrame Frame => new(
        Math.Max(76, HeaderTop + Height(_header) + Clear),
        Math.Min(PageFrame.SheetHeight - 76, FooterBottom - Height(_footer) - Clear));

    /// <param name="sheet">The sheet to finish.</param>
    /// <param name="page">Its number, from 1.</param>
    /// <param name="pages">How many there are.</param>
    public void Place(Sheet sheet, int page, int pages)
    {
        if (page > 1) Place(sheet, _header, HeaderTop);
        var top = FooterBottom - Math.Max(Height(_footer), Typography.Furniture.LineHeight);
        sheet.Put(new Box(Typography.Rule, PageFrame.Side, top - 6, PageFrame.Span, 0.5));
        Place(sheet, _footer, top);
        var (style, number) = (Typography.Furniture, PageNumber(page, pages));
        var x = PageFrame.Side + PageFrame.Span - _typesetter.Width(number, style);
        sheet.Put(new Words(null, style, x, top + style.Baseline, number));
    }

    private string PageNumber(int page, int pages) => PlainText.Clean(_words.PageNumber
        .Replace("{page}", page.ToString(CultureInfo.InvariantCulture))
        .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture)));

    private static void Place(Sheet sheet, IReadOnlyList<Passage> passages, double top)
    {
        foreach (var passage in passages)
        {
            passage.In(null).PutAll(sheet, PageFrame.Side, top);
            top += passage.Height;
        }
    }

    private Passage[] Set(IEnumerable<string> texts, double width) =>
        [.. texts.Where(text => text.Length > 0).Select(text => _typesetter.Set(text, Typography.Furniture, width))];

    private static double Height(IReadOnlyList<Passage> passages) => passages.Sum(passage => passage.Height);
}
