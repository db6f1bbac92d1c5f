using System.Globalization;
using System.Text;
using CsCheck;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>Whatever is done to a good file, a reader gives a value or problems; it never throws.</summary>
[TestClass]
public sealed class MutationTests
{
    private static readonly Lazy<Rulebook> Shipped = new(BadInputFolder.ShippedRulebook);

    private static readonly byte[][] Procurements =
    [
        .. Directory.GetFiles(System.IO.Path.Combine(BadInputFolder.Repository, "templates", "procurements"), "*.json")
            .Append(BadInputFolder.In("procurement", "_good.json")).Select(File.ReadAllBytes),
    ];

    [TestMethod]
    [Timeout(120_000)]
    public void A_mutated_procurement_is_read_or_refused_and_never_throws() =>
        Mutation.Of(Gen.Int[0, Procurements.Length - 1].Select(i => Procurements[i])).Sample(
            bytes => GivesAValueOrProblems(bytes, (path, problems) => InputFile.Procurement(path, problems), (value, problems) => Drafter.Draft(Shipped.Value, value, Path, problems)),
            iter: 5_000, threads: 1, print: Encoding.UTF8.GetString);

    [TestMethod]
    [Timeout(120_000)]
    public void A_mutated_response_is_read_or_refused_and_never_throws()
    {
        var set = BadInputFolder.GoodSet();
        Mutation.Of(Gen.Const(File.ReadAllBytes(BadInputFolder.In("response", "_good.json")))).Sample(
            bytes => GivesAValueOrProblems(bytes, (path, problems) => InputFile.Response(path, problems), (value, problems) =>
            {
                ResponseCheck.Check(BadInputFolder.GoodRulebook, set, value, Path, problems);
                if (problems.Count == 0) Judge.Responses(BadInputFolder.GoodRulebook, set, [(value, null)], new(2026, 4, 15));
            }),
            iter: 5_000, threads: 1, print: Encoding.UTF8.GetString);
    }

    [TestMethod]
    [Timeout(120_000)]
    public void A_mutated_assessment_is_read_or_refused_and_never_throws()
    {
        var set = BadInputFolder.GoodSet();
        var response = InputFile.Response(BadInputFolder.In("response", "_good.json"), [])!;
        Mutation.Of(Gen.Const(File.ReadAllBytes(BadInputFolder.In("assessment", "_good.json")))).Sample(
            bytes => GivesAValueOrProblems(
                bytes, (path, problems) => InputFile.Assessment(path, problems), (value, problems) => ResponseCheck.Check(set, [response], value, Path, problems)),
            iter: 5_000, threads: 1, print: Encoding.UTF8.GetString);
    }

    [TestMethod]
    [Timeout(300_000)]
    [DataRow("law/law.json")]
    [DataRow("baseline/2026.1/patching.json")]
    [DataRow("baseline/2026.1/baseline.json")]
    [DataRow("parameters/threshold.json")]
    public void A_mutated_file_of_rules_is_read_or_refused_and_never_throws(string file)
    {
        var folder = Directory.CreateTempSubdirectory("bad-rules-").FullName;
        RulesCase.Copy(BadInputFolder.In("rules", "_good"), folder);
        var (path, good) = (System.IO.Path.Combine(folder, file), File.ReadAllBytes(BadInputFolder.In("rules", "_good", file)));
        Mutation.Of(Gen.Const(good)).Sample(
            bytes =>
            {
                File.WriteAllBytes(path, bytes);
                var problems = new List<Problem>();
                var value = Rulebook.Load(folder, problems);
                return value is null == problems.Any(p => p.Severity == ProblemSeverity.Error);
            },
            iter: 300, threads: 1, print: Encoding.UTF8.GetString);
        Directory.Delete(folder, true);
    }

    private static readonly string Path = System.IO.Path.GetTempFileName();

    [ClassCleanup]
    public static void Remove() => File.Delete(Path);

    private static bool GivesAValueOrProblems<T>(byte[] bytes, Func<string, ICollection<Problem>, T?> read, Action<T, List<Problem>> use) where T : class
    {
        File.WriteAllBytes(Path, bytes);
        var problems = new List<Problem>();
        var value = read(Path, problems);
        if (value is null != problems.Count > 0) return false;
        if (value is not null) use(value, problems);
        return true;
    }
}

