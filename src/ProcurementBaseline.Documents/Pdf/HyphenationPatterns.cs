namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// The patterns of one language. A pattern is letters with levels between them: the highest level at a place decides, and an odd one lets a word be divided.
/// </summary>
internal sealed class HyphenationPatterns
{
    /// <summary>Fewer letters than these are left on neither side of a division.</summary>
    public const int LeastBefore = 2, LeastAfter = 3;

    private const int LongestWord = 62;         // a place is a bit, and the word is read with a stop at each end
    private const byte Always = 9, Never = 8;   // above all levels of the patterns from others

    private readonly Dictionary<string, byte[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly int _longest;

    /// <param name="patterns">Patterns as TeX writes them: <c>4s5tj</c>, a stop being a word's end.</param>
    /// <param name="pieces">Pieces of words with hyphens where they are divided and nowhere else: <c>kon-trakt-v</c>.</param>
    public HyphenationPatterns(IEnumerable<string> patterns, IEnumerable<string> pieces)
    {
        foreach (var pattern in patterns) Add(pattern);
        foreach (var piece in pieces) AddPiece(piece);
        _longest = _levels.Keys.Max(letters => letters.Length);
        _find = _levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where a word may be divided: bit <c>i</c> stands for the place before its letter <c>i</c>.</summary>
    /// <param name="word">Letters alone.</param>
    public ulong Places(ReadOnlySpan<char> word)
    {
        if (word.Length is < LeastBefore + LeastAfter or > LongestWord) return 0;
        Span<char> letters = stackalloc char[word.Length + 2];
        Span<byte> levels = stackalloc byte[letters.Length + 1];
        levels.Clear();
        letters[0] = letters[^1] = '.';
        word.ToLowerInvariant(letters[1..]);
        for (var from = 0; from < letters.Length; from++)
        {
            var most = Math.Min(_longest, letters.Length - from);
            for (var length = 1; length <= most; length++)
            {
                if (!_find.TryGetValue(letters.Slice(from, length), out var found)) continue;
                for (var i = 0; i < found.Length; i++) levels[from + i] = Math.Max(levels[from + i], found[i]);
            }
        }
        var places = 0UL;
        for (var i = LeastBefore; i <= word.Length - LeastAfter; i++)
        {
            if (levels[i + 1] % 2 == 1) places |= 1UL << i;
        }
        return places;
    }

    private void Add(string pattern)
    {
        Span<char> letters = stackalloc char[pattern.Length];
        Span<byte> levels = stackalloc byte[pattern.Length + 1];
        levels.Clear();
        var count = 0;
        foreach (var c in pattern)
        {
            if (char.IsAsciiDigit(c)) levels[count] = (byte)(c - '0');
            else letters[count++] = c;
        }
        _levels[new string(letters[..count])] = levels[..(count + 1)].ToArray();
    }

    // A piece decides for all places within it, and at its ends only where it has a hyphen there.
    private void AddPiece(string piece)
    {
        var letters = piece.Replace("-", "");
        var levels = new byte[letters.Length + 1];
        Array.Fill(levels, Never, 1, letters.Length - 1);
        var at = 0;
        foreach (var c in piece)
        {
            if (c == '-') levels[at] = Always;
            else at++;
        }
        _levels[letters] = levels;
    }
}
