namespace ProcurementBaseline.Web;

/// <summary>The wall clock jumped, so that nobody can say what is before a deadline and what after.</summary>
/// <param name="by">How far, forward or back.</param>
internal sealed class ClockJumpedException(TimeSpan by) : Exception("The wall clock does not agree with the time that has passed.")
{
    /// <summary>How far the wall clock is from where it should be; negative when it is behind.</summary>
    public TimeSpan By { get; } = by;
}

/// <summary>
/// The clock that deadlines are decided by: the wall clock, as long as it agrees with the time the process itself counts. A clock that is set
/// forward or back, by hand or by a fault, would accept what is late or refuse what is in time; until it is set right nothing is decided.
/// </summary>
/// <remarks>
/// The small corrections of a time service pass: up to 1,000 parts in a million are taken over at every reading, and what is left must stay
/// within the tolerance. A machine that slept counts as a jump; whoever has set a wrong clock right starts the service anew. Safe for concurrent use.
/// </remarks>
/// <param name="under">The machine's clocks: its wall clock and the one that only counts.</param>
/// <param name="tolerance">How far they may part.</param>
internal sealed class Clock(TimeProvider under, TimeSpan tolerance) : TimeProvider
{
    /// <summary>How far the clocks may part; <c>Clock:ToleranceSeconds</c> in the configuration sets another number.</summary>
    private const int ToleranceSeconds = 2;

    private const long SlewOneIn = 1_000;

    private readonly Lock _reading = new();
    private DateTimeOffset _wall = under.GetUtcNow();
    private long _counted = under.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => under.LocalTimeZone;

    public override long TimestampFrequency => under.TimestampFrequency;

    /// <summary>The clock of the configuration.</summary>
    public static Clock Of(IConfiguration configuration, TimeProvider under) =>
        new(under, TimeSpan.FromSeconds(configuration.GetValue("Clock:ToleranceSeconds", ToleranceSeconds)));

    /// <summary>What the wall clock says.</summary>
    /// <exception cref="ClockJumpedException">It does not agree with the time that has passed since the last reading.</exception>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_reading)
        {
            var (now, counted) = (under.GetUtcNow(), under.GetTimestamp());
            var passed = under.GetElapsedTime(_counted, counted);
            var expected = _wall + passed;
            var off = now - expected;
            if (off.Duration() > tolerance) throw new ClockJumpedException(off);
            var most = passed / SlewOneIn;
            var taken = off.Duration() <= most ? off : off < TimeSpan.Zero ? -most : most;
            (_wall, _counted) = (expected + taken, counted);
            return now;
        }
    }

    public override long GetTimestamp() => under.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => under.CreateTimer(callback, state, dueTime, period);

    /// <summary>Whether time has gone on since the newest line of the log; when not, <paramref name="error"/> says what to set right.</summary>
    /// <param name="newest">When the newest line was written; null when there is none.</param>
    /// <param name="error">Receives the message.</param>
    public bool Follows(DateTimeOffset? newest, TextWriter error)
    {
        var now = GetUtcNow();
        if (newest is not { } last || last - now <= tolerance) return true;
        error.WriteLine($"clock: uret viser {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, men loggens seneste linje er fra {last.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; stil uret, og start igen"
            + $" / the clock shows {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, but the newest line of the log is of {last.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; set the clock and start again");
        return false;
    }
}
