using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>A case of <c>tests/bad-input/rules/</c>: changes laid over the good rulebook in a folder of its own, removed when done.</summary>
/// <remarks>
/// <c>set</c> and <c>remove</c> change values by file and path, <c>add</c> gives whole files, <c>raw</c> gives files as text,
/// <c>delete</c> takes files away, <c>expect</c> says what must be said.
/// </remarks>
internal sealed class RulesCase : IDisposable
{
    public RulesCase(string name)
    {
        Copy(BadInputFolder.In("rules", "_good"), Directory);
        var content = JsonNode.Parse(File.ReadAllBytes(BadInputFolder.In("rules", name)))!;
        foreach (var (file, changes) in Of(content, "set")) Change(file, json => Set(json, changes!.AsObject()));
        foreach (var (file, paths) in Of(content, "remove")) Change(file, json => Remove(json, paths!.AsArray()));
        foreach (var (file, document) in Of(content, "add")) Write(file, document!.ToJsonString());
        foreach (var (file, text) in Of(content, "raw")) Write(file, text!.GetValue<string>());
        foreach (var file in content["delete"]?.AsArray() ?? []) Delete(file!.GetValue<string>());
        using var expected = JsonDocument.Parse(content["expect"]!.ToJsonString());
        Expected = Mistake.ReadAll(expected.RootElement);
    }

    public static IEnumerable<object[]> All =>
        System.IO.Directory.GetFiles(BadInputFolder.In("rules"), "*.json").Order(StringComparer.Ordinal).Select(f => new object[] { Path.GetFileName(f) });

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("bad-rules-").FullName;

    public IReadOnlyList<Mistake> Expected { get; }

    public void Dispose() => System.IO.Directory.Delete(Directory, true);

    public static void Copy(string from, string to)
    {
        foreach (var file in System.IO.Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static JsonObject Of(JsonNode content, string key) => content[key]?.AsObject() ?? [];

    private void Write(string file, string text)
    {
        var path = Path.Combine(Directory, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Change(string file, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Directory, file)))!;
        change(json);
        Write(file, json.ToJsonString());
    }

    // A folder without files goes too.
    private void Delete(string file)
    {
        var path = Path.Combine(Directory, file);
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; System.IO.Directory.GetFileSystemEntries(folder).Length == 0; folder = Path.GetDirectoryName(folder)!)
            System.IO.Directory.Delete(folder);
    }

    private static void Set(JsonNode json, JsonObject changes)
    {
        foreach (var (path, value) in changes)
        {
            var (owner, key) = Find(json, path);
            if (owner is JsonArray list && int.Parse(key, System.Globalization.CultureInfo.InvariantCulture) is var index)
            {
                if (index == list.Count) list.Add(value?.DeepClone());
                else list[index] = value?.DeepClone();
            }
            else owner[key] = value?.DeepClone();
        }
    }

    private static void Remove(JsonNode json, JsonArray paths)
    {
        foreach (var (owner, key) in paths.Select(p => Find(json, p!.GetValue<string>()))) owner.AsObject().Remove(key);
    }

    private static (JsonNode Owner, string Key) Find(JsonNode json, string path)
    {
        var keys = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var owner = keys[..^1].Aggregate(json, (at, key) => at is JsonArray list ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]! : at[key]!);
        return (owner, keys[^1]);
    }
}
