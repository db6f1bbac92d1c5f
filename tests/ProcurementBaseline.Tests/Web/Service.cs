using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The service on a real socket of this machine, started once for all tests of a class.</summary>
internal sealed class Service : IDisposable
{
    private readonly Application _application = new();

    public Service(string language = "da")
    {
        _application.UseKestrel(0);
        _application.StartServer();
        Client = _application.CreateClient();
        Client.DefaultRequestHeaders.AcceptLanguage.Add(new(language));
    }

    public HttpClient Client { get; }

    /// <summary>Sends JSON and reads the answer, whatever its status.</summary>
    public Task<(int Status, JsonNode Body)> Post(string path, JsonNode body, string language = "da") => Post(path, body.ToJsonString(), language);

    /// <inheritdoc cref="Post(string, JsonNode, string)"/>
    public async Task<(int Status, JsonNode Body)> Post(string path, string body, string language = "da", string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)) };
        request.Headers.AcceptLanguage.Add(new(language));
        request.Headers.ExpectContinue = body.Length > 1_000_000;   // the service may refuse before all of it is sent
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public void Dispose()
    {
        Client.Dispose();
        _application.Dispose();
    }

    private sealed class Application : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("Rules", Repository.Path("rules")).UseSetting("Templates", Repository.Path("templates")).UseEnvironment("Production");
    }
}
