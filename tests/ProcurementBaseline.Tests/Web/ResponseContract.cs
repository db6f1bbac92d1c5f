using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What tenderers are promised of the responses they work on, whatever the store.</summary>
public abstract class ResponseContract
{
    private const string NumberAsked = "GOV-01", YesNoAsked = "GOV-08";

    private protected abstract Service Running { get; }

    [TestMethod]
    public async Task An_answer_is_saved_on_the_version_it_was_made_on_and_only_one_of_several_colleagues_wins()
    {
        var bo = new Tenderer(Running, "DK-RACE");
        (await bo.Answer(NumberAsked, """{"value": 1}""", match: null)).IsProblem(428, "if-match");
        (await bo.Answer(NumberAsked, """{"value": 1}""")).Is(204).Tag.Should().Be("\"1\"");
        (await bo.Answer(NumberAsked, """{"value": 1}""")).Is(204, "the same sent again, because the answer got lost").Tag.Should().Be("\"1\"");
        (await bo.Answer(NumberAsked, """{"value": 2}""")).IsProblem(412, "changed-meanwhile").Tag.Should().Be("\"1\"");
        var saves = await Task.WhenAll(Enumerable.Range(10, 20).Select(i => bo.Colleague($"c{i}").Answer(NumberAsked, $$"""{"value": {{i}}}""", "\"1\"")));
        saves.Where(s => s.Status == 204).Should().ContainSingle().Which.Tag.Should().Be("\"2\"");
        saves.Where(s => s.Status != 204).Should().HaveCount(19).And.OnlyContain(s => s.Status == 412 && s.Tag == "\"2\"");
        var firsts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => bo.Colleague($"c{i}").Answer(YesNoAsked, $$"""{"value": true, "comment": "{{i}}"}""")));
        firsts.Should().ContainSingle(s => s.Status == 204);
        var answers = (await bo.Get("/answers")).Is(200).Json["answers"]!.AsObject();
        answers.Select(a => a.Key).Should().Equal(NumberAsked, YesNoAsked);
        answers[NumberAsked]!["version"]!.GetValue<long>().Should().Be(2);
    }

    [TestMethod]
    public async Task An_answer_taken_out_is_gone_and_can_be_given_again()
    {
        var bo = new Tenderer(Running, "DK-OUT");
        (await bo.Delete($"/answers/{NumberAsked}", "\"1\"")).IsProblem(404, "not-found");
        await bo.Answer(NumberAsked, """{"value": 1}""");
        (await bo.Delete($"/answers/{NumberAsked}")).IsProblem(428, "if-match");
        (await bo.Delete($"/answers/{NumberAsked}", "\"7\"")).IsProblem(412, "changed-meanwhile");
        (await bo.Delete($"/answers/{NumberAsked}", "\"1\"")).Is(204);
        (await bo.Get("/answers")).Json["answers"]!.AsObject().Should().BeEmpty();
        (await bo.Get("")).Json["answers"].Should().BeNull();
        (await bo.Answer(NumberAsked, """{"value": 3}""", "\"1\"")).Is(412).Tag.Should().BeNull("there is none");
        (await bo.Answer(NumberAsked, """{"value": 3}""")).Is(204).Tag.Should().Be("\"3\"");
    }

    [TestMethod]
    public async Task A_wrong_answer_is_refused_with_its_place_and_an_unknown_requirement_is_not_found()
    {
        var bo = new Tenderer(Running, "DK-WRONG");
        (await bo.Answer("NO-SUCH", """{"value": 1}""")).IsProblem(404, "not-found");
        (await bo.Answer(NumberAsked, """{"value": "many", "remark": 1, "plan": {"by": "tomorrow"}}""")).IsProblem(400, "input").Paths.Should().BeEquivalentTo("value", "remark", "plan.by");
        (await bo.Answer(NumberAsked, """{"value": 1, "value": 2}""")).IsProblem(400, "input");
        (await bo.Answer(NumberAsked, $$"""{"comment": "{{new string('x', 33 * 1024)}}"}""")).IsProblem(413, "too-large");
        (await bo.Get("/answers")).Json["answers"]!.AsObject().Should().BeEmpty();
    }

    [TestMethod]
    public async Task A_whole_response_is_split_into_parts_and_comes_back_as_it_was_with_its_marks_of_confidentiality()
    {
        var bo = new Tenderer(Running, "DK-WHOLE");
        var sample = bo.Sample();
        var empty = (await bo.Get("")).Is(200);
        (await bo.Put("", sample.ToJsonString())).IsProblem(428, "if-match");
        var first = (await bo.Put("", sample.ToJsonString(), empty.Tag)).Is(204);
        var read = await bo.Get("");
        read.Tag.Should().Be(first.Tag);
        Same(read.Json, sample);
        (await bo.Put("", sample.ToJsonString(), Tenderer.None)).Is(412, "there is one");
        (await bo.Put("", sample.ToJsonString(), empty.Tag)).Is(412).Tag.Should().Be(read.Tag);
        await bo.Answer(NumberAsked, """{"value": 9}""", "\"1\"");
        (await bo.Get("")).Tag.Should().NotBe(read.Tag, "a part has changed");
        sample["answers"]!.AsObject().Remove(YesNoAsked);
        sample["answers"]![NumberAsked]!["confidential"]!.GetValue<bool>().Should().BeTrue();
        (await bo.Put("", sample.ToJsonString(), (await bo.Get("")).Tag)).Is(204);
        Same((await bo.Get("")).Json, sample);
        var wrong = bo.Sample();
        wrong["tenderer"]!["id"] = "DK-OTHER";
        wrong["procurement"] = "another";
        wrong["answers"]![NumberAsked]!["value"] = "seven";
        wrong["answers"]!["NO-SUCH"] = new JsonObject();
        (await bo.Put("", wrong.ToJsonString(), (await bo.Get("")).Tag)).IsProblem(400, "input").Paths
            .Should().BeEquivalentTo("tenderer.id", "procurement", $"answers.{NumberAsked}.value", "answers.NO-SUCH");
        Same((await bo.Get("")).Json, sample);
    }

    [TestMethod]
    public async Task The_particulars_are_saved_by_themselves()
    {
        var bo = new Tenderer(Running, "DK-PART");
        (await bo.Get("/particulars")).IsProblem(404, "not-found");
        await bo.Answer(YesNoAsked, """{"value": true, "confidential": true}""");
        var sample = bo.Sample();
        (await bo.Put("/particulars", sample.ToJsonString(), Tenderer.None)).IsProblem(400, "input").Paths.Should().Equal("answers");
        sample.Remove("answers");
        (await bo.Put("/particulars", sample.ToJsonString(), Tenderer.None)).Is(204).Tag.Should().Be("\"1\"");
        Same((await bo.Get("/particulars")).Json, sample);
        (await bo.Put("/particulars", sample.ToJsonString(), "\"2\"")).Is(204, "what is there already").Tag.Should().Be("\"1\"");
        sample["answers"] = new JsonObject { [YesNoAsked] = JsonNode.Parse("""{"value": true, "confidential": true}""") };
        Same((await bo.Get("")).Json, sample);
    }

    [TestMethod]
    public async Task Nobody_else_sees_a_response_not_another_tenderer_nor_the_authority()
    {
        var (bo, eve) = (new Tenderer(Running, "DK-BO"), new Tenderer(Running, "DK-EVE"));
        await bo.Answer(NumberAsked, """{"value": 1}""");
        await bo.Upload("Fortroligt"u8.ToArray(), "e1", "bevis.txt");
        foreach (var path in (string[])["", "/answers", "/completeness", "/evidence", "/evidence/e1", "/submission", "/file"])
            (await eve.Get($"{bo.Address}{path}")).IsProblem(404, "not-found");
        (await eve.Send(HttpMethod.Delete, $"{bo.Address}/evidence/e1")).Is(404);
        (await eve.Get("/answers")).Json["answers"]!.AsObject().Should().BeEmpty();
        using var officer = await Running.Send(HttpMethod.Get, bo.Address, Published.Officer);
        ((int)officer.StatusCode).Should().Be(403);
        using var elsewhere = await Running.Send(HttpMethod.Get, $"/api/procurements/other/responses/{bo.Id}", $"{Published.Authority} tenderer/other/{bo.Id} bo");
        ((int)elsewhere.StatusCode).Should().Be(404, "it is not published");
        using var audit = await Running.Send(HttpMethod.Get, "/api/audit", Published.Administrator);
        (await audit.Content.ReadAsStringAsync()).Should().NotContain("response").And.NotContain("tenderer").And.NotContain("answer");
    }

    [TestMethod]
    public async Task A_submission_is_what_was_seen_and_can_be_replaced_and_withdrawn_and_keeps_its_files()
    {
        var bo = new Tenderer(Running, "DK-SUBMIT");
        await bo.Answer(YesNoAsked, """{"value": true, "evidence": ["e1"]}""");
        (await bo.Upload("Erklæring"u8.ToArray(), "e1", "erklæring.txt", "&title=Erkl%C3%A6ring&issuedOn=2026-01-31")).Is(201);
        var seen = (await bo.Get("")).Tag;
        await bo.Colleague("ida").Answer(NumberAsked, """{"value": 1}""");
        (await bo.Send(HttpMethod.Post, "/submission", null, seen)).IsProblem(412, "changed-meanwhile").Tag.Should().Be((await bo.Get("")).Tag);
        (await bo.Send(HttpMethod.Post, "/submission")).IsProblem(428, "if-match");
        var receipt = (await bo.Submit()).Is(201);
        (await bo.Get("/submission")).Is(200).Bytes.Should().Equal(receipt.Bytes);
        (await bo.Delete("/evidence/e1")).Is(204);
        (await bo.Get("/evidence/e1")).Is(404);
        (await Files(bo)).Should().BeEquivalentTo("working-copy/response.json", "submitted/response.json", "submitted/erklæring.txt", "submitted/receipt.json");
        (await bo.Upload("Erklæring"u8.ToArray(), "e1", "ny.txt")).Is(201, "the bytes are there already");
        var again = (await bo.Submit()).Is(201);
        again.Json["files"]![0]!["name"]!.GetValue<string>().Should().Be("ny.txt");
        again.Json["proof"]!.GetValue<string>().Should().NotBe(receipt.Json["proof"]!.GetValue<string>());
        (await bo.Delete("/submission")).Is(204);
        (await bo.Get("/submission")).Is(404);
        (await bo.Delete("/submission")).Is(404);
        (await bo.Get("/evidence/e1")).Is(200, "the working copy stays").Text.Should().Be("Erklæring");
        (await bo.Submit()).Is(201);
    }

    [TestMethod]
    public async Task Colleagues_upload_and_remove_at_once_and_nothing_is_lost()
    {
        var bo = new Tenderer(Running, "DK-FILES");
        var same = "Den samme tekst i to filer"u8.ToArray();
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(i => bo.Colleague($"c{i}").Upload(same, $"e{i}", $"{i}.txt")))).Should().OnlyContain(a => a.Status == 201);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => bo.Delete($"/evidence/e{i}")));
        (await bo.Get("/evidence")).Json["files"]!.AsArray().Should().ContainSingle();
        (await bo.Get("/evidence/e5")).Is(200, "the bytes the others shared stay").Bytes.Should().Equal(same);
    }

    private static async Task<IEnumerable<string>> Files(Tenderer tenderer)
    {
        await using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await tenderer.Get("/file")).Is(200).Bytes));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static void Same(JsonNode one, JsonNode other) => JsonNode.DeepEquals(one, other).Should().BeTrue("{0} is {1}", one.ToJsonString(), other.ToJsonString());
}

[TestClass]
public sealed class ResponsesInAFileTests : ResponseContract
{
    private static Service _service = null!;

    private protected override Service Running => _service;

    [ClassInitialize]
    public static async Task Start(TestContext _) => await (_service = new(environment: "Development", clock: new TestClock(), settings: Tenderer.InHaste)).Publish();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();
}

[TestClass]
public sealed class ResponsesInPostgresTests : ResponseContract
{
    private static Service _service = null!;

    private protected override Service Running => _service;

    [ClassInitialize]
    public static async Task Start(TestContext _) =>
        await (_service = new(environment: "Development", postgres: Storage.PostgresCluster.NewDatabase(), clock: new TestClock(), settings: Tenderer.InHaste)).Publish();

    [ClassCleanup]
    public static void Stop() => _service.Dispose();
}
