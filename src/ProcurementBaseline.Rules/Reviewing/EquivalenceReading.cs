using ProcurementBaseline.Rules.Catalogue;
using static ProcurementBaseline.Rules.Reviewing.Sentences;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Names of standards, certificates, makes and bodies in a text, and whether an equivalent is let in (udbudsloven §§ 41, 42, 46 and 47).</summary>
internal static class EquivalenceReading
{
    /// <summary>Names after which no "or equivalent" follows in the sentence; those of what the authority already has are left to <see cref="Environment"/>.</summary>
    public static IEnumerable<string> Unopened(Sentences text)
    {
        var environment = OfEnvironment(text);
        return Named(text).Where(p => !IsOpened(text, p) && !environment.Contains(p)).Select(p => text.Spelled(WithNumber(text, p)));
    }

    /// <summary>Makes and products after which no "or equivalent" follows.</summary>
    public static IEnumerable<string> BrandsUnopened(Sentences text)
    {
        var environment = OfEnvironment(text);
        return Brands(text).Where(p => !IsOpened(text, p) && !environment.Contains(p)).Select(text.Spelled);
    }

    /// <summary>Makes, products and patents that are named with an equivalent let in.</summary>
    public static IEnumerable<string> BrandsOpened(Sentences text) => Brands(text).Concat(PointedAt(text)).Where(p => IsOpened(text, p)).Select(text.Spelled);

    /// <summary>Names of what the authority already has and the purchase must work with.</summary>
    public static IEnumerable<string> Environment(Sentences text) => OfEnvironment(text).Where(p => !IsOpened(text, p)).Select(text.Spelled);

    /// <summary>Words that point at one make, patent or part while no equivalent is let in.</summary>
    public static IEnumerable<string> Makes(Sentences text) => PointedAt(text).Where(p => !IsOpened(text, p)).Select(text.Spelled);

    /// <summary>Bodies whose certificate or test is demanded while no other body is let in.</summary>
    public static IEnumerable<string> Bodies(Sentences text) => DemandedBodies(text).Where(p => !IsOpened(text, p)).Select(text.Spelled);

    /// <summary>Bodies after which "or equivalent" stands without saying that it means the body.</summary>
    public static IEnumerable<string> BodiesUnclear(Sentences text) => DemandedBodies(text).Where(p => IsOpened(text, p)).Select(text.Spelled);

    private static IEnumerable<Place> PointedAt(Sentences text)
    {
        var told = text.With(text.Terms.Disclosed);
        return text.Of(text.Terms.Makes).Where(p => !told.Contains(p.Sentence));
    }

    // "ISO" is told as "ISO 27001".
    private static Place WithNumber(Sentences text, Place name)
    {
        var (words, end) = (text.Words.Words, name.End);
        while (end < words.Count && words[end].Sentence == name.Sentence && (char.IsDigit(words[end].Spelled[0]) || words[end].Spelled is "IEC" or "EN")) end++;
        return name with { End = end };
    }

    private static IReadOnlyList<Place> Brands(Sentences text)
    {
        var excused = text.Of(text.Terms.NotNames);
        return [.. text.Of(text.Terms.Brands).Where(p => !Within(p, excused))];
    }

    private static List<Place> Named(Sentences text)
    {
        var excused = text.Of(text.Terms.NotNames);
        var named = WordingLint.Named(text.Words, text.Language, text.Terms.Lint).Select(f => new Place(f.Start, f.Start + f.Count, text.Words.Words[f.Start].Sentence));
        return [.. named.Concat(Brands(text)).Where(p => !Within(p, excused)).OrderBy(p => p.Start).ThenByDescending(p => p.End).DistinctBy(p => p.Start)];
    }

    // "… or equivalent" after the name; or the name is an example of what is equivalent: "ISO 27001 or equivalent, for example SOC 2".
    // In both languages, for proof is written once, in the language of the tender. A certificate spoken of again, "the certificate's number", is the one opened before.
    private static bool IsOpened(Sentences text, Place name)
    {
        var open = text.Of(text.Terms.Lint.Danish.Equivalent).Concat(text.Of(text.Terms.Lint.English.Equivalent)).Where(p => p.Sentence == name.Sentence).OrderBy(p => p.Start).ToList();
        if (open.Count == 0) return false;
        return open.Any(p => p.Start >= name.End) || text.Of(text.Terms.Lint.In(text.Language).Certificates).Contains(name)
            || text.Of(text.Terms.Examples).Any(e => e.Sentence == name.Sentence && e.Start >= open[0].End && e.End <= name.Start);
    }

    // Only when what the authority has stands just before the name: "the authority's existing Microsoft Entra".
    private static HashSet<Place> OfEnvironment(Sentences text)
    {
        var words = text.Of(text.Terms.Environment);
        return [.. Named(text).Where(n => words.Any(w => w.Sentence == n.Sentence && w.End <= n.Start && n.Start - w.End <= 4))];
    }

    private static IEnumerable<Place> DemandedBodies(Sentences text)
    {
        var (proof, open) = (text.With(text.Terms.BodyProof, text.Terms.Lint.In(text.Language).Certificates), text.With(text.Terms.EquivalentBody));
        return text.Of(text.Terms.Bodies).Where(p => proof.Contains(p.Sentence) && !open.Contains(p.Sentence));
    }
}
