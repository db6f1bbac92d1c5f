using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>The rules and templates as they stand in the repository.</summary>
internal static class RepositoryFiles
{
    public static string Rules => Path.Combine(Root(), "rules");

    public static Rulebook Rulebook => Repository.Rulebook;

    public static IReadOnlyList<string> StartingPoints() => Directory.GetFiles(Path.Combine(Root(), "templates", "procurements"), "*.json");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ProcurementBaseline.sln"))) at = at.Parent ?? throw new DirectoryNotFoundException("Not within the repository.");
        return at.FullName;
    }
}
