using System.Globalization;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Http;

/// <summary>The refusals of the service as problem details (RFC 9457). A type never changes; its words come in the caller's language.</summary>
internal static class Refusal
{
    private const string Namespace = "urn:procurementbaseline:problem:";

    /// <summary>The body was read and does not say what it must; every mistake with its place.</summary>
    public static IResult Input(HttpContext http, IEnumerable<Problem> problems)
    {
        var language = LanguageOf(http.Request);
        return Of(http, StatusCodes.Status400BadRequest, "input", new()
        {
            ["errors"] = problems.Select(p => new Mistake(p.Path, p.Message.In(language))).ToList(),
        });
    }

    /// <summary>A refusal of that kind.</summary>
    /// <param name="http">The request; its <c>Accept-Language</c> decides the words.</param>
    /// <param name="status">The status.</param>
    /// <param name="kind">The end of the type, and of the phrase in <c>templates/words.json</c>.</param>
    /// <param name="more">Further members.</param>
    public static IResult Of(HttpContext http, int status, string kind, Dictionary<string, object?>? more = null)
    {
        var words = http.RequestServices.GetRequiredService<Knowledge>().Words;
        var language = LanguageOf(http.Request);
        http.Response.Headers.ContentLanguage = language == Language.Da ? "da" : "en";
        http.Response.Headers.Vary = "Accept-Language";
        return TypedResults.Problem(title: words.Phrase($"problem.{kind}").In(language), statusCode: status, type: Namespace + kind, extensions: more);
    }

    /// <summary>The kind of refusal that belongs to a bare status.</summary>
    public static string KindOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request",
        StatusCodes.Status401Unauthorized => "sign-in",
        StatusCodes.Status403Forbidden => "not-allowed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type",
        StatusCodes.Status429TooManyRequests => "too-many",
        StatusCodes.Status503ServiceUnavailable => "store",
        _ => status < StatusCodes.Status500InternalServerError ? "request" : "fault",
    };

    /// <summary>Danish, unless the caller prefers English.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        foreach (var wish in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            var code = wish.Value.ToString().ToLower(CultureInfo.InvariantCulture);
            if (wish.Quality == 0) continue;
            if (code.StartsWith("da", StringComparison.Ordinal)) return Language.Da;
            if (code.StartsWith("en", StringComparison.Ordinal)) return Language.En;
        }
        return Language.Da;
    }

    /// <summary>One mistake.</summary>
    private sealed record Mistake(string Path, string Message);
}
