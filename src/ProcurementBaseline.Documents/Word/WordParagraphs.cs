using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>Makes the paragraphs of one document. It counts the controls, so each has a number of its own.</summary>
internal sealed class WordParagraphs(Document document)
{
    private readonly WordControls _controls = new(document);
    private readonly WordRuns _runs = new(document.Lang);

    /// <summary>A paragraph of the document, with the control for its answer.</summary>
    public W.Paragraph Of(Paragraph paragraph, string style)
    {
        var made = Empty(style);
        foreach (var inline in paragraph.Inlines) made.Append(_runs.Of(inline));
        if (paragraph.Field is not { } field) return made;
        if (paragraph.Inlines.Any(inline => inline.Text.Length > 0)) made.Append(WordRuns.Plain(" "));
        made.Append(_controls.Of(field));
        return made;
    }

    /// <summary>A paragraph of one text in the document's language.</summary>
    public static W.Paragraph Of(string text, string style)
    {
        var made = Empty(style);
        made.Append(WordRuns.Plain(text));
        return made;
    }

    /// <summary>A paragraph without content. The body's own style goes without saying.</summary>
    public static W.Paragraph Empty(string style) =>
        style == WordStyles.Body ? new() : new() { ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } } };

    /// <summary>Makes a paragraph begin a page.</summary>
    public static void OnNewPage(W.Paragraph paragraph) => Properties(paragraph).PageBreakBefore = new();

    /// <summary>The paragraph's own properties, made when it has none.</summary>
    public static W.ParagraphProperties Properties(W.Paragraph paragraph) => paragraph.ParagraphProperties ??= new();

    /// <summary>A field of one instruction, with what it shows until Word has counted.</summary>
    public static W.SimpleField Counted(string instruction, string until) => new(new W.Run(new W.Text(until))) { Instruction = $" {instruction} " };

    /// <summary>One of the marks round a field with content of its own.</summary>
    public static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });

    /// <summary>An instruction between such marks.</summary>
    public static W.Run Instruction(string instruction) => new(new W.FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve });
}
