using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>In time up to and including the deadline by the service's clock, and not a moment after.</summary>
[TestClass]
public sealed class ResponseDeadlineTests
{
    [TestMethod]
    public async Task Everything_is_received_at_the_deadline_and_nothing_after_it_but_what_is_there_can_still_be_taken_out()
    {
        var clock = new TestClock();
        using var service = new Service(environment: "Development", clock: clock, settings: Tenderer.InHaste);
        var bo = new Tenderer(service, "DK-TIME");
        (await bo.Answer("GOV-01", """{"value": 1}""")).IsProblem(404, "not-found");
        await service.Publish();
        foreach (var before in (TimeSpan[])[TimeSpan.FromSeconds(1), TimeSpan.Zero])
        {
            clock.Now = Published.Deadline - before;
            (await bo.Put("", bo.Sample().ToJsonString(), (await bo.Get("")).Tag)).Is(204);
            (await bo.Upload("Bevis"u8.ToArray(), "e1", "bevis.txt")).Is(201);
            (await bo.Submit()).Is(201);
            if (before > TimeSpan.Zero) (await bo.Delete("/submission")).Is(204);
        }
        var saved = await bo.Get("");
        clock.Now = Published.Deadline + TimeSpan.FromTicks(1);
        var late = (await bo.Answer("GOV-01", """{"value": 2}""", "\"1\"")).IsProblem(409, "deadline").Json;
        late["deadline"]!.GetValue<DateTimeOffset>().Should().Be(Published.Deadline);
        late["deadlineLocal"]!.GetValue<string>().Should().Be("15. april 2026 kl. 12.00.00 (dansk tid)");
        clock.Now = Published.Deadline + TimeSpan.FromSeconds(1);
        (await bo.Delete("/answers/GOV-01", "\"1\"")).IsProblem(409, "deadline");
        (await bo.Put("", bo.Sample().ToJsonString(), saved.Tag)).IsProblem(409, "deadline");
        var particulars = bo.Sample();
        particulars.Remove("answers");
        (await bo.Put("/particulars", particulars.ToJsonString(), "\"1\"")).IsProblem(409, "deadline");
        (await bo.Upload("Nyt"u8.ToArray(), "e2", "nyt.txt")).IsProblem(409, "deadline");
        (await bo.Delete("/evidence/e1")).IsProblem(409, "deadline");
        (await bo.Import("{}"u8.ToArray())).IsProblem(409, "deadline");
        (await bo.Submit()).IsProblem(409, "deadline");
        (await bo.Delete("/submission")).IsProblem(409, "deadline");
        (await bo.Get("")).Tag.Should().Be(saved.Tag);
        foreach (var path in (string[])["/submission", "/submission/receipt", "/file", "/completeness", "/evidence/e1"]) (await bo.Get(path)).Is(200);
        Directory.Delete(Path.Combine(service.Folder, "keys", "cases"), recursive: true);
        (await bo.Get("")).IsProblem(410, "erased");
        (await bo.Answer("GOV-01", """{"value": 2}""", "\"1\"")).IsProblem(410, "erased");
    }
}
