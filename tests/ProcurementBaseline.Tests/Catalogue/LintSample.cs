using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>Texts and small baselines put to the lint, with the lists that ship.</summary>
internal static class LintSample
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>The lists and bounds that ship.</summary>
    public static LintTerms Terms { get; } = LintTerms.Read(Repository.Rulebook.Parameters, Day, "baseline.json", []) ?? throw new InvalidOperationException("A list is missing.");

    /// <summary>A requirement without anything to say against it.</summary>
    public static Requirement Good { get; } = Repository.Rulebook.Baselines[0].ById["PATCH-02"].Requirement;

    /// <summary>What is said of one text, in English, one line each.</summary>
    public static IEnumerable<string> Said(string text, Language language) =>
        WordingLint.OfText("file", "text", text, language, Terms).Select(p => $"{p.Severity}: {p.Message.En}");

    /// <summary>What is said of a baseline that holds these requirements.</summary>
    public static IReadOnlyList<Problem> Check(params Requirement[] requirements) => Check(Repository.Rulebook.Parameters, requirements);

    /// <summary>What is said of a baseline that holds these requirements, with other parameters.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, LawParameter> parameters, params Requirement[] requirements)
    {
        var problems = new List<Problem>();
        var nothing = JsonFile.Read(Repository.Path("rules/baseline/2026.1/baseline.json"), problems)!;
        var domain = new RequirementDomain { Domain = "sample", Title = new("Prøve", "Sample"), Order = 1, Requirements = requirements };
        var manifest = new BaselineManifest { Version = "1", From = Day, Title = new("Prøve", "Sample"), Changes = [] };
        CatalogueLint.Check(new("1", new("baseline.json", "baseline.json", nothing), manifest, [(new("sample.json", "sample.json", nothing), domain)]), parameters, problems);
        return problems;
    }
}
