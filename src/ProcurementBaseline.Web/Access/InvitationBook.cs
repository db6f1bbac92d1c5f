using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Access;

/// <summary>Reads and changes who is invited to a case, and says who may come in now. Safe for concurrent use.</summary>
internal sealed class InvitationBook(IStore store, CaseKeys keys, CaseFile cases, TimeProvider time)
{
    private const string Kind = "invitation", ColleaguesKind = "colleagues";

    /// <summary>Where an invitation lies: with the authority, which made it, but sealed.</summary>
    public static DocumentKey Place(CaseId at, string invitation) => new(at.Authority, Kind, $"{at.Procurement}/{invitation}");

    /// <summary>The id of the invitation of an account: one a case, so that it can be found by the account.</summary>
    public string? IdOf(CaseId at, string account) => keys.Find(at.Partition)?.NameOf($"account\n{account}");

    /// <summary>A change that puts an invitation in the place of a version.</summary>
    public Change Put(CaseId at, string invitation, long expected, Invitation content) => Log(at).Put(Place(at, invitation), expected, CaseFile.Write(content));

    /// <summary>An invitation, whether or not it is good; null when there is none.</summary>
    public async Task<(Invitation Content, long Version)?> Find(CaseId at, string invitation, CancellationToken cancel) =>
        cases.Sealed(at) is { } log && await log.Find(Place(at, invitation), cancel) is { } found ? (CaseFile.Read<Invitation>(found.Content), found.Version) : null;

    /// <summary>All invitations of a case.</summary>
    public async Task<IReadOnlyList<(string Id, Invitation Content)>> All(CaseId at, CancellationToken cancel)
    {
        const int AtOnce = 500;
        if (cases.Sealed(at) is not { } log) return [];
        var (found, under) = (new List<(string, Invitation)>(), $"{at.Procurement}/");
        for (string? after = null; ;)
        {
            var page = await store.List(at.Authority, Kind, under, after, AtOnce, cancel);
            found.AddRange(page.Select(d => (d.Key.Id[under.Length..], CaseFile.Read<Invitation>(log.Opened(d).Content))));
            if (page.Count < AtOnce) return found;
            after = page[^1].Key.Id;
        }
    }

    /// <summary>The colleagues a tenderer let in, with the version of their list.</summary>
    public async Task<(IReadOnlyList<Colleague> Colleagues, long Version)> Colleagues(CaseId at, string tenderer, CancellationToken cancel) =>
        await Log(at).Find(Log(at).Place(ColleaguesKind, tenderer), cancel) is { } found ? (CaseFile.Read<List<Colleague>>(found.Content), found.Version) : ([], 0);

    /// <summary>A change of that list.</summary>
    public Change Put(CaseId at, string tenderer, long expected, IReadOnlyList<Colleague> colleagues) =>
        Log(at).Put(Log(at).Place(ColleaguesKind, tenderer), expected, CaseFile.Write(colleagues));

    /// <summary>The id a colleague comes in by.</summary>
    public string IdOf(CaseId at, string tenderer, string colleague) => $"{Log(at).Place(ColleaguesKind, tenderer).Id}/{colleague}";

    /// <summary>Who a token lets in now; null when it is wrong, revoked or expired, or the case is gone.</summary>
    public async Task<Participant?> Admit(InvitationToken token, CancellationToken cancel)
    {
        var admission = await Standing(token.Case, token.Invitation, cancel);
        // Without an invitation the same is compared, and what is not there is never equal.
        var expected = Encoding.ASCII.GetBytes(admission?.TokenHash ?? "");
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token.Hash), expected) ? Of(token.Case, admission!, token.Invitation) : null;
    }

    /// <summary>Who an account lets in to a case now; null when it does not.</summary>
    public async Task<Participant?> Admit(CaseId at, string account, CancellationToken cancel) =>
        IdOf(at, account) is { } id && await Standing(at, id, cancel) is { } admission && admission.Invitation.Account == account ? Of(at, admission, id) : null;

    /// <summary>An invitation of the authority or of a tenderer that is good now; null when it is not.</summary>
    public async Task<Admission?> Standing(CaseId at, string invitation, CancellationToken cancel)
    {
        if (invitation.Split('/') is not [var place, var id])
        {
            return await Find(at, invitation, cancel) is ({ Revoked: null } found, _) && await IsGood(at, found, cancel) ? new(found, invitation, found.TokenHash) : null;
        }
        if (cases.Sealed(at) is not { } log || await log.Find(new(at.Partition, ColleaguesKind, place), cancel) is not { } list) return null;
        if (CaseFile.Read<List<Colleague>>(list.Content).Find(c => c.Id == id) is not { } colleague) return null;
        return await Standing(at, colleague.Invitation, cancel) is { } behind ? behind with { TokenHash = colleague.TokenHash } : null;
    }

    // Each request asks: the state is read only when the first term is over.
    private async Task<bool> IsGood(CaseId at, Invitation invitation, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return now <= invitation.Until || (invitation.Follows && await cases.State(at, cancel) is var (state, _) && now <= invitation.Expires(state));
    }

    private static Participant Of(CaseId at, Admission admission, string invitation) => new(at.Authority, at.Procurement, admission.Invitation.Tenderer, invitation);

    private SealedLog Log(CaseId at) => cases.Sealed(at) ?? throw new StoreUnavailableException("A case's key is gone.");
}
