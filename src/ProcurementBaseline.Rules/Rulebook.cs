using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Rules.Loading;

namespace ProcurementBaseline.Rules;

/// <summary>Everything in a folder of rules, read, checked and ready to judge by: the baselines, the law and the dated parameters.</summary>
/// <remarks>One immutable value, safe for concurrent use. Loading a new one never disturbs judgements under way by an old one.</remarks>
public sealed class Rulebook
{
    private readonly DateOnly? _espdCheckedTo;

    private Rulebook(
        RulesFolder folder, IReadOnlyList<Baseline> baselines, IReadOnlyList<LawRow> rows, IReadOnlyDictionary<string, LawParameter> parameters, FactCatalogue facts,
        (EspdTaxonomy Taxonomy, DateOnly? CheckedTo) espd)
    {
        (Folder, Baselines, Rows, Parameters, Facts, Espd, _espdCheckedTo) = (folder, baselines, rows, parameters, facts, espd.Taxonomy, espd.CheckedTo);
        Hash = RulesFolder.Hash(folder.Files);
    }

    /// <summary>What it was read from, so that it can be kept with what was published by it.</summary>
    internal RulesFolder Folder { get; }

    /// <summary>SHA-256 over the canonical JSON of every file, in lower-case hexadecimal: the same content, the same hash.</summary>
    public string Hash { get; }

    /// <summary>The baselines, oldest first.</summary>
    public IReadOnlyList<Baseline> Baselines { get; }

    /// <summary>The law's rows, by file and order.</summary>
    public IReadOnlyList<LawRow> Rows { get; }

    /// <summary>The dated parameters by name.</summary>
    public IReadOnlyDictionary<string, LawParameter> Parameters { get; }

    /// <summary>Which exclusion ground each criterion of the ESPD stands for.</summary>
    public EspdTaxonomy Espd { get; }

    /// <summary>Every fact its rules may name.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>The earliest day on which some part of the law was last verified; null without any law.</summary>
    public DateOnly? CheckedTo => Rows.SelectMany(r => r.Rules).Select(r => (DateOnly?)r.Entry.CheckedTo).Concat(Parameters.Values.Select(p => p.CheckedTo)).Append(_espdCheckedTo).Min();

    /// <summary>How many rules of law there are.</summary>
    public int RuleCount => Rows.Sum(r => r.Rules.Count);

    /// <summary>Reads a folder of rules. All problems are reported in one run.</summary>
    /// <param name="directory">The folder that holds <c>baseline/</c>, <c>law/</c> and <c>parameters/</c>, and may hold <c>espd/</c>.</param>
    /// <param name="problems">Receives every problem; a rulebook with an error is not given.</param>
    /// <returns>Null when there is an error among the problems.</returns>
    public static Rulebook? Load(string directory, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return Load(RulesFolder.Read(directory, problems), problems);
    }

    internal static Rulebook? Load(RulesFolder folder, ICollection<Problem> problems)
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        var parameters = ParameterLoader.Load(folder, problems, broken);
        var loader = new BaselineLoader(folder, problems);
        var drafts = loader.Read();
        var facts = new FactCatalogue(
            parameters.Values.Select(p => (p.Name, p.Kind, (IReadOnlyList<string>?)null)),
            drafts.SelectMany(d => d.Domains).SelectMany(d => d.Domain.Requirements).SelectMany(r => r?.Parameters?.Keys ?? []));
        var conditions = new ConditionReader(facts, parameters, broken, problems);
        var baselines = drafts.Select(d => loader.Build(d, conditions)).ToList();
        var unread = drafts.Zip(baselines, (d, b) => d.Ids.Where(id => !b.ById.ContainsKey(id))).ToList();
        for (var i = 0; i < drafts.Count && loader.AllRead; i++)
        {
            var silentOn = unread[i].Concat(i == 0 ? [] : unread[i - 1]).ToHashSet(StringComparer.Ordinal);
            ChangeLog.Check(drafts[i].ManifestFile.Path, i == 0 ? null : drafts[i - 1].AsWritten, drafts[i].AsWritten, silentOn, problems);
        }
        var wordsRead = !broken.Any(b => b.StartsWith("lint", StringComparison.Ordinal));   // a list of words that is wrong is not told to be missing as well
        foreach (var draft in wordsRead ? drafts : []) CatalogueLint.Check(draft, parameters, problems);
        var rows = new LawLoader(conditions, parameters, problems).Load(folder);
        var espd = new EspdLoader(problems).Load(folder);
        return problems.Any(p => p.Severity == ProblemSeverity.Error) ? null : new(folder, baselines, rows, parameters, facts, espd);
    }

    /// <summary>The newest baseline in force on a day, or null before the first.</summary>
    public Baseline? BaselineOn(DateOnly day) => Baselines.LastOrDefault(b => b.Manifest.From <= day);

    /// <summary>The baseline of that version, or null.</summary>
    public Baseline? BaselineNamed(string version) => Baselines.FirstOrDefault(b => b.Version == version);
}
