namespace ProcurementBaseline.Control;

/// <summary>Percentages as whole numbers: exact, and quick to add up.</summary>
internal static class Parts
{
    /// <summary>One percent. Finer than a millionth of a millionth of a percent nobody declares.</summary>
    public const long Percent = 1_000_000_000_000;

    /// <summary>A hundred percent.</summary>
    public const long Whole = 100 * Percent;

    /// <summary>From percent.</summary>
    public static long Of(decimal pct) => (long)(pct * Percent);
}

/// <summary>All that one entity holds in another, its rows added up.</summary>
/// <param name="Owner">The holder's number.</param>
/// <param name="Owned">The number of what is held.</param>
/// <param name="Shares">The shares that are known, in <see cref="Parts"/>.</param>
/// <param name="SharesKnown">Whether that is all of them.</param>
/// <param name="Votes">The votes that are known, in <see cref="Parts"/>.</param>
/// <param name="VotesKnown">Whether that is all of them.</param>
/// <param name="AppointsMajority">Whether the holder appoints most of the board; null when not known.</param>
/// <param name="OtherControl">Whether it controls in another way; null when not known.</param>
internal readonly record struct Stake(
    int Owner, int Owned, long Shares, bool SharesKnown, long Votes, bool VotesKnown, bool? AppointsMajority, bool? OtherControl)
{
    public Stake And(Stake other) => this with
    {
        Shares = Shares + other.Shares,
        SharesKnown = SharesKnown && other.SharesKnown,
        Votes = Votes + other.Votes,
        VotesKnown = VotesKnown && other.VotesKnown,
        AppointsMajority = AppointsMajority | other.AppointsMajority,
        OtherControl = OtherControl | other.OtherControl,
    };
}
