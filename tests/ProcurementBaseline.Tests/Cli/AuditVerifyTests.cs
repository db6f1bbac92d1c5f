using FluentAssertions;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Tests.Cli;

[TestClass]
public sealed class AuditVerifyTests
{
    private static readonly string[] Lines = Whole();

    [TestMethod]
    public void A_whole_log_is_said_to_be_whole_and_its_head_is_told()
    {
        using var file = new TemporaryFile(string.Join('\n', Lines) + "\n", ".jsonl");
        var (code, answer) = Procbase.Json("audit", "verify", file.Path);
        code.Should().Be(ExitCode.Clean);
        (answer["whole"]!.GetValue<bool>(), answer["entries"]!.GetValue<long>()).Should().Be((true, 4));
        var head = answer["head"]!.GetValue<string>();
        using var cut = new TemporaryFile(string.Join('\n', Lines[..3]), ".jsonl");
        Procbase.Run("audit", "verify", cut.Path).Code.Should().Be(ExitCode.Clean, "a cut end is not seen without a head");
        Procbase.Run("audit", "verify", cut.Path, "--head", head).Code.Should().Be(ExitCode.OpenEnds);
        Procbase.Run("audit", "verify", file.Path, "--head", head).Code.Should().Be(ExitCode.Clean);
    }

    [TestMethod]
    [DataRow("\"number\":2", "\"number\":7", "gap", 7, DisplayName = "the number: an entry is named by the one it bears")]
    [DataRow("region-x", "region-y", "content")]
    [DataRow("\"kind\":\"procurement\"", "\"kind\":\"case\"", "content")]
    [DataRow("\"id\":\"p1\"", "\"id\":\"p9\"", "content")]
    [DataRow("\"version\":1", "\"version\":2", "content")]
    [DataRow("procurement.create", "procurement.delete", "content")]
    [DataRow("officer:1", "officer:2", "content")]
    [DataRow("2026-03-02", "2026-03-03", "content")]
    [DataRow("\"before\":null", "\"before\":\"00\"", "content")]
    [DataRow("\"after\":\"1", "\"after\":\"2", "content")]
    [DataRow("\"previous\":\"", "\"previous\":\"0", "link")]
    [DataRow("\"hash\":\"", "\"hash\":\"0", "content")]
    public void A_changed_field_is_found_at_its_entry(string from, string to, string fault, int named = 2)
    {
        Lines[1].Should().Contain(from);
        Broken([Lines[0], Lines[1].Replace(from, to, StringComparison.Ordinal), .. Lines[2..]]).Should().Be((named, fault));
    }

    [TestMethod]
    public void A_line_left_out_doubled_or_swapped_is_found()
    {
        Broken([Lines[0], .. Lines[2..]]).Should().Be((3, "gap"));
        Broken([Lines[0], Lines[0], .. Lines[1..]]).Should().Be((1, "gap"));
        Broken([Lines[0], Lines[2], Lines[1], Lines[3]]).Should().Be((3, "gap"));
    }

    [TestMethod]
    public void What_is_no_log_is_refused_with_every_line_that_is_wrong()
    {
        using var file = new TemporaryFile($"{Lines[0]}\nnot json\n{Lines[1].Replace("\"actor\"", "\"actress\"", StringComparison.Ordinal)}\n", ".jsonl");
        var (code, _, error) = Procbase.Run("audit", "verify", file.Path, "--lang", "en");
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain($"{file.Path}:2").And.Contain($"{file.Path}:3").And.Contain("actress");
        using var empty = new TemporaryFile("", ".jsonl");
        Procbase.Run("audit", "verify", empty.Path).Code.Should().Be(ExitCode.WrongInput);
        using var wide = new TemporaryFile(new string('x', 100_000), ".jsonl");
        Procbase.Run("audit", "verify", wide.Path).Code.Should().Be(ExitCode.WrongInput);
    }

    private static (long, string) Broken(string[] lines)
    {
        using var file = new TemporaryFile(string.Join('\n', lines), ".jsonl");
        var (code, answer) = Procbase.Json("audit", "verify", file.Path);
        code.Should().Be(ExitCode.OpenEnds);
        return (answer["broken"]!.GetValue<long>(), answer["fault"]!.GetValue<string>());
    }

    private static string[] Whole()
    {
        var (lines, previous) = (new List<string>(), AuditEntry.Origin);
        for (var i = 0; i < 4; i++)
        {
            var entry = new AuditEntry
            {
                Number = i + 1,
                Key = new("region-x", "procurement", $"p{i}"),
                Version = 1,
                Action = "procurement.create",
                Actor = "officer:1",
                At = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero),
                Before = null,
                After = new string('1', 64),
                Previous = previous,
                Hash = "",
            };
            entry = entry with { Hash = AuditEntry.HashOf(entry) };
            previous = entry.Hash;
            lines.Add(System.Text.Encoding.UTF8.GetString(AuditLine.Of(entry).ToBytes()).TrimEnd('\n'));
        }
        return [.. lines];
    }
}
