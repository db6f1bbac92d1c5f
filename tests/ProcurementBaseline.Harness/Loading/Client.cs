using System.Diagnostics;
using System.Text;

namespace ProcurementBaseline.Harness.Loading;

/// <summary>What the service answered.</summary>
/// <param name="Status">The status; 0 when the connection failed.</param>
/// <param name="Body">The body; for a failed connection why.</param>
/// <param name="Version">The version it tells (<c>ETag</c>); null without.</param>
/// <param name="IsProblem">Whether it is problem details.</param>
/// <param name="Milliseconds">From the asking to the whole answer.</param>
internal readonly record struct Answered(int Status, string Body, string? Version, bool IsProblem, double Milliseconds)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Whether a request that could not be served was refused as it must: the connection fell, or 503 with problem details.</summary>
    public bool IsCleanFailure => Status == 0 || Status == 503 && IsProblem;
}

/// <summary>Asks an instance. Each caller in flight has a connection of its own, as browsers do.</summary>
internal sealed class Client : IDisposable
{
    /// <summary>The version of what is not there yet.</summary>
    public const string None = "*";

    private readonly HttpClient _http;

    public Client(Uri address) => _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="caller">Who, for the development sign-in; null for nobody.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="on">The version a change is made on, <see cref="None"/> for the first; null for no word on it.</param>
    public async Task<Answered> Send(HttpMethod method, string path, string? caller, string? body = null, string? on = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (caller is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Development {caller}");
        if (on is not null) request.Headers.TryAddWithoutValidation(on == None ? "If-None-Match" : "If-Match", on);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, text, response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType == "application/problem+json", Taken());
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return new(0, e.Message, null, false, Taken());
        }

        double Taken() => Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public void Dispose() => _http.Dispose();
}
