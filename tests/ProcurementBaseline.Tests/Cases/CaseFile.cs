using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Tests.Cases;

/// <summary>One case of <c>tests/cases/</c>: facts, and what the rules must say of them.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Name">A sentence a lawyer can read.</param>
/// <param name="Procurement">The procurement, worked out from its base.</param>
/// <param name="Response">The response, or null when only the draft is looked at.</param>
/// <param name="AsOf">The judging day; null takes the tender deadline's.</param>
/// <param name="Expect">Outcomes by requirement id.</param>
internal sealed record CaseFile(string File, string Name, JsonItem Procurement, JsonItem? Response, DateOnly? AsOf, IReadOnlyDictionary<string, Outcome> Expect)
{
    /// <summary>What the review concludes: outcomes by row, or by <c>row:requirement</c>.</summary>
    public required IReadOnlyDictionary<string, string> Review { get; init; }

    /// <summary>What a finding of the review says in Danish, in part, by its id.</summary>
    public required IReadOnlyDictionary<string, string> Says { get; init; }

    /// <summary>The facts a row of the review waits for, by row.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; init; }

    /// <summary>Outcomes by the id of a third-country row.</summary>
    public required IReadOnlyDictionary<string, string> Rows { get; init; }

    /// <summary>The id of the rule that must be met, or of what a row says when none is; null when any may.</summary>
    public string? By { get; init; }

    /// <summary>The paths that a third-country row must name as missing; null when any may.</summary>
    public IReadOnlyList<string>? MissingPaths { get; init; }

    /// <summary>What the authority found, or null.</summary>
    public JsonItem? Assessment { get; init; }

    /// <summary>Outcomes by exclusion ground.</summary>
    public required IReadOnlyDictionary<string, string> Grounds { get; init; }

    /// <summary>Ids of findings that must be there; with <c>!</c> before it, that must not.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Every case there is.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
    [
        .. Directory.GetFiles(Repository.Path("tests/cases"), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".response.json", StringComparison.Ordinal) && !f.EndsWith(".assessment.json", StringComparison.Ordinal)
                && !f.Contains("cases/review-requirements/", StringComparison.Ordinal) && !f.Contains("cases/published/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static HashSet<string> RowIds => field ??= [.. Repository.Rulebook.Rows.Select(r => r.Id)];

    private static IEnumerable<CaseFile> Read(string path)
    {
        var (name, item) = (Path.GetRelativePath(Repository.Path("tests/cases"), path), Parsed(path));
        foreach (var one in item.Kind == JsonKind.Array ? item.Items : [item])
        {
            var procurement = Built(one["procurement"]!, "templates/procurements", ".json");
            var expect = one["expect"]?.Members ?? [];
            var rows = expect.Where(m => RowIds.Contains(m.Key) && !ExclusionGrounds.All.Contains(m.Key)).ToDictionary(m => m.Key, m => m.Value.Token!, StringComparer.Ordinal);
            yield return new(name, one["name"]!.Token!, procurement,
                one["response"] is { } response ? Built(response, "tests/cases/base", ".response.json").With("procurement", procurement["id"]!) : null,
                one["asOf"]?.Token is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
                expect.Where(m => !ExclusionGrounds.All.Contains(m.Key) && !rows.ContainsKey(m.Key))
                    .ToDictionary(m => m.Key, m => (Outcome)RecordShape.NamesOf(typeof(Outcome))[m.Value.Token!], StringComparer.Ordinal))
            {
                Review = Texts(one["review"]),
                Says = Texts(one["says"]),
                Rows = rows,
                By = one["by"]?.Token,
                MissingPaths = one["missing"] is { Kind: JsonKind.Array } paths ? [.. paths.Items.Select(i => i.Token!)] : null,
                Missing = (one["missing"]?.Members ?? []).ToDictionary(m => m.Key, m => (IReadOnlyList<string>)[.. m.Value.Items.Select(i => i.Token!)], StringComparer.Ordinal),
                Assessment = one["assessment"] is { } assessment ? Built(assessment, "tests/cases/base", ".assessment.json").With("procurement", procurement["id"]!) : null,
                Grounds = expect.Where(m => ExclusionGrounds.All.Contains(m.Key)).ToDictionary(m => m.Key, m => m.Value.Token!, StringComparer.Ordinal),
                Findings = [.. (one["findings"]?.Items ?? []).Select(i => i.Token!)],
            };
        }
    }

    private static Dictionary<string, string> Texts(JsonItem? item) => (item?.Members ?? []).ToDictionary(m => m.Key, m => m.Value.Token!, StringComparer.Ordinal);

    // { "like": "<base>", "set": { "dotted.path": value } }, or the whole thing.
    private static JsonItem Built(JsonItem item, string folder, string ending)
    {
        if (item["like"]?.Token is not { } like) return item;
        var basis = Parsed(Repository.Path($"{folder}/{like}{ending}"));
        return (item["set"]?.Members ?? []).Aggregate(basis, (built, change) => built.With(change.Key, change.Value));
    }

    private static JsonItem Parsed(string path)
    {
        var problems = new List<Problem>();
        return JsonFile.Read(path, problems) ?? throw new InvalidOperationException($"{path}: {string.Join(' ', problems.Select(p => p.Message.En))}");
    }
}
