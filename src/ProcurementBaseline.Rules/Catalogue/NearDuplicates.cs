using System.Globalization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Finds requirements of one baseline that say nearly the same, by the words of their Danish texts.</summary>
/// <remarks>
/// Words are compared by their stems, without stop words, as sets: common words by words in all (Jaccard). Every pair is compared, which is
/// some ten thousand short merges for two hundred requirements.
/// </remarks>
internal static class NearDuplicates
{
    private const int ShortestStem = 4;

    /// <summary>Says each pair whose overlap is above the bound, at the later of the two.</summary>
    public static void Find(IReadOnlyList<CatalogueLint.Place> places, LintTerms terms, ICollection<Problem> problems)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = places.Select(p => Stems(p.Requirement.Text.Da, terms).Select(Numbered).Order().ToArray()).ToList();
        for (var later = 1; later < sets.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var overlap = Overlap(sets[earlier], sets[later]);
                if (overlap <= terms.DuplicateOverlap) continue;
                var (first, second) = (places[earlier].Requirement.Id, places[later].Requirement.Id);
                var share = decimal.Round(overlap * 100).ToString(CultureInfo.InvariantCulture);
                problems.Add(Problem.Warning(places[later].File, $"{places[later].Path}.text",
                    $"{second} ligner {first}: {share} % af ordene er fælles.", $"{second} resembles {first}: {share} % of the words are common."));
            }
        }

        int Numbered(string stem) => numbers.TryGetValue(stem, out var number) ? number : numbers[stem] = numbers.Count;
    }

    /// <summary>The stems of a text's words, each once.</summary>
    internal static IReadOnlySet<string> Stems(string text, LintTerms terms) =>
        WordSequence.Of(text, terms.Abbreviations).Words.Select(w => w.Small)
            .Where(w => !terms.StopWords.Contains(w)).Select(w => Stem(w, terms)).ToHashSet(StringComparer.Ordinal);

    private static string Stem(string word, LintTerms terms)
    {
        foreach (var ending in terms.StemEndings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }
        return word;
    }

    // Both are sorted. Texts without a word of their own are alike to nothing.
    private static decimal Overlap(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, common) = (i + 1, j + 1, common + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }
        var all = a.Length + b.Length - common;
        return all == 0 ? 0 : (decimal)common / all;
    }
}
