using System.Security.Cryptography;
using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Colleagues;

/// <summary>Whom a tenderer lets in.</summary>
public sealed record ColleagueBody
{
    /// <summary>What the tenderer calls them, to know whose link to take back; absent: nothing.</summary>
    public string? Name { get; init; }
}

internal static class AddColleague
{
    private const int Most = 20, MostOfName = 100, IdLength = 16;
    private static readonly InlineValidator<ColleagueBody> Rules = [];

    public static async Task<IResult> Handle(HttpContext http, Participant participant, CaseFile cases, InvitationBook invitations, PublicAddress address, IStore store,
        TimeProvider time, CancellationToken cancel)
    {
        var at = participant.Case;
        var problems = new List<Problem>();
        if (await Body.Read(http.Request, Rules, problems, Check) is not { } asked) return Refusal.Input(http, problems);
        if (await cases.State(at, cancel) is not var (state, _)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (await invitations.Standing(at, participant.Invitation, cancel) is not { } own) return Refusal.Of(http, StatusCodes.Status401Unauthorized, "session");
        while (true)
        {
            var (there, version) = await invitations.Colleagues(at, participant.Tenderer, cancel);
            var standing = await Standing(there, at, invitations, cancel);
            if (standing.Count >= Most) return Refusal.Of(http, StatusCodes.Status409Conflict, "colleagues");
            var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
            var token = InvitationToken.For(at, invitations.IdOf(at, participant.Tenderer, id));
            var now = time.GetUtcNow();
            var colleague = new Colleague { Id = id, Name = asked.Name?.Trim(), TokenHash = token.Hash, Invitation = own.Id, Created = now };
            var change = invitations.Put(at, participant.Tenderer, version, [.. standing, colleague]);
            // Two at once: who comes second counts again.
            if ((await store.Write(new([change], "colleague.add", participant.Actor, now), cancel)).Written)
                return TypedResults.Created((string?)null, new Added(id, address.Link(http.Request, token), own.Invitation.Expires(state)));
        }
    }

    // One whose invitation the authority took back lets nobody in and takes up no place.
    private static async Task<List<Colleague>> Standing(IReadOnlyList<Colleague> colleagues, CaseId at, InvitationBook invitations, CancellationToken cancel)
    {
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var invitation in colleagues.Select(c => c.Invitation).Distinct(StringComparer.Ordinal))
            if (await invitations.Standing(at, invitation, cancel) is not null) standing.Add(invitation);
        return [.. colleagues.Where(c => standing.Contains(c.Invitation))];
    }

    private static void Check(ColleagueBody body, ICollection<Problem> found)
    {
        if (body.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > MostOfName || name.Any(char.IsControl)))
            found.Add(Problem.Error(Body.Name, "name", $"Navnet skal være på 1–{MostOfName} tegn.", $"The name must have 1–{MostOfName} characters."));
    }

    /// <summary>What is told once.</summary>
    /// <param name="Colleague">What the link is taken back by.</param>
    /// <param name="Link">The link to send to the colleague; it is shown this once.</param>
    /// <param name="Expires">The last moment it is good: that of the invitation the tenderer came in by.</param>
    internal sealed record Added(string Colleague, string Link, DateTimeOffset Expires);
}
