using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Looks at the words of one text in one language.</summary>
internal static class WordingLint
{
    /// <summary>Everything to say about the text of a requirement.</summary>
    public static IEnumerable<Problem> OfText(string file, string path, string text, Language language, LintTerms terms)
    {
        var words = WordSequence.Of(text, terms.Abbreviations);
        return [.. Vague(file, path, words, terms.In(language)), .. Standards(file, path, words, language, terms), .. Demands(file, path, words, terms.In(language))];
    }

    /// <summary>A standard, certificate, label or product that is named without letting an equivalent in (udbudsloven §§ 41, 42, 46 and 47).</summary>
    public static IEnumerable<Problem> Standards(string file, string path, string text, Language language, LintTerms terms) =>
        Standards(file, path, WordSequence.Of(text, terms.Abbreviations), language, terms);

    /// <summary>Where a standard, certificate, label or product is named, whether or not an equivalent is let in.</summary>
    public static IEnumerable<(int Start, int Count)> Named(WordSequence text, Language language, LintTerms terms)
    {
        var excused = terms.NotStandards.In(text).ToList();
        return terms.Standards.In(text).Concat(terms.In(language).Certificates.In(text))
            .Where(f => !excused.Any(e => e.Start <= f.Start && f.Start + f.Count <= e.Start + e.Count));
    }

    // One problem for each place: two bad words in one text are two things to mend, the same word twice is one.
    private static IEnumerable<Problem> Vague(string file, string path, WordSequence text, LanguageTerms terms) =>
        terms.Vague.In(text).Select(f => text.Spelled(f.Start, f.Count)).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => Problem.Warning(file, path,
            $"\"{word}\" kan læses på flere måder; skriv, hvad der kan måles eller efterprøves.",
            $"\"{word}\" can be read in more than one way; write what can be measured or checked."));

    private static IEnumerable<Problem> Standards(string file, string path, WordSequence text, Language language, LintTerms terms)
    {
        var open = terms.In(language).Equivalent.In(text).Select(f => text.Words[f.Start].Sentence).ToHashSet();
        return Named(text, language, terms).Where(f => !open.Contains(text.Words[f.Start].Sentence))
            .Select(f => text.Spelled(f.Start, f.Count)).Distinct(StringComparer.Ordinal).Select(name => Problem.Error(file, path,
                $"\"{name}\" nævnes uden \"eller tilsvarende\" i samme sætning (udbudsloven §§ 41, 42, 46 og 47).",
                $"\"{name}\" is named without \"or equivalent\" in the same sentence (Danish Public Procurement Act, sections 41, 42, 46 and 47)."));
    }

    private static IEnumerable<Problem> Demands(string file, string path, WordSequence text, LanguageTerms terms)
    {
        if (terms.Joined.In(text).Select(f => text.Spelled(f.Start, f.Count)).FirstOrDefault() is { } joined)
        {
            yield return Problem.Warning(file, path,
                $"\"{joined}\" kan skjule et krav mere; hvert krav skal stå for sig selv.", $"\"{joined}\" may hide a second demand; each demand must stand by itself.");
        }
        else if (terms.Obligation.In(text).Select(f => text.Spelled(f.Start, f.Count)).ToList() is { Count: > 1 } demands)
        {
            yield return Problem.Warning(file, path,
                $"\"{demands[1]}\" står {demands.Count} gange; hvert krav skal stå for sig selv.",
                $"\"{demands[1]}\" stands {demands.Count} times; each demand must stand by itself.");
        }
    }
}
