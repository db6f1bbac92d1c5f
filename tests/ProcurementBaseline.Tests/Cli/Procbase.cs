using System.Text.Json.Nodes;
using ProcurementBaseline.Cli;

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
        var code = CommandLine.Run([.. args, "--rules", Repository.Path("rules")], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public static (int Code, JsonNode Document) Json(params string[] args)
    {
        var (code, output, _) = Run([.. args, "--json"]);
        return (code, JsonNode.Parse(output)!);
    }

    /// <summary>The ids of an array of objects.</summary>
    public static IReadOnlyList<string> Ids(this JsonNode array) => [.. array.AsArray().Select(n => n!["id"]!.GetValue<string>())];
}
