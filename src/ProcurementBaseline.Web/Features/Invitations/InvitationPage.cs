using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Invitations;

/// <summary>
/// What somebody sees who opens a link: it takes the token out of the address, exchanges it for a session and says what happened, in Danish with English
/// beside it. It loads nothing from anywhere, and a browser runs no other script on it than its own.
/// </summary>
internal static partial class InvitationPage
{
    private const string Resource = "invitation.html";

    // The refusals say here what they say to a program.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal) { ["refused"] = "problem.invitation", ["many"] = "problem.too-many" };

    public static void Map(IEndpointRouteBuilder app)
    {
        var page = Written(app.ServiceProvider.GetRequiredService<Knowledge>().Words);
        var policy = $"default-src 'none'; script-src {Hash(Script(), page)}; style-src {Hash(Style(), page)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        app.MapGet("/invitation", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = policy;
            return TypedResults.Content(page, "text/html; charset=utf-8");
        }).ExcludeFromDescription();
    }

    /// <summary>The page with its words filled in.</summary>
    private static string Written(Words words)
    {
        using var resource = typeof(InvitationPage).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        return Place().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), place =>
        {
            var key = place.Groups["key"].Value;
            var text = words.Phrase(Elsewhere.GetValueOrDefault(key) ?? $"page.invitation.{key}").Map(encoder.Encode);
            return place.Groups["language"].Value switch
            {
                "da" => text.Da,
                "en" => text.En,
                _ when place.Groups["term"].Success => $"<dt><span lang=\"da\">{text.Da}</span><span lang=\"en\">{text.En}</span></dt>",
                _ => $"<p lang=\"da\">{text.Da}</p><p lang=\"en\">{text.En}</p>",
            };
        });
    }

    private static string Hash(Regex part, string page) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(part.Match(page).Groups[1].Value)))}'";

    // {title.da} in one language; {in} in both, a paragraph each; <dt>{tenderer}</dt> in both, a line each. Braces of style and script hold more than a name.
    [GeneratedRegex(@"(?<term><dt>)?\{(?<key>[a-z]+)(\.(?<language>da|en))?\}(?(term)</dt>)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex("<script>(.*)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
