using System.Text.Json;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>The files of <c>tests/bad-input/</c>, and the good ones beside them that they are read with.</summary>
internal static class BadInputFolder
{
    private static readonly Lazy<Rulebook> GoodRules = new(() => Load(In("rules", "_good")));

    public static readonly string Repository = FindRepository();

    public static string In(params string[] parts) => Path.Combine([Repository, "tests", "bad-input", .. parts]);

    /// <summary>The cases of a folder that has an <c>expected.json</c>.</summary>
    public static IEnumerable<object[]> Cases(string folder)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(In(folder, "expected.json")));
        return [.. expected.RootElement.EnumerateObject().Select(p => new object[] { p.Name })];
    }

    public static IReadOnlyList<Mistake> Expected(string folder, string file)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(In(folder, "expected.json")));
        return Mistake.ReadAll(expected.RootElement.GetProperty(file));
    }

    /// <summary>The minimal rulebook that every other file is read with.</summary>
    public static Rulebook GoodRulebook => GoodRules.Value;

    /// <summary>The rulebook that is shipped.</summary>
    public static Rulebook ShippedRulebook() => Tests.Repository.Rulebook;

    /// <summary>What is drafted from the good procurement.</summary>
    public static RequirementSet GoodSet()
    {
        var problems = new List<Problem>();
        var path = In("procurement", "_good.json");
        return Drafter.Draft(GoodRulebook, InputFile.Procurement(path, problems)!, path, problems)!;
    }

    private static Rulebook Load(string directory)
    {
        var problems = new List<Problem>();
        return Rulebook.Load(directory, problems) ?? throw new InvalidOperationException(string.Join("\n", problems));
    }

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ProcurementBaseline.sln"))) at = at.Parent!;
        return at.FullName;
    }
}
