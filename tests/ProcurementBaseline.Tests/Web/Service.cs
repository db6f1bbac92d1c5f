using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The service on a real socket of this machine, started once for all tests of a class.</summary>
internal sealed class Service : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("web").FullName;
    private readonly Application _application;

    /// <param name="language">The language of refusals.</param>
    /// <param name="environment">Development lets anyone in who says who they are.</param>
    /// <param name="postgres">A connection string; null for a file of this service's own.</param>
    /// <param name="clock">The clock; null for the machine's.</param>
    /// <param name="secretHash">The hash of the operator's secret; empty for none.</param>
    public Service(string language = "da", string environment = "Production", string? postgres = null, TimeProvider? clock = null, string secretHash = "")
    {
        _application = new(environment, Path.Combine(_folder, "store.db"), postgres, clock, secretHash);
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

    /// <summary>Sends anything as anyone of an authority, and gives the answer as it came.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="caller">Authority, roles and subject, parted by spaces; null for nobody.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="ifMatch">The version a change is made on; null for none.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? caller, string? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (caller is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Development {caller}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client.SendAsync(request);
    }

    public void Dispose()
    {
        Client.Dispose();
        _application.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Application(string environment, string file, string? postgres, TimeProvider? clock, string secretHash) : WebApplicationFactory<ProcurementBaseline.Web.Knowledge>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("Rules", Repository.Path("rules")).UseSetting("Templates", Repository.Path("templates"))
            .UseSetting("Operator:SecretHash", secretHash).UseSetting("Store:File", file).UseSetting("Keys:Folder", Path.Combine(Path.GetDirectoryName(file)!, "keys")).UseSetting("Store:Postgres", postgres ?? "").UseEnvironment(environment)
            .ConfigureServices(services => services.AddSingleton(clock ?? TimeProvider.System));
    }
}
