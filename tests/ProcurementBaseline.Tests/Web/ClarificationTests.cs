using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class ClarificationTests : IDisposable
{
    private const string All = $"{Published.One}/clarifications", Own = $"{Published.One}/responses/{Submitted.Aurora}/clarifications";

    private readonly TestClock _clock = new();
    private Service _service = null!;

    [TestInitialize]
    public async Task Start()
    {
        _service = new(environment: "Development", clock: _clock);
        await _service.Publish();
        await _service.Submit(Submitted.Sample("aurora"));
        await _service.Submit(Submitted.Sample("nordlys"));
        await _service.Open(_clock);
    }

    public void Dispose() => _service.Dispose();

    [TestMethod]
    public async Task A_tenderer_is_asked_alone_and_replies_up_to_the_moment_it_was_asked_by()
    {
        var replyBy = Published.Deadline.AddDays(3);
        var (status, asked) = await Ask(Submitted.Aurora, "Hvilken udgave af standarden er det?", replyBy);
        (status, asked!["number"]!.GetValue<int>()).Should().Be((201, 1));
        asked["rule"]!["da"]!.GetValue<string>().Should().Contain("§ 159, stk. 5").And.Contain("nyt tilbud");
        (await Ask(Submitted.Nordlys, "Noget andet", replyBy)).Body!["number"]!.GetValue<int>().Should().Be(1, "each tenderer's are counted by themselves");

        var aurora = Published.Tenderer(Submitted.Aurora);
        var seen = (await _service.Ask(HttpMethod.Get, Own, aurora)).Body!.AsArray().Should().ContainSingle().Subject!;
        seen["version"]!.GetValue<long>().Should().Be(1);
        (await _service.Ask(HttpMethod.Get, Own, Published.Tenderer(Submitted.Nordlys))).Status.Should().Be(404, "another tenderer's does not exist");
        (await Reply("Den fra 2022.", null)).Status.Should().Be(428);
        (await Reply("Den fra 2022.", "\"1\"")).Status.Should().Be(200);
        (await Reply("Den fra 2021.", "\"1\"")).Status.Should().Be(412, "a colleague has replied");
        _clock.Now = replyBy;
        (await Reply("Den fra 2022, rettet.", "\"2\"")).Status.Should().Be(200);
        _clock.Now = replyBy.AddSeconds(1);
        (await Reply("For sent.", "\"3\"")).Body!["type"]!.GetValue<string>().Should().EndWith(":too-late");
        (await _service.Ask(HttpMethod.Get, All, Published.Legal)).Body!.AsArray().Select(c => (c!["tenderer"]!.GetValue<string>(), c["reply"]?["text"]?.GetValue<string>()))
            .Should().Equal((Submitted.Nordlys, null), (Submitted.Aurora, "Den fra 2022, rettet."));
        await foreach (var entry in _service.Parts.GetRequiredService<IStore>().Audit(SealedLog.PartitionOf(Published.Authority, Published.Id)))
            entry.Key.Id.Should().NotContain("CVR");
    }

    [TestMethod]
    public async Task What_cannot_be_asked_is_refused_by_its_place()
    {
        var (status, refusal) = await Ask(Submitted.MedScan, "", Published.Deadline);
        status.Should().Be(400);
        refusal!["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>()).Should().BeEquivalentTo("tenderer", "text", "replyBy");
    }

    private Task<(int Status, JsonNode? Body)> Ask(string tenderer, string text, DateTimeOffset replyBy) => _service.Ask(HttpMethod.Post, All, Submitted.Egon,
        new JsonObject { ["tenderer"] = tenderer, ["text"] = text, ["replyBy"] = replyBy.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) }.ToJsonString());

    private Task<(int Status, JsonNode? Body)> Reply(string text, string? ifMatch) =>
        _service.Ask(HttpMethod.Put, $"{Own}/1/reply", Published.Tenderer(Submitted.Aurora), new JsonObject { ["text"] = text }.ToJsonString(), ifMatch);
}
