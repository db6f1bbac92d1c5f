using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests;

/// <summary>The checkout the tests run in, and what every test reads from it once.</summary>
internal static class Repository
{
    private static readonly Lazy<(Rulebook Rulebook, IReadOnlyList<Problem> Problems)> Loaded = new(() =>
    {
        var problems = new List<Problem>();
        var rulebook = Rulebook.Load(Path("rules"), problems);
        return (rulebook ?? throw new InvalidOperationException(string.Join('\n', problems.Select(p => $"{p.File} {p.Path}: {p.Message.En}"))), problems);
    });

    private static readonly Lazy<Words> Wording = new(() =>
    {
        var problems = new List<Problem>();
        return Words.Load(Path("templates"), problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    });

    public static string Root { get; } = FindRoot();

    /// <summary>The rulebook of the checkout.</summary>
    public static Rulebook Rulebook => Loaded.Value.Rulebook;

    /// <summary>What was remarked when it was read.</summary>
    public static IReadOnlyList<Problem> RulebookProblems => Loaded.Value.Problems;

    /// <summary>The words of the checkout.</summary>
    public static Words Words => Wording.Value;

    /// <summary>The names of the starting points, without their ending.</summary>
    public static IEnumerable<string> StartingPoints =>
        Directory.GetFiles(Path("templates/procurements"), "*.json").Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ProcurementBaseline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
