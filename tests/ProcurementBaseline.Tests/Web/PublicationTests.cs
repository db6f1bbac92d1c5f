using System.IO.Compression;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class PublicationTests
{
    [TestMethod]
    public async Task A_published_procurement_is_pinned_and_can_no_longer_be_replaced()
    {
        using var service = new Service(environment: "Development", clock: new TestClock());
        await service.Publish();
        using var state = await service.Send(HttpMethod.Get, $"{Published.One}/publication", Published.Legal);
        var publication = JsonNode.Parse(await state.Content.ReadAsStringAsync())!["publication"]!;
        publication["baseline"]!.GetValue<string>().Should().Be("2026.1");
        publication["rulebook"]!.GetValue<string>().Should().Be(Repository.Rulebook.Hash);
        using var again = await service.Send(HttpMethod.Post, $"{Published.One}/publication", Published.Officer, ifMatch: "\"2\"");
        ((int)again.StatusCode).Should().Be(409);
        using var replaced = await service.Send(HttpMethod.Put, Published.One, Published.Officer, await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)), "\"2\"");
        (await replaced.Content.ReadAsStringAsync()).Should().Contain("problem:published");
    }

    [TestMethod]
    [DataRow("2026-04-15T12:00:00+02:00", "tenderDeadline", DisplayName = "at the deadline")]
    [DataRow("2026-05-01T08:00:00+02:00", "tenderDeadline", DisplayName = "after the deadline")]
    public async Task What_stands_in_the_way_is_named(string now, string obstacle)
    {
        using var service = new Service(environment: "Development", clock: new TestClock { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) });
        await service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)));
        using var refused = await service.Send(HttpMethod.Post, $"{Published.One}/publication", Published.Officer, ifMatch: "\"1\"");
        ((int)refused.StatusCode).Should().Be(409);
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["obstacles"]!.AsArray().Select(o => o!.GetValue<string>()).Should().Equal(obstacle);
    }

    [TestMethod]
    public void A_rulebook_packed_and_read_again_is_the_same_rulebook_and_the_same_zip()
    {
        var archive = RulebookArchive.Pack(Repository.Rulebook);
        var problems = new List<ProcurementBaseline.Files.Problem>();
        var read = RulebookArchive.Load("rulebook", archive, problems);
        problems.Should().NotContain(p => p.Severity == ProcurementBaseline.Files.ProblemSeverity.Error);
        read!.Hash.Should().Be(Repository.Rulebook.Hash);
        RulebookArchive.Pack(read).Should().Equal(archive);
        using var zip = new ZipArchive(new MemoryStream(archive));
        zip.Entries.Should().Contain(e => e.FullName == "law/third-country.json");
        RulebookArchive.Load("rulebook", archive[..(archive.Length / 2)], problems).Should().BeNull();
    }
}
