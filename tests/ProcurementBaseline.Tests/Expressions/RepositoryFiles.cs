using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>The rules and templates as they stand in the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<Rulebook> Loaded = new(() =>
    {
        var problems = new List<Problem>();
        return Rulebook.Load(Rules, problems) ?? throw new AssertFailedException(string.Join('\n', problems.Select(p => $"{p.File} {p.Path}: {p.Message.En}")));
    });

    public static string Rules => Path.Combine(Root(), "rules");

    public static Rulebook Rulebook => Loaded.Value;

    public static IReadOnlyList<string> StartingPoints() => Directory.GetFiles(Path.Combine(Root(), "templates", "procurements"), "*.json");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ProcurementBaseline.sln"))) at = at.Parent ?? throw new DirectoryNotFoundException("Not within the repository.");
        return at.FullName;
    }
}
