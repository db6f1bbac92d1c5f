using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Benchmarks.Annexes;

/// <summary>A bilingual requirement annex of any length: the scanners' requirements, over and over.</summary>
internal static class AnnexSample
{
    private const int RequirementsPerChapter = 8;

    public static Document Of(int requirements)
    {
        var problems = new List<Problem>();
        var words = Words.Load(Home.TemplatesFolder, problems) ?? throw Home.Broken(problems);
        var set = Drafter.Draft(Home.Rulebook(), Home.Scanners(), "mri-scanners-with-service.json", problems) ?? throw Home.Broken(problems);
        var annex = AnnexComposer.Requirements(set, words, AnnexLanguage.Both);
        var all = annex.Groups.SelectMany(g => g.Requirements.Select(r => (g.Title, Requirement: r))).ToList();
        var rows = Enumerable.Range(0, requirements)
            .Select(i => all[i % all.Count] is var (title, requirement) ? (title, Requirement: requirement with { Number = i + 1 }) : default);
        return AnnexLayout.Of(annex with
        {
            Groups = [.. rows.Chunk(RequirementsPerChapter).Select((rows, i) => new AnnexGroup($"D{i}", rows[0].title, [.. rows.Select(row => row.Requirement)]))],
        }, words);
    }
}
