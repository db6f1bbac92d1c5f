using ProcurementBaseline.Assessments;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Reference;

/// <summary>The files of a folder of rules that nobody writes by hand; a test holds them against the types and the rules.</summary>
public static class GeneratedFiles
{
    /// <summary>The content of each file by its name in the folder of rules.</summary>
    /// <param name="rulebook">The rulebook of the folder.</param>
    /// <param name="coverage">What its baselines are held against; without it no table of coverage is written.</param>
    public static IReadOnlyDictionary<string, string> Of(Rulebook rulebook, Coverage? coverage)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var files = Schemas(rulebook);
        foreach (var baseline in coverage is null ? [] : rulebook.Baselines)
            files.Add($"baseline/{baseline.Version}/COVERAGE.md", CoverageTable.Write(coverage!, baseline));
        return files;
    }

    private static SortedDictionary<string, string> Schemas(Rulebook rulebook) => new(StringComparer.Ordinal)
    {
        ["README.md"] = FactReference.Write(rulebook),
        ["schema/procurement.schema.json"] = JsonSchema.Write<Procurement>("procurement.json"),
        ["schema/response.schema.json"] = JsonSchema.Write<Response>("response.json"),
        ["schema/assessment.schema.json"] = JsonSchema.Write<Assessment>("assessment.json"),
        ["schema/baseline.schema.json"] = JsonSchema.Write<BaselineManifest>("baseline.json"),
        ["schema/requirements.schema.json"] = JsonSchema.Write<RequirementDomain>("a domain of requirements"),
        ["schema/law.schema.json"] = JsonSchema.Write<RuleFile>("a law file"),
        ["schema/parameter.schema.json"] = JsonSchema.Write<ParameterFile>("a dated parameter"),
        ["schema/espd-criteria.schema.json"] = JsonSchema.Write<EspdCriteriaFile>("the criteria of the ESPD"),
        ["schema/coverage.schema.json"] = JsonSchema.Write<CoverageFile>(Coverage.FileName),
    };
}
