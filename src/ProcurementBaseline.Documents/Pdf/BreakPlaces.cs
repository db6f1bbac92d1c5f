namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Where a line may end without dividing a word.</summary>
internal static class BreakPlaces
{
    private static readonly string[] Numbered =
        ["bilag", "artikel", "article", "afsnit", "kapitel", "chapter", "section", "annex", "side", "page", "litra", "point", "version", "fase", "phase"];

    private static readonly string[] Units =
        ["%", "dage", "days", "timer", "hours", "måneder", "months", "år", "years", "kr.", "MB", "GB", "TB", "bit"];

    /// <summary>Where the first piece after <paramref name="from"/> that must stay on one line ends.</summary>
    public static int Next(string text, int from)
    {
        for (var i = from; i < text.Length - 1; i++)
        {
            var breaks = text[i] switch
            {
                ' ' => !BelongTogether(text, i),
                PlainText.SoftHyphen or PlainText.BreakHere => true,
                '/' => i > from && text[i + 1] != '/' && !char.IsDigit(text[i + 1]),    // not in https:// or 1/2
                '-' => i > from && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),   // not in SIK-001 or 24-7
                '\u2014' => true,
                _ => false,
            };
            if (breaks) return i + 1;
        }
        return text.Length;
    }

    /// <summary>Whether a space stands in "§ 7", "stk. 2", "bilag 3", "NIS 2" or "30 dage", a letter in "litra a": a number must not be parted from what it numbers.</summary>
    private static bool BelongTogether(string text, int space)
    {
        if (space == 0) return false;
        char before = text[space - 1], after = text[space + 1];
        if (char.IsDigit(after)) return before == '§' || before == '.' && space > 1 && char.IsLetter(text[space - 2]) || Names(WordBefore(text, space));
        if (char.IsDigit(before)) return Units.AsSpan().IndexOfWord(WordAfter(text, space)) >= 0;
        return WordBefore(text, space) is "litra" && IsLetterAlone(text, space + 1);
    }

    // A currency, a standard's series or an abbreviation in capitals; or a word that numbers what follows.
    private static bool Names(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 9) return false;
        if (word.IndexOfAnyExceptInRange('A', 'Z') < 0) return true;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return Numbered.AsSpan().IndexOfWord(lower) >= 0;
    }

    private static int IndexOfWord(this Span<string> words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (word.SequenceEqual(words[i])) return i;
        }
        return -1;
    }

    private static bool IsLetterAlone(string text, int at) => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);

    private static ReadOnlySpan<char> WordBefore(string text, int space)
    {
        var start = space;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text.AsSpan(start, space - start);
    }

    private static ReadOnlySpan<char> WordAfter(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && text[end] != ' ' && (char.IsLetter(text[end]) || text[end] is '%' or '.')) end++;
        return text.AsSpan(space + 1, end - space - 1);
    }
}
