using static ProcurementBaseline.Rules.Reviewing.Sentences;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Whether two tenderers read a text alike.</summary>
internal static class ClarityReading
{
    private const int NumberWithin = 6;

    /// <summary>Vague words, unless a number follows that says what is meant, or the word is part of a term of law.</summary>
    public static IEnumerable<string> Vague(Sentences text)
    {
        var (terms, excused, quantified) = (text.Terms, text.Of(text.Terms.NotVague).Concat(text.Of(text.Terms.Examples)).ToList(), text.Of(text.Terms.Quantified));
        return text.Of(terms.Lint.In(text.Language).Vague).Where(p => !Within(p, excused) && !IsMeasured(p)).Select(text.Spelled);

        bool IsMeasured(Place vague) => quantified.Any(q => q.Sentence == vague.Sentence && q.Start >= vague.End && q.Start - vague.End <= NumberWithin);
    }

    /// <summary>What leaves it to the authority whether the demand is met.</summary>
    public static IEnumerable<string> Discretion(Sentences text) => text.Of(text.Terms.Discretion).Select(text.Spelled);

    /// <summary>What begins a list of examples, of which nobody knows whether it is whole.</summary>
    public static IEnumerable<string> Examples(Sentences text)
    {
        var excused = text.Of(text.Terms.NotExamples);
        return text.Of(text.Terms.Examples).Where(p => !Within(p, excused)).Select(text.Spelled);
    }

    /// <summary>Words that join a second demand to the first. "Those systems that must be connected" demands nothing.</summary>
    public static IEnumerable<string> Joined(Sentences text)
    {
        var (terms, relative) = (text.Terms.Lint.In(text.Language), text.Of(text.Terms.Relative));
        var joined = text.Of(terms.Joined).Select(text.Spelled).ToList();
        if (joined.Count > 0) return joined;
        var demands = text.Of(terms.Obligation).Where(p => !Within(p, relative)).Select(text.Spelled).ToList();
        return demands.Count > 1 ? [demands[1]] : [];
    }
}
