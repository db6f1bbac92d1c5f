using System.Text;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>A text as its words, each with the sentence it stands in. Compounds are split where letters meet digits: MDS2 is two words.</summary>
/// <remarks>A placeholder such as <c>{maxDays}</c> is no word. A full stop ends a sentence only before a capital letter and not after an abbreviation.</remarks>
internal sealed class WordSequence
{
    private WordSequence(IReadOnlyList<Word> words) => Words = words;

    /// <summary>One word.</summary>
    /// <param name="Spelled">As it stands in the text.</param>
    /// <param name="Small">In small letters.</param>
    /// <param name="Sentence">The number of its sentence, from zero.</param>
    internal readonly record struct Word(string Spelled, string Small, int Sentence);

    /// <summary>The words in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="abbreviations">Words in small letters after which a full stop does not end the sentence.</param>
    public static WordSequence Of(string text, IReadOnlySet<string> abbreviations)
    {
        var (words, sentence) = (new List<Word>(), 0);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '{' && text.IndexOf('}', i) is > 0 and var close)
            {
                i = close + 1;
                continue;
            }
            var end = i;
            while (end < text.Length && KindOf(text[end]) == KindOf(text[i]) && KindOf(text[i]) != Other) end++;
            if (end > i)
            {
                var spelled = text[i..end];
                words.Add(new(spelled, spelled.ToLowerInvariant(), sentence));
                i = end;
                continue;
            }
            if (EndsSentence(text, i) && !(words.Count > 0 && abbreviations.Contains(words[^1].Small))) sentence++;
            i++;
        }
        return new(words);
    }

    /// <summary>A stretch of the words as one text, for a message.</summary>
    public string Spelled(int start, int count)
    {
        var text = new StringBuilder();
        for (var i = start; i < start + count; i++) text.Append(i > start ? " " : "").Append(Words[i].Spelled);
        return text.ToString();
    }

    private const int Other = 0, Letter = 1, Digit = 2;

    private static int KindOf(char c) => char.IsLetter(c) ? Letter : char.IsDigit(c) ? Digit : Other;

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?')) return false;
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next > at + 1 && next < text.Length && char.IsUpper(text[next]);
    }
}
