using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>Somebody of a tenderer, who works on its response to the published procurement.</summary>
internal sealed class Tenderer(Service service, string id, string person = "bo")
{
    /// <summary>The first of something: there must be none yet.</summary>
    public const string None = "*";

    /// <summary>A test asks more in a second than people do.</summary>
    public static readonly IReadOnlyDictionary<string, string> InHaste = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Limits:RequestsPerSecond"] = "100000",
        ["Limits:TendererRequestsPerSecond"] = "100000",
    };

    public string Id => id;

    public string Address => $"{Published.One}/responses/{id}";

    /// <summary>A colleague of the same tenderer.</summary>
    public Tenderer Colleague(string name) => new(service, id, name);

    /// <summary>Sends anything under the tenderer's address.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">What follows the address; from <c>/api</c> on: the whole of it.</param>
    /// <param name="content">The body; null for none.</param>
    /// <param name="match">The tag it is made on; <see cref="None"/> for none yet; null says nothing.</param>
    public async Task<Answered> Send(HttpMethod method, string path, HttpContent? content = null, string? match = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/api", StringComparison.Ordinal) ? path : $"{Address}{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"Development {Published.Tenderer(id, person)}");
        if (match is not null) request.Headers.TryAddWithoutValidation(match == None ? "If-None-Match" : "If-Match", match);
        request.Headers.ExpectContinue = content is ByteArrayContent;   // the service may refuse before all of it is sent
        using var answer = await service.Client.SendAsync(request);
        return new((int)answer.StatusCode, answer.Headers.ETag?.Tag, await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers);
    }

    public Task<Answered> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Answered> Delete(string path, string? match = null) => Send(HttpMethod.Delete, path, null, match);

    public Task<Answered> Put(string path, string json, string? match = null) => Send(HttpMethod.Put, path, Json(json), match);

    public Task<Answered> Answer(string requirement, string json, string? match = None) => Put($"/answers/{requirement}", json, match);

    public Task<Answered> Upload(byte[] bytes, string id, string name, string more = "") => Send(HttpMethod.Post, $"/evidence?id={id}&name={Uri.EscapeDataString(name)}{more}", Bytes(bytes));

    public Task<Answered> Import(byte[] bytes) => Send(HttpMethod.Post, "/import", Bytes(bytes));

    /// <summary>Submits what is there now.</summary>
    public async Task<Answered> Submit() => await Send(HttpMethod.Post, "/submission", null, (await Get("")).Tag);

    /// <summary>A sample response, made this tenderer's own.</summary>
    public JsonObject Sample(int which = 0)
    {
        var response = JsonNode.Parse(File.ReadAllText(Cli.Procbase.SampleResponses[which]))!.AsObject();
        response["tenderer"]!["id"] = id;
        return response;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };

    /// <summary>An answer of the service, whatever its status.</summary>
    internal sealed record Answered(int Status, string? Tag, byte[] Bytes, HttpContentHeaders Headers)
    {
        public string Text => Encoding.UTF8.GetString(Bytes);

        public JsonNode Json => JsonNode.Parse(Text)!;

        /// <summary>The paths of the mistakes it names.</summary>
        public IEnumerable<string> Paths => Json["errors"]!.AsArray().Select(e => e!["path"]!.GetValue<string>());

        public Answered Is(int status, string why = "")
        {
            Status.Should().Be(status, $"{why} {(Status >= 400 ? Text : "")}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            return this;
        }

        public Answered IsProblem(int status, string kind)
        {
            Is(status);
            Json["type"]!.GetValue<string>().Should().Be($"urn:procurementbaseline:problem:{kind}");
            return this;
        }
    }
}
