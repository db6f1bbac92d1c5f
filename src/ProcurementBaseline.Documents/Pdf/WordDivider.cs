namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Tells where the words of one language may be divided, and remembers it for as long as a document is set.</summary>
internal sealed class WordDivider
{
    /// <summary>The longest word that is looked at, in letters: what is longer is no word, and would be walked through again for every line it fills.</summary>
    public const int Longest = 63;

    private readonly HyphenationPatterns _patterns;
    private readonly Dictionary<string, ulong> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _known;

    public WordDivider(HyphenationPatterns patterns)
    {
        _patterns = patterns;
        _known = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The next word of ordinary letters in a text, before any that is too long: no part of an id, an address, a number or an abbreviation.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">Where to begin; a word that began before it is passed over.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="word">Where the word is.</param>
    public static bool Next(string text, int from, int to, out Range word)
    {
        for (var start = from; start < to; start++)
        {
            if (!char.IsLetter(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && end - start <= Longest && char.IsLetter(text[end])) end++;
            if (end - start > Longest) break;
            if (IsOrdinary(text, start, end))
            {
                word = start..end;
                return true;
            }
            start = end;
        }
        word = default;
        return false;
    }

    /// <summary>Bit <c>i</c>: the word may be divided before its letter <c>i</c>.</summary>
    public ulong Places(ReadOnlySpan<char> word)
    {
        if (!_known.TryGetValue(word, out var places)) _known[word] = places = _patterns.Places(word);
        return places;
    }

    private static bool IsOrdinary(string text, int start, int end)
    {
        if (end - start < HyphenationPatterns.LeastBefore + HyphenationPatterns.LeastAfter) return false;
        for (var i = start + 1; i < end; i++)
        {
            if (char.IsUpper(text[i])) return false;     // an abbreviation, a trade name, an id
        }
        return !Joins(text, start - 1, -1) && !Joins(text, end, 1);
    }

    // Whether a sign ties the word to what is beyond it: a digit, an address, a soft hyphen that says itself where to divide.
    private static bool Joins(string text, int at, int step)
    {
        if (at < 0 || at >= text.Length) return false;
        var beyond = at + step >= 0 && at + step < text.Length ? text[at + step] : ' ';
        return text[at] switch
        {
            '@' or '_' or '=' or '\\' or '#' or '&' or '?' or PlainText.SoftHyphen or PlainText.BreakHere => true,
            '.' or ':' => char.IsLetterOrDigit(beyond) || beyond == '/',
            '/' => beyond is '/' or ':' || char.IsDigit(beyond),
            '-' => char.IsDigit(beyond) || char.IsUpper(beyond),
            var c => char.IsDigit(c),
        };
    }
}
