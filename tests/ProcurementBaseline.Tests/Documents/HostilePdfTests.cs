using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Pdf.Reading;
using ProcurementBaseline.Files;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Files that nobody should have made: always an answer, never an exception, and soon.</summary>
[TestClass]
public sealed class HostilePdfTests
{
    [TestMethod]
    public void No_single_changed_byte_leaves_a_file_authentic()
    {
        var honest = VerifiedSample.Pdf(VerifiedSample.Short);
        var random = new Random(20261122);
        foreach (var at in Enumerable.Range(0, 300).Select(_ => random.Next(honest.Length)).Concat([0, 5, 8, 14, 15, honest.Length - 1, honest.Length - 8]))
        {
            var file = (byte[])honest.Clone();
            file[at] ^= (byte)(1 << random.Next(8));
            var watch = Stopwatch.StartNew();
            var problems = new List<Problem>();
            if (VerifiedSample.Verify(file, problems) is { } verified) (verified.Authentic, verified.Differs.Count > 0).Should().Be((false, true), $"byte {at} was changed");
            else problems.Should().ContainSingle();
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    [TestMethod]
    public void No_change_to_the_data_gives_anything_but_an_answer()
    {
        var json = Encoding.UTF8.GetString(AnnexLayout.Json(VerifiedSample.Tailored()));
        var random = new Random(20261122);
        var places = Paths(JsonNode.Parse(json)!).ToList();
        foreach (var path in Enumerable.Range(0, 150).Select(_ => places[random.Next(places.Count)]))
        {
            var changed = JsonNode.Parse(json)!;
            Spoil(changed, path, random);
            var written = Encoding.UTF8.GetBytes(changed.ToJsonString(OutputJson.Options).ReplaceLineEndings("\n") + "\n");
            VerifiedSample.Verify(VerifiedSample.Carrying(written))!.Authentic.Should().BeFalse(string.Join('/', path));
        }
    }

    [TestMethod]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("null")]
    [DataRow("{\"kind\":\"none\"}")]
    [DataRow("{\"kind\":\"requirements\"}")]
    [DataRow("{\"kind\":\"requirements\",\"kind\":\"requirements\"}")]
    [DataRow("\u0000")]
    public void Data_that_are_no_annex_are_told(string json) =>
        VerifiedSample.Verify(VerifiedSample.Carrying(Encoding.UTF8.GetBytes(json)))!.Differs.Should().NotBeEmpty().And.Contain(d => d.What.En.Contains("embedded data"));

    [TestMethod]
    public void Data_nested_without_end_or_unpacking_without_end_are_told()
    {
        VerifiedSample.Verify(VerifiedSample.Carrying(Encoding.ASCII.GetBytes(new string('[', 1_000_000))))!.Authentic.Should().BeFalse();
        VerifiedSample.Verify(VerifiedSample.Carrying(new byte[JsonFile.MaxBytes + 1]))!.Differs.Should().Contain(d => d.What.En.Contains("embedded data"));
    }

    [TestMethod]
    public void A_word_of_megabytes_is_answered_whether_it_stands_in_the_text_or_on_every_page()
    {
        var endless = new string('x', 3_000_000);
        var annex = VerifiedSample.Short;
        var requirement = annex.Groups[0].Requirements[0];
        var text = annex with { Groups = [annex.Groups[0] with { Requirements = [requirement with { Text = new(endless, endless) }] }] };
        foreach (var hostile in (Annex[])[annex with { Title = new(endless, endless) }, annex with { Authority = new(endless, null) }, text])
        {
            var watch = Stopwatch.StartNew();
            VerifiedSample.Verify(VerifiedSample.Carrying(AnnexLayout.Json(hostile)))!.Authentic.Should().BeFalse();
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
        }
    }

    [TestMethod]
    public void An_index_whose_objects_overlap_does_not_grow()
    {
        var index = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i} {(i % 2 == 0 ? 1_000_000 : 0)} "));
        var body = $"/Type/ObjStm/N 20000/First {index.Length}/Length {index.Length + 1_000_001}";
        var file = $"%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<</Type/EmbeddedFile/Subtype/x/Length 2>>\nstream\n{{}}\nendstream\nendobj\n"
            + $"2 0 obj\n<<{body}>>\nstream\n{index}{new string(' ', 1_000_001)}\nendstream\nendobj\n";
        var before = GC.GetAllocatedBytesForCurrentThread();
        VerifiedSample.Verify(Encoding.Latin1.GetBytes(file))!.Authentic.Should().BeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000_000);
    }

    [TestMethod]
    public void A_page_tree_that_holds_itself_is_not_followed()
    {
        var file = PdfRepacked.Of(VerifiedSample.Pdf(VerifiedSample.Short), System.IO.Compression.CompressionLevel.Optimal, (keys, content) =>
            keys.Contains("/ObjStm") ? System.Text.RegularExpressions.Regex.Replace(content, @"/Pages (\d+) 0 R(.*)", "/Pages $1 0 R/Kids[$1 0 R]$2") : content);
        VerifiedSample.Verify(file)!.Authentic.Should().BeFalse();
    }

    [TestMethod]
    public void A_gigabyte_of_zeros_is_refused_at_once()
    {
        using var file = new TemporaryFile("", ".pdf");
        using (var zeros = File.OpenWrite(file.Path)) zeros.SetLength(1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = new List<Problem>();
        PublishedPdf.Read(file.Path, problems).Should().BeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain("larger than 64 MB");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Ikke en PDF")]
    [DataRow("%PDF-1.7\n")]
    [DataRow("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")]
    [DataRow("%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Length 99999999>>\nstream\n")]
    public void A_file_of_another_program_is_wrong_input(string content)
    {
        using var file = new TemporaryFile(content, ".pdf");
        var (code, document) = Procbase.Json("verify", file.Path);
        code.Should().Be(ProcurementBaseline.Cli.ExitCode.WrongInput);
        document["problems"]!.AsArray().Should().ContainSingle().Which!["file"]!.GetValue<string>().Should().Be(file.Path);
    }

    private static IEnumerable<object[]> Paths(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(m => Below(m.Key, m.Value)),
        JsonArray items => items.SelectMany((item, i) => Below(i, item)),
        _ => [],
    };

    private static IEnumerable<object[]> Below(object step, JsonNode? node) =>
        (node is null ? [] : Paths(node)).Select(p => (object[])[step, .. p]).Prepend([step]);

    private static void Spoil(JsonNode root, object[] path, Random random)
    {
        var holder = path[..^1].Aggregate(root, (node, step) => step is string key ? node[key]! : node[(int)step]!);
        JsonNode?[] others = [null, true, 7, "x", new JsonObject(), new JsonArray(), new JsonArray(null, null), JsonValue.Create("2026-01-01")];
        var before = (path[^1] is string name ? holder[name] : holder[(int)path[^1]])?.ToJsonString();
        var other = others.Where(o => o?.ToJsonString() != before).ElementAt(random.Next(others.Length - 1));
        if (holder is JsonObject members)
        {
            if (random.Next(3) == 0) members.Remove((string)path[^1]);
            else members[(string)path[^1]] = other;
        }
        else if (random.Next(3) == 0) holder.AsArray().RemoveAt((int)path[^1]);
        else holder[(int)path[^1]] = other;
    }
}