/// <summary>Things that happen to files: bytes flip, ends get lost, keys are deleted or stand twice, values change places or become something else.</summary>
internal static class Mutation
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "0.5", "5", "1e400", "1e-400", "1e15", "79228162514264337593543950335", "{}", "[]", "[null]", "[[]]", "\"\"", "\" \"", "\"x\"",
        "\"\\ud800\"", "\"\\u0000\"", "\"\\u001f\"", "\"{0}\"", "\"{PropertyName}\"", "\"../x\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2199-12-31\"",
        "\"9999-12-31T23:59:59-12:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"X-01\"", "\"self\"", "\"DK\"", "\"add\"", "\"change\"", "\"choice\"",
    ];

    /// <summary>A good file after one to four accidents.</summary>
    public static Gen<byte[]> Of(Gen<byte[]> good) =>
        Gen.Select(good, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Array[1, 4], (bytes, accidents) => accidents.Aggregate(bytes, After));

    private static byte[] After(byte[] bytes, (int Kind, int Where, int What) accident)
    {
        if (bytes.Length == 0) return bytes;
        var (kind, where, what) = accident;
        return kind switch
        {
            0 => Flipped(bytes, where % bytes.Length, what % 8),
            1 => bytes[..(where % bytes.Length)],
            2 => [.. bytes[..(where % bytes.Length)], .. Encoding.UTF8.GetBytes(Odd[what % Odd.Length]), .. bytes[(where % bytes.Length)..]],
            _ => Tree(bytes, kind, where, what),
        };
    }

    private static byte[] Flipped(byte[] bytes, int at, int bit)
    {
        var copy = (byte[])bytes.Clone();
        copy[at] ^= (byte)(1 << bit);
        return copy;
    }

    // The other accidents keep the file valid JSON, so that they reach further in.
    private static byte[] Tree(byte[] bytes, int kind, int where, int what)
    {
        if (JsonFile.Parse("", bytes, new List<Problem>()) is not { } root) return bytes;
        var count = Count(root);
        if (count < 2) return bytes;
        var (at, other) = (1 + (where % (count - 1)), 1 + (what % (count - 1)));
        var changed = kind switch
        {
            3 => Replace(root, at, (_, _) => []),
            4 => Replace(root, at, (key, item) => [(key, item), (key, item)]),
            5 => Replace(root, at, (_, item) => [("oops", item)]),
            6 => Replace(root, at, (key, _) => [(key, Find(root, other))]),
            _ => Replace(root, at, (key, _) => [(key, JsonItem.Scalar(JsonKind.Number, $"\u0001{Odd[what % Odd.Length]}"))]),
        };
        return Encoding.UTF8.GetBytes(Spelled(changed));
    }

    private static int Count(JsonItem item) => 1 + item.Members.Sum(m => Count(m.Value)) + item.Items.Sum(Count);

    private static JsonItem Find(JsonItem item, int index)
    {
        if (index == 0) return item;
        index--;
        foreach (var child in item.Members.Select(m => m.Value).Concat(item.Items))
        {
            var size = Count(child);
            if (index < size) return Find(child, index);
            index -= size;
        }
        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private static JsonItem Replace(JsonItem item, int index, Func<string, JsonItem, IEnumerable<(string, JsonItem)>> change)
    {
        var next = 1;
        List<(string Key, JsonItem Value)> children = [];
        foreach (var (key, child) in item.Members.Concat(item.Items.Select(i => ("", i))))
        {
            var size = Count(child);
            if (next == index) children.AddRange(change(key, child));
            else children.Add((key, index > next && index < next + size ? Replace(child, index - next, change) : child));
            next += size;
        }
        return item.Kind == JsonKind.Array ? item with { Items = [.. children.Select(c => c.Value)] } : item with { Members = children };
    }

    // A number that begins with U+0001 is text to be written as it is.
    private static string Spelled(JsonItem item) => item.Kind switch
    {
        JsonKind.Object => $"{{{string.Join(',', item.Members.Select(m => $"{Quoted(m.Key)}:{Spelled(m.Value)}"))}}}",
        JsonKind.Array => $"[{string.Join(',', item.Items.Select(Spelled))}]",
        JsonKind.String => Quoted(item.Token!),
        JsonKind.Number => item.Token!.TrimStart('\u0001'),
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Null => "null",
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text) quoted.Append(c is '"' or '\\' or < ' ' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c);
        return quoted.Append('"').ToString();
    }
}
