using System.Globalization;
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
    /// <param name="Folder">The version by its folder.</param>
    /// <param name="ManifestFile">Its <c>baseline.json</c>.</param>
    /// <param name="Manifest">What that says.</param>
    /// <param name="Domains">Its other files. A requirement with a mistake in it is null there.</param>
    public sealed record Draft(string Folder, RulesFile ManifestFile, BaselineManifest Manifest, IReadOnlyList<(RulesFile File, RequirementDomain Domain)> Domains)
    {
        /// <summary>Every id that stands in its files, also of requirements that could not be read.</summary>
        public IReadOnlySet<string> Ids { get; init; } = new HashSet<string>();

        /// <summary>The version as its files have it.</summary>
        public (BaselineManifest Manifest, IReadOnlyList<Requirement> Requirements) AsWritten => (Manifest, [.. Domains.SelectMany(d => d.Domain.Requirements).Where(r => r is not null)]);
    }

    /// <summary>Whether every version was read, so that each can be held against the one before.</summary>
    public bool AllRead { get; private set; } = !folder.Unread.Any(f => f.StartsWith("baseline/", StringComparison.Ordinal));

    /// <summary>First pass: the files against their types. The names of all parameters are known after it.</summary>
    public IReadOnlyList<Draft> Read()
    {
        var drafts = new List<Draft>();
        foreach (var stray in folder.Under("baseline").Where(f => f.Name.Count(c => c == '/') != 2))
        {
            problems.Add(Problem.Error(stray.Path, "$",
                "Filen skal ligge i en mappe med versionens navn: baseline/<version>/.", "The file must lie in a folder named as the version: baseline/<version>/."));
        }
        foreach (var files in folder.Under("baseline").Where(f => f.Name.Count(c => c == '/') == 2).GroupBy(f => f.Name.Split('/')[1]).OrderBy(g => VersionOrder(g.Key)))
        {
            var manifestFile = files.FirstOrDefault(f => f.Name == $"baseline/{files.Key}/baseline.json");
            if (manifestFile is null)
            {
                AllRead = false;
                var name = $"baseline/{files.Key}/baseline.json";
                if (!folder.Unread.Contains(name)) problems.Add(Problem.Error(files.First().Path, "$", $"{name} mangler.", $"{name} is missing."));
                continue;
            }
            var manifest = new StrictReader(manifestFile.Path, problems).Read<BaselineManifest>(manifestFile.Content);
            var domains = files.Where(f => f != manifestFile).Select(f => (File: f, Domain: new StrictReader(f.Path, problems).ReadWhatIsWhole<RequirementDomain>(f.Content))).ToList();
            AllRead &= manifest is not null;
            if (manifest is null) continue;
            if (VersionOrder(files.Key) == default)
                problems.Add(Problem.Error(manifestFile.Path, "version", "Versionen skal have formen ÅÅÅÅ.N, fx 2026.1.", "The version must have the form YYYY.N, for example 2026.1."));
            if (manifest.Version != files.Key)
                problems.Add(Problem.Error(manifestFile.Path, "version", $"Versionen skal hedde som mappen: \"{files.Key}\".", $"The version must be named as the folder: \"{files.Key}\"."));
            drafts.Add(new(files.Key, manifestFile, manifest, [.. domains.Where(d => d.Domain?.Requirements is not null).Select(d => (d.File, d.Domain!))]) { Ids = Ids(files) });
        }
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].Manifest.From <= drafts[i - 1].Manifest.From) problems.Add(ParameterLoader.OutOfOrder(drafts[i].ManifestFile.Path, "from"));
        }
        if (drafts.Count == 0 && problems.All(p => p.Severity != ProblemSeverity.Error))
            problems.Add(Problem.Error("baseline", "$", "Regelsættet har ingen basiskrav.", "The rulebook has no baseline."));
        return drafts;
    }

    private static HashSet<string> Ids(IEnumerable<RulesFile> files) =>
        files.SelectMany(f => f.Content["requirements"]?.Items ?? []).Select(r => r["id"]).Where(id => id?.Kind == JsonKind.String).Select(id => id!.Token!).ToHashSet(StringComparer.Ordinal);

    /// <summary>Second pass: the expressions, the ids and the texts.</summary>
    public Baseline Build(Draft draft, ConditionReader conditions)
    {
        var requirements = new List<BaselineRequirement>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var orders = new Dictionary<int, string>();
        foreach (var (file, domain) in draft.Domains.OrderBy(d => d.Domain.Order).ThenBy(d => d.Domain.Domain, StringComparer.Ordinal))
        {
            if (domain.Domain is not null && Path.GetFileNameWithoutExtension(file.Name) != domain.Domain)
                problems.Add(Problem.Error(file.Path, "domain", "Domænet skal hedde som filen.", "The domain must be named as the file."));
            if (!orders.TryAdd(domain.Order, file.Path))
                problems.Add(Problem.Error(file.Path, "order", $"Nummeret er også brugt i {orders[domain.Order]}.", $"The number is also used in {orders[domain.Order]}."));
            TextCheck.Filled(file.Path, "title", domain.Title, problems);
            if (domain.Requirements.Count == 0)
                problems.Add(Problem.Error(file.Path, "requirements", "Der er ingen krav i filen.", "There are no requirements in the file."));
            for (var i = 0; i < domain.Requirements.Count; i++)
            {
                if (domain.Requirements[i] is not { } requirement) continue;
                var path = JsonPath.Item("requirements", i);
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
        Alternatives(draft, problems);
        TextCheck.Filled(draft.ManifestFile.Path, "title", draft.Manifest.Title, problems);
        for (var i = 0; i < draft.Manifest.Changes.Count; i++)
            TextCheck.Filled(draft.ManifestFile.Path, $"{JsonPath.Item("changes", i)}.reason", draft.Manifest.Changes[i].Reason, problems);
        return new(draft.Manifest, RulesFolder.Hash(folder.Under($"baseline/{draft.Folder}")), Unique(requirements));
    }

    private static void Alternatives(Draft draft, ICollection<Problem> problems)
    {
        foreach (var (file, domain) in draft.Domains)
        {
            for (var i = 0; i < domain.Requirements.Count; i++)
            {
                if (domain.Requirements[i]?.Alternative.Requirement is not { } id || draft.Ids.Contains(id)) continue;
                var near = Nearest.To(id, draft.Ids.Order(StringComparer.Ordinal));
                problems.Add(Problem.Error(file.Path, $"{JsonPath.Item("requirements", i)}.alternative",
                    $"Kravet \"{Quote.Of(id)}\" findes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"There is no requirement \"{Quote.Of(id)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}"));
            }
        }
    }

    // 2026.2 comes before 2026.10; what has another form comes first and is told.
    private static (int Year, int Number) VersionOrder(string version) =>
        version.Split('.') is [{ Length: 4 } year, { Length: > 0 and < 4 } number] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (y, n) : default;

    // Written as three comparisons rather than one of the highest: a level that one quality reaches is reached, whatever the others are.
    private static Condition LevelReached(int level, Condition applies)
    {
        Condition Reached(string quality) => new Condition.Compare(
            Comparison.AtLeast, new Operand.Of(FactCatalogue.Noun("profile").Facts.Single(f => f.Member == $"Consequence.{quality}")), new Operand.Number(level));
        return level <= 1 ? applies : new Condition.And(new Condition.Or(Reached("Confidentiality"), new Condition.Or(Reached("Integrity"), Reached("Availability"))), applies);
    }

    private static List<BaselineRequirement> Unique(IEnumerable<BaselineRequirement> requirements) => [.. requirements.DistinctBy(r => r.Requirement.Id)];
}
