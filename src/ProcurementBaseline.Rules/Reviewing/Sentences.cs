using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>One text with its words, and the few questions every check asks of them.</summary>
internal sealed class Sentences(string text, Language language, ReviewTerms terms)
{
    private readonly Dictionary<PhraseList, IReadOnlyList<Place>> _places = [];   // every check asks of the same few lists

    /// <summary>The words.</summary>
    public WordSequence Words { get; } = WordSequence.Of(text, terms.Lint.Abbreviations);

    /// <summary>Its language.</summary>
    public Language Language => language;

    /// <summary>What is looked for.</summary>
    public ReviewTerms Terms => terms;

    /// <summary>Where a list's phrases stand.</summary>
    public IReadOnlyList<Place> Of(PhraseList list)
    {
        if (!_places.TryGetValue(list, out var places))
            _places.Add(list, places = [.. list.In(Words).Select(f => new Place(f.Start, f.Start + f.Count, Words.Words[f.Start].Sentence))]);
        return places;
    }

    /// <summary>The sentences in which one of the lists has a phrase.</summary>
    public IReadOnlySet<int> With(params PhraseList[] lists) => lists.SelectMany(Of).Select(p => p.Sentence).ToHashSet();

    /// <summary>Whether a place lies within one of others.</summary>
    public static bool Within(Place place, IEnumerable<Place> others) => others.Any(o => o.Start <= place.Start && place.End <= o.End);

    /// <summary>How the words of a place are spelled.</summary>
    public string Spelled(Place place) => Words.Spelled(place.Start, place.End - place.Start);

    /// <summary>From the first word of one place to the last of another.</summary>
    public string Spelled(Place from, Place to) => Words.Spelled(from.Start, to.End - from.Start);

    /// <summary>Pairs of phrases, the second at most so many words behind the first in one sentence.</summary>
    /// <param name="first">Stands first.</param>
    /// <param name="second">Stands second.</param>
    /// <param name="most">The most words between them.</param>
    /// <param name="between">When given, only words of this list may stand between.</param>
    public IEnumerable<(Place First, Place Second)> Near(PhraseList first, PhraseList second, int most, PhraseList? between = null)
    {
        var (followers, allowed) = (Of(second), between is null ? [] : Of(between));
        return
            from a in Of(first)
            from b in followers
            where b.Sentence == a.Sentence && b.Start >= a.End && b.Start - a.End <= most
            where between is null || Enumerable.Range(a.End, b.Start - a.End).All(i => allowed.Any(p => p.Start <= i && i < p.End))
            select (a, b);
    }

    /// <summary>A stretch of words.</summary>
    /// <param name="Start">Its first word.</param>
    /// <param name="End">The word after its last.</param>
    /// <param name="Sentence">The sentence it stands in.</param>
    internal readonly record struct Place(int Start, int End, int Sentence);
}
