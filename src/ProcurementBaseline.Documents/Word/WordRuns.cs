using System.Text;
using DocumentFormat.OpenXml;
using ProcurementBaseline.Documents.Pdf;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>Turns texts of a document in the language <paramref name="lang"/> into runs.</summary>
internal sealed class WordRuns(string lang)
{
    private const char NonBreakingHyphen = '\u2011';

    /// <summary>An inline as it is shown: another language than the document's carries its tag and its own look.</summary>
    public IEnumerable<W.Run> Of(Inline inline)
    {
        var foreign = inline.Lang == lang ? null : inline.Lang;
        return Of(inline.Text, () =>
        {
            var look = new W.RunProperties();
            if (foreign is not null) look.RunStyle = new() { Val = WordStyles.OtherLanguage };
            if (inline.Strong) look.Bold = new();
            if (foreign is not null) look.Languages = new() { Val = foreign };
            return look;
        });
    }

    /// <summary>A text in the document's language and its paragraph's look.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The id of a character style, or null for none.</param>
    public static IEnumerable<W.Run> Plain(string text, string? style = null) => Of(text, () =>
    {
        var look = new W.RunProperties();
        if (style is not null) look.RunStyle = new() { Val = style };
        return look;
    });

    /// <summary>The text of a run: the hyphens that Word keeps as elements of their own.</summary>
    public static IEnumerable<OpenXmlElement> Pieces(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(PlainText.SoftHyphen, NonBreakingHyphen);
            var end = at < 0 ? text.Length : from + at;
            if (end > from) yield return new W.Text(text[from..end]) { Space = SpaceProcessingModeValues.Preserve };
            if (end < text.Length) yield return text[end] == NonBreakingHyphen ? new W.NoBreakHyphen() : new W.SoftHyphen();
            from = end + 1;
        }
    }

    private static IEnumerable<W.Run> Of(string text, Func<W.RunProperties> look)
    {
        foreach (var (piece, isRightToLeft) in Directions(WordText.Clean(text)))
        {
            var properties = look();
            if (isRightToLeft)
            {
                properties.RightToLeftText = new();
                if (properties.Languages?.Val is { } foreign) properties.Languages.Bidi = foreign.Value;
            }
            var run = new W.Run();
            if (properties.HasChildren) run.Append(properties);
            run.Append(Pieces(piece));
            yield return run;
        }
    }

    /// <summary>The stretches of one direction. What has none, such as spaces, goes with a stretch to the left unless both its sides run to the left.</summary>
    private static IEnumerable<(string Piece, bool IsRightToLeft)> Directions(string text)
    {
        var (start, end) = (0, 0);      // of the text not yet handed out, and of its right-to-left letters
        var inside = false;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            var next = i + rune.Utf16SequenceLength;
            if (WordText.IsRightToLeft(rune))
            {
                if (!inside && i > start) yield return (text[start..i], false);
                if (!inside) start = i;
                (inside, end) = (true, next);
            }
            else if (inside && (Rune.IsLetterOrDigit(rune) || rune.Value == '\n'))
            {
                yield return (text[start..end], true);
                (inside, start) = (false, end);
            }
            i = next;
        }
        if (inside)
        {
            yield return (text[start..end], true);
            start = end;
        }
        if (start < text.Length) yield return (text[start..], false);
    }
}
