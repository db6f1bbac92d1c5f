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
        var obligations = text.Of(terms.Obligation).Where(p => !Within(p, relative)).ToList();
        var joined = text.Of(terms.Joined).Where(Demands).Select(text.Spelled).ToList();
        if (joined.Count > 0) return joined;
        return obligations.Count > 1 ? [text.Spelled(obligations[1])] : [];

        // "samt" joins nouns as often as demands: only an obligation or a verb behind it makes two of one.
        bool Demands(Place word)
        {
            if (obligations.Any(o => o.Sentence == word.Sentence && o.End > word.Start && obligations[0] != o)) return true;
            var next = word.End;
            while (text.Of(text.Terms.DemandFill).FirstOrDefault(f => f.Sentence == word.Sentence && f.Start == next) is { End: > 0 } fill) next = fill.End;
            return text.Of(text.Terms.DemandVerbs).Any(v => v.Sentence == word.Sentence && v.Start == next);
        }
    }
}
