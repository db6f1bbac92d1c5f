using System.Globalization;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class QuestionTests : IDisposable
{
    private const string All = $"{Published.One}/questions";

    private readonly TestClock _clock = new();
    private Service _service = null!;

    [TestInitialize]
    public async Task Start()
    {
        _service = new(environment: "Development", clock: _clock);
        await _service.Publish();
    }

    public void Dispose() => _service.Dispose();

    [TestMethod]
    public async Task A_question_is_everybodys_with_its_answer_and_nobody_sees_who_asked()
    {
        (await Ask(Submitted.Aurora, "Må vi, Aurora, aflevere i juli?")).Should().Be(201);
        (await Ask(Submitted.MedScan, "Gælder PATCH-02 også reservedele?")).Should().Be(201);
        (await Texts(Published.Tenderer(Submitted.Aurora))).Should().Equal("Må vi, Aurora, aflevere i juli?");
        (await Texts(Published.Tenderer(Submitted.Nordlys))).Should().BeEmpty();
        (await Texts(Published.Legal)).Should().HaveCount(2);

        (await Answer(1, """{"text": {"da": "Ja."}, "question": "Må der afleveres i juli?"}""", null)).Status.Should().Be(428);
        (await Answer(1, """{"text": {"da": "Ja."}, "question": "Må der afleveres i juli?"}""", "\"9\"")).Status.Should().Be(412);
        var (status, answered) = await Answer(1, """{"text": {"da": "Ja."}, "question": "Må der afleveres i juli?"}""", "\"1\"");
        status.Should().Be(200);
        answered!["answer"]!["late"].Should().BeNull();
        foreach (var (tenderer, own) in ((string, bool)[])[(Submitted.Nordlys, false), (Submitted.Aurora, true)])
        {
            var seen = (await _service.Ask(HttpMethod.Get, All, Published.Tenderer(tenderer))).Body![0]!;
            (seen["question"]!.GetValue<string>(), seen["answer"]!["text"]!["da"]!.GetValue<string>(), seen["own"]!.GetValue<bool>()).Should().Be(("Må der afleveres i juli?", "Ja.", own));
        }
        foreach (var caller in (string[])[Published.Officer, Published.Tenderer(Submitted.Nordlys)])
        {
            using var shown = await _service.Send(HttpMethod.Get, All, caller);
            (await shown.Content.ReadAsStringAsync()).Should().NotContain(Submitted.Aurora).And.NotContain(Submitted.MedScan);
        }
        using var log = await _service.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        var entries = JsonNode.Parse(await log.Content.ReadAsStringAsync())!.AsArray().Where(e => e!["kind"]!.GetValue<string>() == "question");
        entries.Select(e => e!["actor"]!.GetValue<string>().Split(':')[0]).Should().Equal("tenderer", "tenderer", "officer");
        entries.Take(2).Should().OnlyContain(e => e!["actor"]!.GetValue<string>() == "tenderer", "two questions of one tenderer look like those of two");
    }

    [TestMethod]
    public async Task An_answer_after_the_last_day_for_supplementary_information_says_so_with_its_legal_basis()
    {
        await Ask(Submitted.Aurora, "Hvornår?");
        (string Now, bool Late)[] moments = [("2026-04-09T23:59:59+02:00", false), ("2026-04-10T00:00:00+02:00", true), ("2026-04-15T12:00:00+02:00", true)];
        foreach (var ((now, late), version) in moments.Zip(Enumerable.Range(1, 3)))
        {
            _clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
            var (status, answered) = await Answer(1, """{"text": {"da": "Snart.", "en": "Soon."}}""", $"\"{version}\"");
            status.Should().Be(200);
            var flag = answered!["answer"]!["late"];
            (flag is not null).Should().Be(late, now);
            if (flag is null) continue;
            flag["lastDay"]!.GetValue<string>().Should().Be("2026-04-09");
            flag["legalBasis"]!.GetValue<string>().Should().Be("LBK 116/2025 § 134, stk. 2");
            flag["message"]!["da"]!.GetValue<string>().Should().Contain("9. april 2026").And.Contain("forlænges");
        }
    }

    [TestMethod]
    public async Task At_the_deadline_a_question_is_taken_and_a_second_later_neither_question_nor_answer()
    {
        _clock.Now = Published.Deadline;
        (await Ask(Submitted.Aurora, "Nu?")).Should().Be(201);
        _clock.Now = Published.Deadline.AddSeconds(1);
        (await Ask(Submitted.Aurora, "Nu?")).Should().Be(409);
        (await Answer(1, """{"text": {"da": "Nej."}}""", "\"1\"")).Body!["type"]!.GetValue<string>().Should().EndWith(":too-late");
        (await Texts(Published.Tenderer(Submitted.Aurora))).Should().Equal("Nu?");
    }

    [TestMethod]
    public async Task Questions_asked_at_once_get_a_number_each_and_what_is_no_question_is_refused()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Ask(i % 2 == 0 ? Submitted.Aurora : Submitted.MedScan, $"Spørgsmål {i}")));
        asked.Should().OnlyContain(s => s == 201);
        (await _service.Ask(HttpMethod.Get, All, Published.Officer)).Body!.AsArray().Select(q => q!["number"]!.GetValue<int>()).Should().Equal(Enumerable.Range(1, 8));
        (await _service.Ask(HttpMethod.Get, All, Published.Tenderer(Submitted.Aurora))).Body!.AsArray().Should().HaveCount(4);
        foreach (var wrong in (string[])["", " ", new string('a', 4_001), "\u0007"]) (await Ask(Submitted.Aurora, wrong)).Should().Be(400);
        (await Ask(Submitted.Aurora, new string('å', 4_000))).Should().Be(201);
        (await Answer(77, """{"text": {"da": "Ja."}}""", "\"1\"")).Status.Should().Be(404);
        var (_, refusal) = await Answer(1, """{"text": {"da": "", "en": 7}, "question": ""}""", "\"1\"");
        refusal!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Should().BeEquivalentTo("text.da", "text.en", "question");
    }

    private async Task<int> Ask(string tenderer, string text) =>
        (await _service.Ask(HttpMethod.Post, All, Published.Tenderer(tenderer), new JsonObject { ["text"] = text }.ToJsonString())).Status;

    private Task<(int Status, JsonNode? Body)> Answer(int number, string body, string? ifMatch) =>
        _service.Ask(HttpMethod.Put, $"{All}/{number}/answer", Published.Officer, body, ifMatch);

    private async Task<List<string>> Texts(string caller) =>
        [.. (await _service.Ask(HttpMethod.Get, All, caller)).Body!.AsArray().Select(q => q!["question"]!.GetValue<string>())];
}
