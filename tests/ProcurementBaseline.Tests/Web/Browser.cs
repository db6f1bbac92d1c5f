using System.Net;
using System.Text;

namespace ProcurementBaseline.Tests.Web;

/// <summary>What a browser does: keeps cookies, follows redirects to other sites, says where a request comes from.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="service">The service it is at first.</param>
    /// <param name="person">Who it is at the provider; null for nobody.</param>
    public Browser(Service service, string? person = null)
    {
        Home = service.Client.BaseAddress!;
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Home };
        if (person is not null) Cookies.Add(Home, new Cookie(Provider.PersonCookie, person));   // cookies know no ports, so the provider gets it too
    }

    public Uri Home { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The cookies of the service itself.</summary>
    public IEnumerable<Cookie> Ours => Cookies.GetAllCookies().Where(c => c.Name.Contains("procbase", StringComparison.Ordinal));

    /// <summary>One request; no redirect is followed.</summary>
    /// <param name="method">The method.</param>
    /// <param name="address">A path of the service, or an address anywhere.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="body">A body of JSON; null for none.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, (string Name, string Value)[]? headers = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers ?? []) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }

    /// <summary>Goes to an address and on wherever it is sent; gives the last answer and every address on the way.</summary>
    public async Task<(HttpResponseMessage Answer, List<Uri> Way)> Follow(string address)
    {
        var way = new List<Uri> { new(Home, address) };
        var answer = await Send(HttpMethod.Get, address);
        while (answer.Headers.Location is { } next && way.Count < 10)
        {
            way.Add(new(way[^1], next));
            answer.Dispose();
            answer = await Send(HttpMethod.Get, way[^1].AbsoluteUri);
        }
        return (answer, way);
    }

    public void Dispose() => _client.Dispose();
}
