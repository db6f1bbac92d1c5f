namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Turns a document into sheets and a reading tree: cover, contents, body, furniture.</summary>
internal static class PageLayout
{
    public static Folio Compose(Document document, FontSet fonts, Hyphenation hyphenation)
    {
        var typesetter = new Typesetter(fonts, hyphenation, document.Lang);
        var furniture = new FurnitureLayout(document.Furniture, typesetter);
        var frame = furniture.Frame;
        var root = new Tag("Document") { Lang = document.Lang };
        if (document.Style == DocumentStyle.Letter) return LetterLayout.Compose(document, typesetter, furniture, root);
        // The tree is in reading order: the contents go into the front part although they are laid out after the body.
        var front = root.Add("Part");

        var cover = new PageFlow(frame);
        CoverLayout.Place(document, typesetter, cover, front.Add("Sect"));
        IReadOnlyList<Sheet> bodySheets = [];
        IReadOnlyList<Bookmark> bookmarks = [];
        if (document.Blocks.Count > 0)
        {
            var flow = new PageFlow(frame);
            bookmarks = BodyLayout.Place(document.Blocks, typesetter, flow, root.Add("Part"));
            bodySheets = flow.Sheets;
        }
        var contents = new ContentsLayout(document, bookmarks, typesetter).Place(frame, front, bodySheets, cover.Sheets.Count);
        Sheet[] sheets = [.. cover.Sheets, .. contents, .. bodySheets];
        for (var i = 0; i < sheets.Length; i++) furniture.Place(sheets[i], i + 1, sheets.Length);
        return new(document, sheets, root, bookmarks);
    }
}
