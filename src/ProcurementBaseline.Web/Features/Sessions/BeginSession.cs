using System.Security.Claims;
using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Sessions;

internal static class BeginSession
{
    private static readonly InlineValidator<SessionBody> Rules = [];

    // A refusal takes as long whatever was wrong: longer than any look into the store.
    private static readonly TimeSpan Refused = TimeSpan.FromMilliseconds(100);

    public static async Task<IResult> Handle(HttpContext http, InvitationBook invitations, TokenTries tries, TimeProvider time, CancellationToken cancel)
    {
        // A form of another site can be sent unasked; JSON cannot.
        if (!http.Request.HasJsonContentType()) return Refusal.Of(http, StatusCodes.Status415UnsupportedMediaType, "media-type");
        if (!tries.MayTry(http)) return Refusal.Of(http, StatusCodes.Status429TooManyRequests, "too-many");
        var began = time.GetTimestamp();
        var problems = new List<Problem>();
        if (await Body.Read(http.Request, Rules, problems, Check) is not { } asked) return Refusal.Input(http, problems);
        var account = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (asked.Token is null && account is null) return Refusal.Of(http, StatusCodes.Status401Unauthorized, "sign-in");
        if (await Admit(asked, account, invitations, cancel) is { } participant)
        {
            await InvitationSession.Begin(http, participant);
            return TypedResults.NoContent();
        }
        tries.Count(http);
        var left = Refused - time.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left, cancel);
        return Refusal.Of(http, StatusCodes.Status401Unauthorized, "invitation");
    }

    private static async Task<Participant?> Admit(SessionBody asked, string? account, InvitationBook invitations, CancellationToken cancel) => asked.Token is { } text
        ? InvitationToken.Read(text) is { } token ? await invitations.Admit(token, cancel) : null
        : InvitationToken.Located(asked.Authority!, asked.Procurement!) is { } at ? await invitations.Admit(at, account!, cancel) : null;

    private static void Check(SessionBody body, ICollection<Problem> found)
    {
        var (byToken, byCase) = (body.Token is not null, body is { Authority: not null, Procurement: not null });
        if (byToken == byCase || (byToken && (body.Authority ?? body.Procurement) is not null))
            found.Add(Problem.Error(Body.Name, "$", "Her skal stå enten token eller både authority og procurement.", "Expected either token or both authority and procurement."));
    }
}
