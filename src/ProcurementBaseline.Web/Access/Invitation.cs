using ProcurementBaseline.Cases;

namespace ProcurementBaseline.Web.Access;

/// <summary>What lets a person of a tenderer in to one case. Stored sealed: who was invited is nobody's who only holds the database.</summary>
internal sealed record Invitation
{
    /// <summary>How long after the deadline an invitation is good when nothing else was asked for.</summary>
    private static readonly TimeSpan AfterDeadline = TimeSpan.FromDays(30);

    /// <summary>How long an invitation can be good at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The tenderer's id, as its response has it.</summary>
    public required string Tenderer { get; init; }

    /// <summary>SHA-256 of the token in the link; null when an account lets the person in.</summary>
    public string? TokenHash { get; init; }

    /// <summary>The provider's id of the person; null when a link lets them in.</summary>
    public string? Account { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The last moment it is good, inclusive, as it was when it was made.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Whether it stays good longer when the deadline is put off.</summary>
    public required bool Follows { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>The last moment one is good, inclusive, when no other was asked for: 30 days after the deadline, at most a year from when it was made.</summary>
    public static DateTimeOffset Usual(Case state, DateTimeOffset created)
    {
        var (after, longest) = (state.Deadline + AfterDeadline, created + Longest);
        return after < longest ? after : longest;
    }

    /// <summary>The last moment it is good, inclusive, as the deadline now stands.</summary>
    public DateTimeOffset Expires(Case state) => Follows && Usual(state, Created) is var usual && usual > Until ? usual : Until;
}

/// <summary>Somebody a tenderer let in itself.</summary>
internal sealed record Colleague
{
    /// <summary>What the tenderer revokes them by.</summary>
    public required string Id { get; init; }

    /// <summary>What the tenderer calls them; null for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The authority's invitation it goes back to: what that one loses, this one loses too.</summary>
    public required string Invitation { get; init; }

    /// <summary>When they were let in.</summary>
    public required DateTimeOffset Created { get; init; }
}

/// <summary>An invitation that now lets somebody in.</summary>
/// <param name="Invitation">The authority's invitation behind it.</param>
/// <param name="Id">The id of that invitation.</param>
/// <param name="TokenHash">SHA-256 of the token that proves it; null when an account does.</param>
internal sealed record Admission(Invitation Invitation, string Id, string? TokenHash);
