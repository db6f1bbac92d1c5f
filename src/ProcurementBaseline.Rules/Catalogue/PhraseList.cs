namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Words and phrases looked for in a text, whole words only, in every inflection that its endings give.</summary>
/// <remarks>
/// An ending is added to the last word of a phrase; "rimelig" with the ending "t" finds "rimeligt" and never "rimelighed". A <c>#</c> in a
/// phrase stands for any number. Looking costs one dictionary look-up per word, however long the list is.
/// </remarks>
internal sealed class PhraseList
{
    private const string AnyNumber = "#";

    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);
    private readonly bool _asSpelled;

    /// <param name="phrases">The phrases, in small letters unless they are looked for as spelled.</param>
    /// <param name="endings">Endings that may follow; none is always among them.</param>
    /// <param name="asSpelled">Whether capitals count: EN is a standard, en is an article.</param>
    public PhraseList(IEnumerable<string> phrases, IEnumerable<string>? endings = null, bool asSpelled = false)
    {
        _asSpelled = asSpelled;
        string[] all = ["", .. endings ?? []];
        foreach (var phrase in phrases)
        {
            var words = Split(phrase);
            if (words.Length == 0) continue;
            foreach (var ending in all) Add([.. words[..^1], words[^1] + ending]);
        }
    }

    /// <summary>Where the phrases stand, each place once with the longest phrase found there.</summary>
    public IEnumerable<(int Start, int Count)> In(WordSequence text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (!_byFirst.TryGetValue(Spelling(text.Words[i]), out var phrases)) continue;
            var longest = 0;
            foreach (var phrase in phrases)
            {
                if (phrase.Length > longest && Stands(phrase, text, i)) longest = phrase.Length;
            }
            if (longest > 0) yield return (i, longest);
        }
    }

    private void Add(string[] words)
    {
        if (!_byFirst.TryGetValue(words[0], out var phrases)) _byFirst.Add(words[0], phrases = []);
        phrases.Add(words);
    }

    private bool Stands(string[] phrase, WordSequence text, int at)
    {
        if (at + phrase.Length > text.Words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var word = text.Words[at + i];
            if (word.Sentence != text.Words[at].Sentence) return false;
            if (phrase[i] == AnyNumber ? !char.IsDigit(word.Spelled[0]) : phrase[i] != Spelling(word)) return false;
        }
        return true;
    }

    private string Spelling(WordSequence.Word word) => _asSpelled ? word.Spelled : word.Small;

    private string[] Split(string phrase) =>
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(p => p == AnyNumber ? [p] : WordSequence.Of(p, Nothing).Words.Select(Spelling))];

    private static readonly HashSet<string> Nothing = [];
}
