using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Loading;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Reads a baseline as a bidder would: is each requirement said in one way, in both languages, once, and open to an equivalent?</summary>
/// <remarks>
/// What only a person can decide is a warning; what the law forbids or no tender can use is an error. A retired requirement is not looked at.
/// </remarks>
internal static class CatalogueLint
{
    /// <summary>Checks every requirement of a baseline and the baseline as a whole.</summary>
    public static void Check(BaselineLoader.Draft baseline, IReadOnlyDictionary<string, LawParameter> parameters, ICollection<Problem> problems)
    {
        if (LintTerms.Read(parameters, baseline.Manifest.From, baseline.ManifestFile.Path, problems) is not { } terms) return;
        var places = baseline.Domains.SelectMany(d => d.Domain.Requirements.Select((r, i) => new Place(d.File.Path, JsonPath.Item("requirements", i), r)))
            .Where(p => p.Requirement is { Retired: null }).ToList();
        foreach (var place in places) Check(place, terms, problems);
        NearDuplicates.Find(places, terms, problems);
    }

    /// <summary>A requirement and where it stands.</summary>
    internal sealed record Place(string File, string Path, Requirement Requirement);

    private static void Check(Place place, LintTerms terms, ICollection<Problem> problems)
    {
        var requirement = place.Requirement;
        if (!IsMapped(requirement.Maps))
        {
            problems.Add(Problem.Error(place.File, $"{place.Path}.maps",
                $"{requirement.Id} er ikke henført til noget i andre rammeværker; mindst ét nummer skal nævnes.",
                $"{requirement.Id} is not mapped to any other framework; at least one number must be named."));
        }
        foreach (var (at, text) in Compared(requirement)) Lengths($"{place.Path}.{at}", text);
        foreach (var (at, words, language) in InLanguages($"{place.Path}.text", requirement.Text))
        {
            foreach (var problem in WordingLint.OfText(place.File, at, words, language, terms)) problems.Add(problem);
        }
        foreach (var (at, text) in requirement.Evidence.Select((e, i) => (JsonPath.Item("evidence", i), e)))
        {
            foreach (var (path, words, language) in InLanguages($"{place.Path}.{at}", text))
            {
                foreach (var problem in WordingLint.Standards(place.File, path, words, language, terms)) problems.Add(problem);
            }
        }

        void Lengths(string path, Text text)
        {
            if (text.Da.Length < terms.ComparedFrom || text.En.Length == 0) return;
            var ratio = (decimal)text.En.Length / text.Da.Length;
            if (ratio >= terms.LengthRatioMin && ratio <= terms.LengthRatioMax) return;
            problems.Add(Problem.Warning(place.File, path,
                $"Dansk og engelsk er ikke lige udførlige: {text.Da.Length} og {text.En.Length} tegn.",
                $"Danish and English are not equally full: {text.Da.Length} and {text.En.Length} characters."));
        }
    }

    private static bool IsMapped(FrameworkMaps? maps) => Coverage.Maps.Values.Any(numbers => numbers(maps) is { Count: > 0 });

    private static IEnumerable<(string At, Text Text)> Compared(Requirement r) => [("title", r.Title), ("text", r.Text), ("rationale", r.Rationale)];

    private static IEnumerable<(string Path, string Words, Language Language)> InLanguages(string path, Text text) =>
        [($"{path}.da", text.Da, Language.Da), ($"{path}.en", text.En, Language.En)];
}
