using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Reads the baselines.</summary>
internal sealed class BaselineLoader(RulesFolder folder, ICollection<Problem> problems)
{
    /// <summary>A baseline's files, read but not yet understood.</summary>
    public sealed record Draft(string Folder, RulesFile ManifestFile, BaselineManifest Manifest, IReadOnlyList<(RulesFile File, RequirementDomain Domain)> Domains);

    /// <summary>First pass: the files against their types. The names of all parameters are known after it.</summary>
    public IReadOnlyList<Draft> Read()
    {
        var drafts = new List<Draft>();
        foreach (var files in folder.Under("baseline").GroupBy(f => f.Name.Split('/')[1]))
        {
            var manifestFile = files.FirstOrDefault(f => f.Name == $"baseline/{files.Key}/baseline.json");
            if (manifestFile is null)
            {
                problems.Add(Problem.Error(files.First().Path, "$", $"baseline/{files.Key}/baseline.json mangler.", $"baseline/{files.Key}/baseline.json is missing."));
                continue;
            }
            var manifest = new StrictReader(manifestFile.Path, problems).Read<BaselineManifest>(manifestFile.Content);
            var domains = files.Where(f => f != manifestFile).Select(f => (File: f, Domain: new StrictReader(f.Path, problems).Read<RequirementDomain>(f.Content))).ToList();
            if (manifest is null) continue;
            if (manifest.Version != files.Key)
                problems.Add(Problem.Error(manifestFile.Path, "version", $"Versionen skal hedde som mappen: \"{files.Key}\".", $"The version must be named as the folder: \"{files.Key}\"."));
            drafts.Add(new(files.Key, manifestFile, manifest, [.. domains.Where(d => d.Domain is not null).Select(d => (d.File, d.Domain!))]));
        }
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].Manifest.From <= drafts[i - 1].Manifest.From) problems.Add(ParameterLoader.OutOfOrder(drafts[i].ManifestFile.Path, "from"));
        }
        if (drafts.Count == 0 && problems.Count == 0)
            problems.Add(Problem.Error("baseline", "$", "Regelsættet har ingen basiskrav.", "The rulebook has no baseline."));
        return drafts;
    }

    /// <summary>Second pass: the expressions, the ids and the texts.</summary>
    public Baseline Build(Draft draft, ConditionReader conditions)
    {
        var requirements = new List<BaselineRequirement>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var orders = new Dictionary<int, string>();
        foreach (var (file, domain) in draft.Domains.OrderBy(d => d.Domain.Order).ThenBy(d => d.Domain.Domain, StringComparer.Ordinal))
        {
            if (Path.GetFileNameWithoutExtension(file.Name) != domain.Domain)
                problems.Add(Problem.Error(file.Path, "domain", "Domænet skal hedde som filen.", "The domain must be named as the file."));
            if (!orders.TryAdd(domain.Order, file.Path))
                problems.Add(Problem.Error(file.Path, "order", $"Nummeret er også brugt i {orders[domain.Order]}.", $"The number is also used in {orders[domain.Order]}."));
            TextCheck.Filled(file.Path, "title", domain.Title, problems);
            for (var i = 0; i < domain.Requirements.Count; i++)
            {
                var (path, requirement) = (JsonPath.Item("requirements", i), domain.Requirements[i]);
                if (!ids.TryAdd(requirement.Id, file.Path))
                {
                    problems.Add(Problem.Error(file.Path, $"{path}.id",
                        $"Id'et \"{requirement.Id}\" er allerede brugt i {ids[requirement.Id]}.", $"The id \"{requirement.Id}\" is already used in {ids[requirement.Id]}."));
                }
                RequirementCheck.Check(file.Path, path, requirement, problems);
                var applies = conditions.Applies(file.Path, $"{path}.appliesWhen", requirement.AppliesWhen, draft.Manifest.From);
                var satisfied = conditions.Satisfied(file.Path, $"{path}.satisfiedWhen", requirement, draft.Manifest.From);
                if (applies is not null && satisfied is not null) requirements.Add(new(requirement, domain, LevelReached(requirement.Level, applies), satisfied));
            }
        }
        return new(draft.Manifest, RulesFolder.Hash(folder.Under($"baseline/{draft.Folder}")), Unique(requirements));
    }

    // Written as three comparisons rather than one of the highest: a level that one quality reaches is reached, whatever the others are.
    private static Condition LevelReached(int level, Condition applies)
    {
        Condition Reached(string quality) => new Condition.Compare(
            Comparison.AtLeast, new Operand.Of(FactCatalogue.Noun("profile").Facts.Single(f => f.Member == $"Consequence.{quality}")), new Operand.Number(level));
        return level <= 1 ? applies : new Condition.And(new Condition.Or(Reached("Confidentiality"), new Condition.Or(Reached("Integrity"), Reached("Availability"))), applies);
    }

    private static List<BaselineRequirement> Unique(IEnumerable<BaselineRequirement> requirements) => [.. requirements.DistinctBy(r => r.Requirement.Id)];
}
