using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// A person's time signed in: a cookie that holds who they are, until they leave it unused, a working day has passed or they sign out. A session
/// that was ended stays ended on every instance, also for who kept a copy of the cookie.
/// </summary>
internal static class PersonSession
{
    public const string Scheme = "session", Claim = "procbase:session";

    /// <summary>How long a session lasts unused, and in all.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1), Longest = TimeSpan.FromHours(10);

    // No authority's: theirs begin with a letter or a digit.
    private const string Partition = "-sessions", Kind = "ended";

    public static void AddPersonSession(this AuthenticationBuilder schemes, bool development) => schemes.AddCookie(Scheme, options =>
    {
        options.Cookie.Name = development ? "procbase" : "__Host-procbase";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;   // the way back from the provider begins on the provider's site
        options.Cookie.SecurePolicy = Secure(development);
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = async context =>
        {
            if (await Stands(context.Principal!, context.HttpContext)) return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        };
    });

    /// <summary>Cookies go over encrypted connections only, but for a developer's own.</summary>
    public static CookieSecurePolicy Secure(bool development) => development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>Gives a principal that was let in a session of its own.</summary>
    public static void Begin(ClaimsPrincipal person, TimeProvider time) =>
        ((ClaimsIdentity)person.Identity!).AddClaim(new(Claim, $"{Stamp(time.GetUtcNow())}-{RandomNumberGenerator.GetHexString(32, lowercase: true)}"));

    /// <summary>Ends the session of a principal that has one, and forgets those that no cookie can bring back.</summary>
    public static async Task End(ClaimsPrincipal person, IStore store, TimeProvider time, CancellationToken cancel)
    {
        if (person.FindFirstValue(Claim) is not { } id) return;
        var now = time.GetUtcNow();
        await store.Write(new([new(Key(id), 0, ReadOnlyMemory<byte>.Empty)], "session.end", "person", now), cancel);
        var ended = await store.List(Partition, Kind, cancel: cancel);
        Change[] past = [.. ended.Where(s => IsPast(s.Key.Id, now)).Select(s => new Change(s.Key, s.Version, null))];
        if (past.Length > 0) await store.Write(new(past, "session.forget", "service", now), cancel);   // another instance may have been first
    }

    private static async Task<bool> Stands(ClaimsPrincipal person, HttpContext http)
    {
        var services = http.RequestServices;
        return person.FindFirstValue(Claim) is { } id && !IsPast(id, services.GetRequiredService<TimeProvider>().GetUtcNow())
            && await services.GetRequiredService<IStore>().Find(Key(id), http.RequestAborted) is null;
    }

    // An id begins with the time it began, so that the order of ids is the order of time.
    private static bool IsPast(string id, DateTimeOffset now) => string.CompareOrdinal(id, Stamp(now - Longest)) < 0;

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static DocumentKey Key(string id) => new(Partition, Kind, id);
}
