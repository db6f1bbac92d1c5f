using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What was published is judged by, whatever came after it.</summary>
[TestClass]
public sealed class PinnedRulebookTests
{
    [TestMethod]
    public async Task A_service_that_ships_other_rules_judges_to_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("pinned").FullName;
        try
        {
            var clock = new TestClock();
            var (postgres, keys) = (Storage.PostgresCluster.NewDatabase(), new Dictionary<string, string> { ["Keys:Folder"] = Path.Combine(folder, "keys") });
            using var service = new Service(environment: "Development", postgres: postgres, clock: clock, settings: keys);
            await service.Publish();
            foreach (var name in (string[])["aurora", "medscan", "nordlys"]) await service.Submit(Submitted.Sample(name));
            await service.Open(clock);
            var judged = await Judgement(service);
            var rules = Path.Combine(folder, "rules");
            foreach (var file in Directory.GetFiles(Repository.Path("rules"), "*.json", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(rules, Path.GetRelativePath(Repository.Path("rules"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                var content = await File.ReadAllTextAsync(file);
                await File.WriteAllTextAsync(copy, content.Replace("konditionsmæssigt", "KONDITIONSMÆSSIGT", StringComparison.Ordinal));
            }
            using var later = new Service(environment: "Development", postgres: postgres, clock: clock, settings: new Dictionary<string, string>(keys) { ["Rules"] = rules });
            (await later.Client.GetStringAsync(new Uri("/api/baselines", UriKind.Relative))).Should().NotContain(Repository.Rulebook.Hash, "the program now ships other rules");
            var again = await Judgement(later);
            again.Should().Equal(judged);
            Encoding.UTF8.GetString(again).Should().Contain(Repository.Rulebook.Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public async Task A_tender_that_answers_an_earlier_edition_or_has_an_ESPD_nobody_can_read_is_judged_all_the_same_and_says_so()
    {
        var clock = new TestClock();
        using var service = new Service(environment: "Development", clock: clock);
        await service.Publish();
        var content = JsonNode.Parse(Submitted.Sample("aurora"))!;
        content["answers"]!["X-KABEL-01"] = JsonNode.Parse("""{"value": true}""");   // an own requirement of the edition it answers
        content["espd"] = "espd.xml";
        await service.Submit(content.ToJsonString(), 0, ("espd", "espd.xml", "application/xml", "<broken"u8.ToArray()));
        await service.Submit(Submitted.Sample("nordlys"), edition: 1);
        await Amend(service);
        await service.Open(clock);

        var aurora = await Aurora(service);
        var said = aurora["findings"]!.AsArray().Where(f => f!["id"]!.GetValue<string>() is "EARLIER-EDITION" or "ESPD-UNREAD").ToList();
        said.Select(f => f!["message"]!["da"]!.GetValue<string>()).Should().SatisfyRespectively(
            edition => edition.Should().Contain("udgave 0").And.Contain("udgave 1").And.Contain("X-KABEL-01"), espd => espd.Should().Contain("ESPD kan ikke læses"));
        ToDecide(aurora).Should().Contain(["EARLIER-EDITION", "ESPD-UNREAD"]);
        JsonNode.Parse(await Judgement(service))!["responses"]![0]!["findings"]!.AsArray().Should().NotContain(f => f!["id"]!.GetValue<string>() == "EARLIER-EDITION");

        var decision = $$"""
            {"schemaVersion": "1", "procurement": "{{Published.Id}}", "tenderer": "{{Submitted.Aurora}}",
             "decisions": [{"finding": "EARLIER-EDITION", "decision": "accepted", "reason": "Rettelsen angår ikke tilbuddet."}]}
            """;
        (await service.Ask(HttpMethod.Put, $"{Published.One}/assessments/{Submitted.Aurora}", Submitted.Egon, decision, isNew: true)).Status.Should().Be(201);
        var decided = await Aurora(service);
        ToDecide(decided).Should().Contain("ESPD-UNREAD").And.NotContain("EARLIER-EDITION");
        decided["findings"]!.AsArray().Select(f => f!["rule"]!.GetValue<string>())
            .Should().NotContain(r => r.StartsWith("DECISION", StringComparison.Ordinal), "the decision names a finding that is there");
    }

    private static async Task<JsonNode> Aurora(Service service) =>
        JsonNode.Parse(await Judgement(service))!["responses"]!.AsArray().Single(r => r!["tenderer"]!.GetValue<string>() == Submitted.Aurora)!;

    private static IEnumerable<string> ToDecide(JsonNode tender) => tender["summary"]!["toDecide"]!.AsArray().Select(d => d!.GetValue<string>());

    // The second edition, as an amendment leaves it.
    private static async Task Amend(Service service)
    {
        var store = service.Parts.GetRequiredService<IStore>();
        var place = new DocumentKey(Published.Authority, "case", Published.Id);
        var stored = (await store.Find(place))!;
        var state = JsonSerializer.Deserialize<Case>(stored.Content.Span, OutputJson.Options)!;
        var edition = JsonNode.Parse((await store.Find(new(Published.Authority, "published", $"{Published.Id}/0000")))!.Content.Span)!;
        edition["title"]!["da"] = "MR-skannere med service, rettet";
        var content = Encoding.UTF8.GetBytes(edition.ToJsonString());
        var amended = state with
        {
            Amendments =
            [
                new()
                {
                    Number = 1,
                    Signed = state.Publication.Signed,
                    Reason = new("Rettelse.", "Correction."),
                    Changed = ["title"],
                    ProcurementHash = CanonicalJson.Hash(JsonFile.Parse("published", content, [])!),
                    RequirementsHash = state.Publication.RequirementsHash,
                },
            ],
        };
        Change[] changes =
        [
            new(place, stored.Version, JsonSerializer.SerializeToUtf8Bytes(amended, OutputJson.Options)), new(new(Published.Authority, "published", $"{Published.Id}/0001"), 0, content),
        ];
        (await store.Write(new(changes, "procurement.amend", "officer:test", state.Publication.Signed.At))).Written.Should().BeTrue();
    }

    private static async Task<byte[]> Judgement(Service service)
    {
        using var answer = await service.Send(HttpMethod.Get, $"{Published.One}/judgement", Submitted.Egon);
        ((int)answer.StatusCode).Should().Be(200);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
