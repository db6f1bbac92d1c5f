namespace ProcurementBaseline.Web.Features.Invitations;

/// <summary>Who is invited.</summary>
public sealed record InvitationBody
{
    /// <summary>The tenderer's id, as its response will have it.</summary>
    public required string Tenderer { get; init; }

    /// <summary>The last moment the invitation is good, at most a year ahead; absent: 30 days after the deadline.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The provider's id (<c>sub</c>) of the person, who then signs in with it and needs no link.</summary>
    public string? Account { get; init; }
}
