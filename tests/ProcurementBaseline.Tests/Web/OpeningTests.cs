using System.Text;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What tenderers are promised of the opening, whatever the store.</summary>
public abstract class OpeningContract
{
    private const string Opening = $"{Published.One}/opening", EgonAsOfficer = "region-x officer,evaluator egon";

    private static readonly string[] OfTenders =
    [
        "responses", $"responses/{Submitted.Aurora}/submitted", $"responses/{Submitted.Aurora}/submitted/evidence/egenerklaering", "judgement", "matrix", "evaluation",
        $"letters/screening/{Submitted.Aurora}", "clarifications",
    ];

    /// <summary>The service on a store with nothing in it.</summary>
    private protected abstract Service Started(TestClock clock);

    [TestMethod]
    public async Task Nothing_is_opened_until_the_deadline_has_passed_nor_by_one_person_in_two_roles()
    {
        var clock = new TestClock();
        using var service = Started(clock);
        await service.Publish();
        (await service.Ask(HttpMethod.Get, Opening, Published.Legal)).Body!["received"]!.GetValue<bool>().Should().BeFalse();
        await service.Submit(Submitted.Sample("aurora"), 0, ("egenerklaering", "erklæring.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));
        foreach (var seconds in (int[])[-1, 0])
        {
            clock.Now = Published.Deadline.AddSeconds(seconds);
            var (status, refusal) = await service.Ask(HttpMethod.Post, Opening, Submitted.Egon);
            status.Should().Be(409, $"{seconds} seconds after the deadline");
            refusal!["type"]!.GetValue<string>().Should().EndWith(":sealed");
            refusal["deadline"]!.GetValue<DateTimeOffset>().Should().Be(Published.Deadline);
        }
        await StaysSealed(service);

        clock.Now = Published.Deadline.AddSeconds(1);
        await StaysSealed(service);
        (await service.Ask(HttpMethod.Post, Opening, Submitted.Egon)).Status.Should().Be(200);
        foreach (var egon in (string[])[Submitted.Egon, EgonAsOfficer, "region-x officer egon"])
            (await service.Ask(HttpMethod.Post, Opening, egon)).Body!["type"]!.GetValue<string>().Should().EndWith(":second-person", egon);
        (await service.Ask(HttpMethod.Post, Opening, "region-y officer bente")).Status.Should().Be(404, "another authority has no such case");
        await StaysSealed(service);

        var (opened, state) = await service.Ask(HttpMethod.Post, Opening, Submitted.Second);
        opened.Should().Be(200);
        state!["asked"]!["by"]!.GetValue<string>().Should().StartWith("evaluator:");
        state["opened"]!["by"]!.GetValue<string>().Should().StartWith("officer:");
        (await service.Ask(HttpMethod.Post, Opening, Submitted.Egon)).Status.Should().Be(200, "it is opened already");
        (await Actions(service, Published.Authority)).Should().EndWith(["opening.ask", "opening.open"]);
        (await service.Ask(HttpMethod.Get, $"{Published.One}/responses", Published.Legal)).Body!.AsArray().Should().ContainSingle();
        (await service.Ask(HttpMethod.Get, $"{Published.One}/responses", "region-y legal dorte")).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task However_often_one_person_asks_at_once_it_takes_another_to_open_and_it_is_opened_once()
    {
        var clock = new TestClock();
        using var service = Started(clock);
        await service.Publish();
        clock.Now = Published.Deadline.AddSeconds(1);
        (await AtOnce(service, Submitted.Egon, EgonAsOfficer)).Should().ContainSingle(s => s == 200).And.OnlyContain(s => s == 200 || s == 409);
        (await service.Ask(HttpMethod.Get, Opening, Published.Legal)).Body!["opened"].Should().BeNull();
        (await AtOnce(service, Submitted.Second, "region-x evaluator erik")).Should().OnlyContain(s => s == 200);
        (await Actions(service, Published.Authority)).Where(a => a.StartsWith("opening", StringComparison.Ordinal)).Should().Equal("opening.ask", "opening.open");
    }

    [TestMethod]
    public async Task What_was_submitted_is_read_as_it_was_and_who_read_it_can_be_traced()
    {
        var clock = new TestClock();
        using var service = Started(clock);
        await service.Publish();
        await service.Submit(Submitted.Sample("aurora"), 0, ("egenerklaering", "erklæring.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));
        await service.Open(clock);
        var row = (await service.Ask(HttpMethod.Get, $"{Published.One}/responses", Submitted.Egon)).Body!.AsArray().Single()!;
        (row["tenderer"]!.GetValue<string>(), row["name"]!.GetValue<string>(), row["files"]![0]!["name"]!.GetValue<string>())
            .Should().Be((Submitted.Aurora, "Aurora Imaging ApS", "erklæring.pdf"));
        var one = $"{Published.One}/responses/{Submitted.Aurora}/submitted";
        clock.Now = clock.Now.AddSeconds(1);
        using var read = await service.Send(HttpMethod.Get, one, Submitted.Second);
        (await read.Content.ReadAsStringAsync()).Should().Be(Submitted.Sample("aurora"));
        clock.Now = clock.Now.AddSeconds(1);
        using var file = await service.Send(HttpMethod.Get, $"{one}/evidence/egenerklaering", Published.Legal);
        (await file.Content.ReadAsByteArrayAsync()).Should().Equal(Encoding.UTF8.GetBytes("%PDF-1.7"));
        file.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.Should().Be("erklæring.pdf");
        foreach (var missing in (string[])[$"{one}/evidence/andet", $"{Published.One}/responses/{Submitted.Nordlys}/submitted"])
            (await service.Ask(HttpMethod.Get, missing, Submitted.Egon)).Status.Should().Be(404, missing);

        var readings = (await service.Ask(HttpMethod.Get, $"{Published.One}/readings", Published.Administrator)).Body!.AsArray();
        readings.Select(r => (r!["what"]!.GetValue<string>(), r["by"]!.GetValue<string>().Split(':')[0], r["tenderer"]?.GetValue<string>(), r["part"]?.GetValue<string>())).Should().Equal(
            ("submission.list", "evaluator", null, null), ("submission.read", "officer", Submitted.Aurora, null), ("evidence.read", "legal", Submitted.Aurora, "egenerklaering"));
        var ofCase = SealedLog.PartitionOf(Published.Authority, Published.Id);
        (await Actions(service, ofCase)).Should().Equal("submission.put", "submission.put", "submission.list", "submission.read", "evidence.read");
        (await AuditChain.Verify(service.Parts.GetRequiredService<IStore>().Audit(ofCase))).Broken.Should().BeNull();
    }

    // That something was received is all the authority may know, whatever it asks for.
    private static async Task StaysSealed(Service service)
    {
        var state = (await service.Ask(HttpMethod.Get, Opening, Published.Legal)).Body!;
        state["received"]!.GetValue<bool>().Should().BeTrue();
        state.AsObject().Select(m => m.Key).Should().BeEquivalentTo("deadline", "received", "asked", "opened");
        foreach (var path in OfTenders)
        {
            var (status, refusal) = await service.Ask(HttpMethod.Get, $"{Published.One}/{path}", "region-x officer,legal,evaluator dorte");
            (status, refusal!["type"]!.GetValue<string>()).Should().Be((409, "urn:procurementbaseline:problem:sealed"), path);
            refusal.ToJsonString().Should().NotContain("Aurora").And.NotContain(Submitted.Aurora);
        }
        (await service.Ask(HttpMethod.Get, $"{Published.One}/readings", Published.Administrator)).Status.Should().Be(409);
        (await service.Ask(HttpMethod.Put, $"{Published.One}/assessments/{Submitted.Aurora}", Published.Legal, "{}", isNew: true)).Status.Should().Be(409);
        (await service.Ask(HttpMethod.Post, $"{Published.One}/clarifications", Submitted.Egon, "{}")).Status.Should().Be(409);
        using var log = await service.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        (await log.Content.ReadAsStringAsync()).Should().NotContain("submission").And.NotContain(Submitted.Aurora);
    }

    private static async Task<int[]> AtOnce(Service service, params string[] callers) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, 8).Select(i => service.Ask(HttpMethod.Post, Opening, callers[i % callers.Length])))).Select(a => a.Status)];

    private static async Task<List<string>> Actions(Service service, string partition)
    {
        var actions = new List<string>();
        await foreach (var entry in service.Parts.GetRequiredService<IStore>().Audit(partition)) actions.Add(entry.Action);
        return actions;
    }
}

[TestClass]
public sealed class OpeningsInAFileTests : OpeningContract
{
    private protected override Service Started(TestClock clock) => new(environment: "Development", clock: clock);
}

[TestClass]
public sealed class OpeningsInPostgresTests : OpeningContract
{
    private protected override Service Started(TestClock clock) => new(environment: "Development", postgres: Storage.PostgresCluster.NewDatabase(), clock: clock);
}
