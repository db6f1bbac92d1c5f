using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// A tenderer's time signed in: a cookie that says which invitation let them in. Every request asks the invitation again, so that one that is revoked or
/// expired lets nobody in from that moment on. A session that was ended stays ended, also for who kept a copy of the cookie.
/// </summary>
internal static class InvitationSession
{
    public const string Scheme = "invitation";

    private const string VisitClaim = "procbase:visit", EndedKind = "ended";

    // A browser sends either name; which one is made is decided by whether the connection is sure to be encrypted.
    private const string Name = "procbase-tenderer", SecureName = $"__Host-{Name}";

    /// <summary>How long a session lasts unused.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    public static void AddInvitationSessions(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<InvitationBook>().AddSingleton<TokenTries>().AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, InvitationSessionEnded>();
        builder.Services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.Cookie.Name = development ? Name : SecureName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = PersonSession.Secure(development);
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = Validate;
        });
    }

    /// <summary>Whether a request asks to be let in this way. Who brings a token or an account wants in anew, whatever cookie is still there.</summary>
    public static bool Claims(HttpContext http) => http.Request.Headers.Authorization.Count == 0
        && (http.Request.Cookies.ContainsKey(SecureName) || http.Request.Cookies.ContainsKey(Name))
        && !(HttpMethods.IsPost(http.Request.Method) && http.Request.Path == "/api/session");

    /// <summary>Gives somebody who was let in a session of their own.</summary>
    public static Task Begin(HttpContext http, Participant participant)
    {
        var visit = new Claim(VisitClaim, RandomNumberGenerator.GetHexString(32, lowercase: true));
        return http.SignInAsync(Scheme, new(new ClaimsIdentity([.. participant.Claims(), visit], Scheme)));
    }

    /// <summary>
    /// Lets in who comes back from the provider on the way to a case their account is invited to, <c>/invitation?authority=…&amp;procurement=…</c>; whether it did.
    /// </summary>
    public static async Task<bool> Enter(HttpContext http, string? account, string? way)
    {
        if (account is null || way?.Split('?') is not ["/invitation", var query]) return false;
        var asked = QueryHelpers.ParseQuery(query);
        if (InvitationToken.Located(asked.GetValueOrDefault("authority").ToString(), asked.GetValueOrDefault("procurement").ToString()) is not { } at) return false;
        if (await http.RequestServices.GetRequiredService<InvitationBook>().Admit(at, account, http.RequestAborted) is not { } participant) return false;
        await Begin(http, participant);
        return true;
    }

    /// <summary>Ends the session of a request, here and for every copy of its cookie.</summary>
    public static async Task End(HttpContext http, Participant participant, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        if (http.User.FindFirstValue(VisitClaim) is { } visit && cases.Sealed(participant.Case) is { } log)
            await store.Write(new([log.Put(Ended(participant, visit), 0, ReadOnlyMemory<byte>.Empty)], "session.end", participant.Actor, time.GetUtcNow()), cancel);
        await http.SignOutAsync(Scheme);
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } visitor && await Stands(visitor, context.HttpContext)) return;
        context.RejectPrincipal();
    }

    private static async Task<bool> Stands(ClaimsPrincipal visitor, HttpContext http)
    {
        if (Participant.Of(visitor) is not { } participant || visitor.FindFirstValue(VisitClaim) is not { } visit) return false;
        var ended = http.RequestServices.GetRequiredService<IStore>().Find(Ended(participant, visit), http.RequestAborted);
        var admission = http.RequestServices.GetRequiredService<InvitationBook>().Standing(participant.Case, participant.Invitation, http.RequestAborted);
        return await ended is null && await admission is { } standing && standing.Invitation.Tenderer == participant.Tenderer;
    }

    private static DocumentKey Ended(Participant participant, string visit) => new(participant.Case.Partition, EndedKind, visit);
}
