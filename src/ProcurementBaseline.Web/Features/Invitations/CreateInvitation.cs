using System.Security.Cryptography;
using FluentValidation;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Invitations;

internal static class CreateInvitation
{
    private const int IdLength = 16, MostOfAccount = 255;   // OpenID Connect Core 1.0, section 2: a sub has at most 255 characters
    private static readonly InlineValidator<InvitationBody> Rules = [];

    public static async Task<IResult> Handle(
        HttpContext http, string id, Caller caller, CaseFile cases, InvitationBook invitations, PublicAddress address, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await store.Find(at.Draft, cancel) is null) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (await cases.State(at, cancel) is not var (state, _)) return Refusal.Of(http, StatusCodes.Status409Conflict, "not-published");
        var (problems, now) = (new List<Problem>(), time.GetUtcNow());
        if (await Body.Read(http.Request, Rules, problems, (body, found) => Check(body, now, found)) is not { } asked) return Refusal.Input(http, problems);

        var invitation = asked.Account is { } account ? invitations.IdOf(at, account)! : RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var before = asked.Account is null ? null : await invitations.Find(at, invitation, cancel);
        if (before is ({ Revoked: null } there, _) && now <= there.Expires(state)) return Refusal.Of(http, StatusCodes.Status409Conflict, "invited");
        var token = asked.Account is null ? InvitationToken.For(at, invitation) : null;
        var made = Made(asked, state, token, now);
        var change = invitations.Put(at, invitation, before?.Version ?? 0, made);
        var result = await store.Write(new([change], "invitation.create", caller.In(Role.Officer), now), cancel);
        if (!result.Written) return Refusal.Of(http, StatusCodes.Status409Conflict, "invited");
        return TypedResults.Created($"/api/procurements/{id}/invitations/{invitation}",
            new Created(invitation, token is null ? null : address.Link(http.Request, token), made.Expires(state)));
    }

    private static Invitation Made(InvitationBody asked, Case state, InvitationToken? token, DateTimeOffset now) => new()
    {
        Tenderer = asked.Tenderer,
        TokenHash = token?.Hash,
        Account = asked.Account,
        Created = now,
        Until = asked.Expires?.ToUniversalTime() ?? Invitation.Usual(state, now),
        Follows = asked.Expires is null,
    };

    private static void Check(InvitationBody body, DateTimeOffset now, ICollection<Problem> found)
    {
        if (body.Tenderer is { } tenderer && TendererId.Mistake(tenderer) is { } mistake) found.Add(Problem.Error(Body.Name, "tenderer", mistake.Da, mistake.En));
        if (body.Expires is { } expires && (expires <= now || expires > now + Invitation.Longest))
            found.Add(Problem.Error(Body.Name, "expires", "Udløbet skal ligge i fremtiden og højst et år ude.", "The expiry must lie ahead, at most a year."));
        if (body.Account is { } account && (string.IsNullOrWhiteSpace(account) || account.Length > MostOfAccount || account.Any(char.IsControl)))
        {
            found.Add(Problem.Error(Body.Name, "account", $"Kontoen skal være udbyderens id for personen, 1–{MostOfAccount} tegn.",
                $"Expected the provider's id of the person, 1–{MostOfAccount} characters."));
        }
    }

    /// <summary>What is told once.</summary>
    /// <param name="Invitation">The invitation's id.</param>
    /// <param name="Link">The link to send to the person; it is shown this once. Null when an account lets them in.</param>
    /// <param name="Expires">The last moment it is good.</param>
    internal sealed record Created(string Invitation, string? Link, DateTimeOffset Expires);
}
