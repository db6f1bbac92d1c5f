using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class OpenApiTests
{
    private const string File = "src/ProcurementBaseline.Web/openapi.v1.json";

    [TestMethod]
    public async Task The_committed_description_is_what_the_service_says_of_itself()
    {
        using var service = new Service();
        var said = (await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("WRITE_OPENAPI") is not null) await System.IO.File.WriteAllTextAsync(Repository.Path(File), said + "\n");
        JsonNode.DeepEquals(JsonNode.Parse(said), JsonNode.Parse(await System.IO.File.ReadAllTextAsync(Repository.Path(File))))
            .Should().BeTrue($"a change of the contract is a change of {File}: run this test with WRITE_OPENAPI=1 and read the difference");
    }
}
