using System.Text;
using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>Files made to exhaust the reader are read or refused within five seconds and 200 MB of allocation, whatever they hold.</summary>
[TestClass]
public sealed class LargeInputTests
{
    private const long MostBytes = 200L * 1024 * 1024;
    private const int Nine = 9 * 1024 * 1024;

    private const string Start = """{ "schemaVersion": "1", "id": "large", "title": { "da": "a", "en": "b" }, "noticeDate": "2026-03-02" """;
    private const string Response = """{ "schemaVersion": "1", "procurement": "pumps", "tenderer": { "id": "1" } """;

    [TestMethod]
    [Timeout(5_000)]
    public void A_file_of_100_MB_is_refused_by_its_size()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path)) file.SetLength(100 * 1024 * 1024);
        var problems = Read(() => path);
        File.Delete(path);
        Mistake.AssertSaid([new("", "$", "Filen fylder 100,0 MB", "The file is 100.0 MB")], problems, _ => path);
    }

    [TestMethod]
    [Timeout(10_000)]
    public void A_device_that_never_ends_is_refused_by_its_size()
    {
        if (!File.Exists("/dev/zero")) Assert.Inconclusive("There is no such device here.");
        Read(() => "/dev/zero").Should().ContainSingle();
    }

    [TestMethod]
    [Timeout(5_000)]
    [DataRow("[")]
    [DataRow("{\"a\":")]
    [DataRow("[{\"profile\":")]
    public void Ten_thousand_levels_are_refused_as_too_deep(string level) =>
        ReadText(string.Concat(Enumerable.Repeat(level, 10_000))).Should().ContainSingle().Which.Message.En.Should().Contain("nested more than 64 levels deep");

    [TestMethod]
    [Timeout(5_000)]
    public void A_string_of_9_MB_where_a_date_stands_is_refused() =>
        ReadText($$"""{{Start}}, "frameworkNoticeDate": "{{new string('x', Nine)}}" }""").Should().ContainSingle().Which.Path.Should().Be("frameworkNoticeDate");

    [TestMethod]
    [Timeout(5_000)]
    public void A_string_of_9_MB_where_a_code_stands_is_refused_without_repeating_it() =>
        ReadText($$"""{{Start}}, "exclusion": { "groundsInNotice": ["{{new string('x', Nine)}}"] } }""").Should().ContainSingle().Which.Message.En.Length.Should().BeLessThan(2_000);

    [TestMethod]
    [Timeout(5_000)]
    public void A_key_of_9_MB_is_refused_without_repeating_it()
    {
        var problem = ReadText($$"""{{Start}}, "{{new string('x', Nine)}}": 1 }""").Should().ContainSingle().Subject;
        problem.Message.En.Length.Should().BeLessThan(2_000);
        problem.Path.Length.Should().BeLessThan(2_000);
    }

    [TestMethod]
    [Timeout(5_000)]
    public void A_number_of_9_MB_is_refused() =>
        ReadText($$"""{{Start}}, "subject": { "estimatedValue": 1{{new string('0', Nine)}} } }""").Should().ContainSingle().Which.Path.Should().Be("subject.estimatedValue");

    [TestMethod]
    [Timeout(5_000)]
    public void The_same_key_as_often_as_9_MB_can_hold_it_is_refused() =>
        ReadText($$"""{{Start}}, {{Repeat("\"\":0", 1_800_000)}} }""").Should().NotBeEmpty().And.HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    [DataRow(800_000)]
    [DataRow(400_000)]
    public void As_many_unknown_keys_as_9_MB_and_as_a_file_can_hold_are_refused(int keys) =>
        ReadText($$"""{{Start}}, {{Join(keys, i => $"\"{i:x}\":0")}} }""").Should().NotBeEmpty().And.HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    public void As_many_numbers_as_9_MB_can_hold_are_refused() =>
        ReadText($$"""{{Start}}, "subject": { "categories": [{{Repeat("0", 4_700_000)}}] } }""").Should().NotBeEmpty().And.HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    [DataRow("[]")]
    [DataRow("{}")]
    public void As_many_empty_lists_and_objects_as_9_MB_can_hold_are_refused(string item) =>
        ReadText($$"""{{Start}}, "tailoring": [{{Repeat(item, 3_100_000)}}] }""").Should().NotBeEmpty().And.HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    public void Two_hundred_thousand_codes_in_a_list_are_read_or_refused() =>
        ReadText($$"""{{Start}}, "subject": { "categories": [{{Repeat("\"other\"", 200_000)}}] } }""").Should().HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    public void Two_hundred_thousand_mistakes_are_not_all_said() =>
        ReadText($$"""{{Start}}, "subject": { "categories": [{{Repeat("\"oops\"", 200_000)}}] } }""").Should().NotBeEmpty().And.HaveCountLessThan(10_000);

    [TestMethod]
    [Timeout(5_000)]
    public void A_long_key_over_a_long_list_does_not_multiply() =>
        ReadText($$"""{{Start}}, "{{new string('x', 200_000)}}": [{{Repeat("0", 5_000)}}] }""").Should().NotBeEmpty();

    [TestMethod]
    [Timeout(5_000)]
    public void Long_keys_inside_one_another_do_not_multiply() =>
        ReadText(Start + string.Concat(Enumerable.Repeat($", \"{new string('x', 150_000)}\": {{ \"a\": 1", 60)) + new string('}', 61)).Should().NotBeEmpty();

    [TestMethod]
    [Timeout(5_000)]
    public void Sixty_thousand_owners_in_sixty_thousand_holdings_are_read() =>
        ReadResponse($$"""
            {{Response}}, "ownership": {
              "entities": [{{Join(60_000, i => $$"""{"id":"e{{i}}"}""")}}],
              "interests": [{{Repeat("""{"owner":"e59999","owned":"self"}""", 60_000)}}] } }
            """).Should().BeEmpty();

    [TestMethod]
    [Timeout(20_000)]
    public void Fifty_thousand_answers_to_requirements_that_do_not_exist_are_refused()
    {
        var (rulebook, set) = (BadInputFolder.ShippedRulebook(), BadInputFolder.GoodSet());
        var path = Written($$"""{{Response}}, "answers": { {{Join(50_000, i => $$"""  "PATCH-{{i}}00":{}  """)}} } }""");
        var problems = Measured(() =>
        {
            var said = new List<Problem>();
            InputFile.Response(path, said, (response, found) => ResponseCheck.Check(rulebook, set, response, path, found));
            return said;
        });
        File.Delete(path);
        problems.Should().NotBeEmpty().And.HaveCountLessThan(10_000);
    }

    private static List<Problem> ReadText(string text)
    {
        var path = Written(text);
        try
        {
            return Read(() => path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<Problem> ReadResponse(string text)
    {
        var path = Written(text);
        try
        {
            return Measured(() =>
            {
                var problems = new List<Problem>();
                InputFile.Response(path, problems);
                return problems;
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<Problem> Read(Func<string> path) => Measured(() =>
    {
        var problems = new List<Problem>();
        var value = InputFile.Procurement(path(), problems);
        (value is null).Should().Be(problems.Count > 0);
        return problems;
    });

    private static List<Problem> Measured(Func<List<Problem>> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = read();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes, "a bad file may not exhaust the machine");
        return problems;
    }

    private static string Written(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        new FileInfo(path).Length.Should().BeLessThanOrEqualTo(JsonFile.MaxBytes, "the limit on size must not be what refuses it");
        return path;
    }

    private static string Repeat(string item, int times) => Join(times, _ => item);

    private static string Join(int times, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++) text.Append(i == 0 ? "" : ",").Append(item(i));
        return text.ToString();
    }
}
