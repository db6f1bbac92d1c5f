using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Which requirement answers which point of a law, a framework or a list, checked against the baselines of a rulebook. Immutable.</summary>
public sealed class Coverage
{
    private readonly CoverageFile _file;

    private Coverage(CoverageFile file) => _file = file;

    /// <summary>The file's name in a folder of rules.</summary>
    public const string FileName = "coverage.json";

    /// <summary>The lists, in the order they are printed.</summary>
    public IReadOnlyList<CoverageList> Lists => _file.Lists;

    /// <summary>Reads <c>coverage.json</c> of a folder of rules and holds it against the baselines.</summary>
    /// <param name="directory">The folder of rules; one without the file promises no coverage, which is no problem.</param>
    /// <param name="rulebook">The rulebook of that folder.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <returns>Null without the file and with a mistake in it.</returns>
    public static Coverage? Read(string directory, Rulebook rulebook, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(problems);
        var (path, before) = (Path.Combine(directory, FileName), problems.Count);
        if (!File.Exists(path) || JsonFile.Read(path, problems) is not { } content) return null;
        if (new StrictReader(path, problems).Read<CoverageFile>(content) is not { } file) return null;
        new CoverageCheck(path, rulebook.Baselines, problems).Check(file);
        return problems.Count == before ? new(file) : null;
    }

    /// <summary>The requirements of a baseline that answer a point, by domain and number; retired ones answer nothing.</summary>
    internal static IEnumerable<string> Answering(CoverageList list, CoveragePoint point, Baseline baseline) =>
        baseline.Requirements.Where(r => r.Requirement.Retired is null)
            .Select(r => r.Requirement)
            .Where(r => Maps.TryGetValue(list.Id, out var numbers) ? numbers(r.Maps)?.Contains(point.Id) == true : point.Requirements?.Contains(r.Id) == true)
            .Select(r => r.Id);

    /// <summary>The numbers of a requirement's maps by the key of the framework, as the file spells it.</summary>
    internal static IReadOnlyDictionary<string, Func<FrameworkMaps?, IReadOnlyList<string>?>> Maps { get; } = new Dictionary<string, Func<FrameworkMaps?, IReadOnlyList<string>?>>
    {
        ["nis2"] = m => m?.Nis2,
        ["iso27002"] = m => m?.Iso27002,
        ["mds2"] = m => m?.Mds2,
        ["enisa"] = m => m?.Enisa,
        ["cra"] = m => m?.Cra,
        ["mdr"] = m => m?.Mdr,
        ["en303645"] = m => m?.En303645,
        ["dkMinimum"] = m => m?.DkMinimum,
    };
}
