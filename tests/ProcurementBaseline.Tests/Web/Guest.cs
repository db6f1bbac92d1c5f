using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>People of tenderers as they come in: by a real link, with the cookie it gives.</summary>
internal static class Guest
{
    public const string Session = "/api/session", Invitations = $"{Published.One}/invitations";

    // A browser keeps cookies and follows redirects by itself; here the test says which cookie comes along, and nobody is sent anywhere.
    private static readonly HttpClient Bare = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Invites by a link.</summary>
    public static async Task<(string Id, string Token)> Invite(this Service service, string tenderer, string? expires = null, string one = Published.One, string officer = Published.Officer)
    {
        var body = new JsonObject { ["tenderer"] = tenderer };
        if (expires is not null) body["expires"] = expires;
        using var answer = await service.Send(HttpMethod.Post, $"{one}/invitations", officer, body.ToJsonString());
        ((int)answer.StatusCode).Should().Be(201, await answer.Content.ReadAsStringAsync());
        var made = await answer.Json();
        return (made["invitation"]!.GetValue<string>(), TokenOf(made["link"]!.GetValue<string>()));
    }

    /// <summary>What stands after the # of a link.</summary>
    public static string TokenOf(string link) => link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..];

    /// <summary>Exchanges a token for a cookie, given as a browser sends it back.</summary>
    public static async Task<string> Enter(this Service service, string token)
    {
        using var answer = await service.Try(token);
        ((int)answer.StatusCode).Should().Be(204, await answer.Content.ReadAsStringAsync());
        return CookieOf(answer);
    }

    /// <summary>Tries a token.</summary>
    public static Task<HttpResponseMessage> Try(this Service service, string token) =>
        service.As(null, HttpMethod.Post, Session, new JsonObject { ["token"] = token }.ToJsonString());

    /// <summary>The cookie of an answer, as a browser sends it back.</summary>
    public static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    /// <summary>Sends anything with a cookie, as a page of the service would.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cookie">Name and value; null for none.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="site">What a browser says of where the request comes from; an old one says the address.</param>
    /// <param name="authorization">Who they say they are besides; null for nobody.</param>
    public static async Task<HttpResponseMessage> As(
        this Service service, string? cookie, HttpMethod method, string path, string? body = null, string site = "same-origin", string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(service.Client.BaseAddress!, path));
        if (cookie is not null) request.Headers.TryAddWithoutValidation("Cookie", cookie);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation(site.Contains(':', StringComparison.Ordinal) ? "Origin" : "Sec-Fetch-Site", site);
        if (method != HttpMethod.Get) request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");   // a file asked for is not a version changed
        return await Bare.SendAsync(request);
    }

    /// <summary>The status of such a request.</summary>
    public static async Task<int> StatusAs(this Service service, string? cookie, HttpMethod method, string path, string? body = null)
    {
        using var answer = await service.As(cookie, method, path, body);
        return (int)answer.StatusCode;
    }

    /// <summary>An answer's body.</summary>
    public static async Task<JsonNode> Json(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>The kind of a refusal.</summary>
    public static async Task<string> Kind(this HttpResponseMessage answer) => (await answer.Json())["type"]!.GetValue<string>().Split(':')[^1];
}
