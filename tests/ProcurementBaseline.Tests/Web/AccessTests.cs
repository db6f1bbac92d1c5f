using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class AccessTests
{
    // What each caller may do, by the operation's name; an operation that is not here fails the test below. 1 lets in, 0 does not.
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        //                       nobody, officer, legal, evaluator, administrator
        ["Live"] = "11111",
        ["Ready"] = "11111",
        ["Draft"] = "11111",
        ["Review"] = "11111",
        ["Judge"] = "11111",
        ["Annex"] = "11111",
        ["ListBaselines"] = "11111",
        ["ReadBaseline"] = "11111",
        ["DiffBaselines"] = "11111",
        ["ListProcurements"] = "01111",
        ["CreateProcurement"] = "01000",
        ["ReadProcurement"] = "01111",
        ["ReplaceProcurement"] = "01000",
        ["ReadDraft"] = "01111",
        ["ReadReview"] = "01111",
        ["PublishProcurement"] = "01000",
        ["ReadPublication"] = "01111",
        ["ReadAudit"] = "00001",
        ["VerifyAudit"] = "00001",
    };

    private static readonly string?[] Callers = [null, "region-x officer a", "region-x legal a", "region-x evaluator a", "region-x administrator a"];

    [TestMethod]
    public async Task Every_operation_of_the_description_lets_in_whom_the_table_says_and_nobody_else()
    {
        using var service = new Service(environment: "Development");
        var operations = await Operations(service);
        operations.Select(o => o.Name).Should().BeEquivalentTo(Table.Keys);
        foreach (var (name, method, path) in operations)
        {
            for (var i = 0; i < Callers.Length; i++)
            {
                using var answer = await service.Send(method, path, Callers[i], method == HttpMethod.Get ? null : "{}");
                var status = (int)answer.StatusCode;
                var what = $"{name} as {Callers[i] ?? "nobody"}";
                if (Table[name][i] == '1') status.Should().NotBe(401, what).And.NotBe(403, what);
                else status.Should().Be(Callers[i] is null ? 401 : 403, what);
                if (status >= 400) answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json", what);
            }
        }
    }

    [TestMethod]
    [DataRow("region-x")]
    [DataRow("region-x officer")]
    [DataRow("region-x king a")]
    [DataRow(" officer a")]
    [DataRow("")]
    public async Task Somebody_who_does_not_say_authority_role_and_subject_is_not_let_in(string caller)
    {
        using var service = new Service(environment: "Development");
        using var answer = await service.Send(HttpMethod.Get, "/api/procurements", caller);
        ((int)answer.StatusCode).Should().BeOneOf([401, 403]);
    }

    [TestMethod]
    public async Task Outside_development_nobody_is_believed_who_only_says_who_they_are()
    {
        using var service = new Service();
        foreach (var (name, method, path) in (await Operations(service)).Where(o => Table[o.Name][0] == '0'))
        {
            using var answer = await service.Send(method, path, "region-x officer,legal,evaluator,administrator a", method == HttpMethod.Get ? null : "{}");
            ((int)answer.StatusCode).Should().Be(401, name);
        }
    }

    private static async Task<List<(string Name, HttpMethod Method, string Path)>> Operations(Service service)
    {
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (
            operation.Value!["operationId"]!.GetValue<string>(), new HttpMethod(operation.Key.ToUpperInvariant()),
            path.Key.Replace("{id}", "no-such", StringComparison.Ordinal).Replace("{version}", "0", StringComparison.Ordinal)
                .Replace("{from}", "0", StringComparison.Ordinal).Replace("{to}", "0", StringComparison.Ordinal))))];
    }
}
