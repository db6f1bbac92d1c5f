using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Benchmarks;

/// <summary>The repository this program stands in, and what is read from it.</summary>
internal static class Home
{
    /// <summary>The folder of rules.</summary>
    public static string RulesFolder => Path.Combine(Root(), "rules");

    /// <summary>The folder of templates.</summary>
    public static string TemplatesFolder => Path.Combine(Root(), "templates");

    /// <summary>A folder of what annexes are set with.</summary>
    public static string Annex(string folder) => Path.Combine(TemplatesFolder, "annex", folder);

    /// <summary>The folder of responses to <see cref="Scanners"/>.</summary>
    public static string Samples => Path.Combine(Root(), "tests", "samples", "mri-scanners-with-service");

    /// <summary>The whole rulebook.</summary>
    public static Rulebook Rulebook()
    {
        var problems = new List<Problem>();
        return Rules.Rulebook.Load(RulesFolder, problems) ?? throw Broken(problems);
    }

    /// <summary>The starting point for magnetic resonance scanners with service.</summary>
    public static Procurement Scanners()
    {
        var problems = new List<Problem>();
        var file = Path.Combine(Root(), "templates", "procurements", "mri-scanners-with-service.json");
        return InputFile.Procurement(file, problems) ?? throw Broken(problems);
    }

    /// <summary>What to say when a file of ours cannot be used.</summary>
    public static InvalidOperationException Broken(IEnumerable<Problem> problems) =>
        new(string.Join('\n', problems.Select(p => $"{p.File} {p.Path}: {p.Message.En}")));

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ProcurementBaseline.sln"))) return at.FullName;
        }
        throw new DirectoryNotFoundException("ProcurementBaseline.sln stands in no folder above this program.");
    }
}
