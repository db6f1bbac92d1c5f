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
    /// <summary>What the authority found and decided, or null.</summary>
    public JsonItem? Assessment { get; init; }

    /// <summary>Outcomes by the id of a row of law.</summary>
    public required IReadOnlyDictionary<string, string> Rows { get; init; }

    /// <summary>The id of the rule that must be met, or of what a row says when none is; null when any may.</summary>
    public string? By { get; init; }

    /// <summary>The paths that must be named as missing; null when any may.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>Every case there is.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
    [
        .. Directory.GetFiles(Repository.Path("tests/cases"), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".response.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static HashSet<string> RowIds => field ??= [.. Repository.Rulebook.Rows.Select(r => r.Id)];

    private static IEnumerable<CaseFile> Read(string path)
    {
        var (name, item) = (Path.GetRelativePath(Repository.Path("tests/cases"), path), Parsed(path));
        foreach (var one in item.Kind == JsonKind.Array ? item.Items : [item])
        {
            var procurement = Built(one["procurement"]!, "templates/procurements", ".json");
            var rows = one["expect"]!.Members.Where(m => RowIds.Contains(m.Key)).ToDictionary(m => m.Key, m => m.Value.Token!, StringComparer.Ordinal);
            yield return new(name, one["name"]!.Token!, procurement,
                one["response"] is { } response ? Built(response, "tests/cases/base", ".response.json").With("procurement", procurement["id"]!) : null,
                one["asOf"]?.Token is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
                one["expect"]!.Members.Where(m => !rows.ContainsKey(m.Key))
                    .ToDictionary(m => m.Key, m => (Outcome)RecordShape.NamesOf(typeof(Outcome))[m.Value.Token!], StringComparer.Ordinal))
            {
                Assessment = one["assessment"]?.With("procurement", procurement["id"]!),
                Rows = rows,
                By = one["by"]?.Token,
                Missing = one["missing"]?.Items.Select(i => i.Token!).ToList(),
            };
        }
    }

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
