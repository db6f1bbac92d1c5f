using System.Text.Json.Nodes;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>Runs the command line inside the test's own process, on the rules of the checkout.</summary>
internal static class Procbase
{
    public const string Mri = "templates/procurements/mri-scanners-with-service.json";
    public const string Samples = "tests/samples/mri-scanners-with-service";

    /// <summary>The samples' responses, in order of name.</summary>
    public static string[] SampleResponses => [.. Directory.GetFiles(Repository.Path(Samples), "*.response.json").Order(StringComparer.Ordinal)];

    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run([.. args, "--rules", Repository.Path("rules")], output, error, args[0] is "lint" or "reference" ? Rulebook.Load : Read);
        return (code, output.ToString(), error.ToString());
    }

    public static (int Code, JsonNode Document) Json(params string[] args)
    {
        var (code, output, _) = Run([.. args, "--json"]);
        return (code, JsonNode.Parse(output)!);
    }

    // Reading the checkout's rules takes longer than most verbs: only the verbs that are about the reading read them anew.
    private static Rulebook? Read(string folder, ICollection<Problem> problems)
    {
        if (folder != Repository.Path("rules")) return Rulebook.Load(folder, problems);
        foreach (var problem in Repository.RulebookProblems) problems.Add(problem);
        return Repository.Rulebook;
    }

    /// <summary>The ids of an array of objects.</summary>
    public static IReadOnlyList<string> Ids(this JsonNode array) => [.. array.AsArray().Select(n => n!["id"]!.GetValue<string>())];
}
