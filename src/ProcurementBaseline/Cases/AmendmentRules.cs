namespace ProcurementBaseline.Cases;

/// <summary>What decides whether a published procurement may be amended now (udbudsloven § 134).</summary>
public sealed record AmendmentFacts
{
    /// <summary>Paths of the procurement that differ: see <see cref="ProcurementChanges"/>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The requirements that differ.</summary>
    public required IReadOnlyList<RequirementEdit> Requirements { get; init; }

    /// <summary>The moment it is asked.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The tender deadline in force, the last moment inclusive.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The tender deadline as amended; the same moment when it stays.</summary>
    public required DateTimeOffset NewDeadline { get; init; }

    /// <summary>Days before the deadline by which supplementary information is given (§ 134, stk. 2); null where no such time is fixed by law.</summary>
    public required decimal? InformationDays { get; init; }

    /// <summary>Whether legal has said, with a reason, that the change is of no basic element.</summary>
    public required bool HasLegalWord { get; init; }
}

/// <summary>Whether an amendment may be made.</summary>
public enum AmendmentVerdict
{
    /// <summary>It may.</summary>
    Accepted,

    /// <summary>The deadline has passed: nothing can be amended.</summary>
    Deadline,

    /// <summary>Nothing is changed.</summary>
    Unchanged,

    /// <summary>A basic element is changed: a new procedure is needed.</summary>
    NewProcedure,

    /// <summary>The deadline is moved to an earlier moment, which is never allowed.</summary>
    EarlierDeadline,

    /// <summary>It is too late for supplementary information, unless the deadline is put off far enough.</summary>
    ExtensionNeeded,

    /// <summary>The change may be one of a basic element: legal must say that it is none.</summary>
    LegalWord,
}

/// <summary>The answer to an amendment.</summary>
/// <param name="Verdict">Whether it may be made.</param>
/// <param name="What">Paths and ids of requirements it is about, in order; empty when it is about none.</param>
/// <param name="EarliestDeadline">The first day the deadline may be put off to, when it must be; else null.</param>
public sealed record AmendmentAnswer(AmendmentVerdict Verdict, IReadOnlyList<string> What, DateOnly? EarliestDeadline = null);

/// <summary>Decides on amendments. Nothing here says that a change is harmless: that is for people.</summary>
public static class AmendmentRules
{
    private const string DeadlinePath = "tenderDeadline";

    /// <summary>The answer; the first obstacle in the order of <see cref="AmendmentVerdict"/>.</summary>
    /// <param name="facts">What decides.</param>
    /// <param name="dayOf">The Danish day of a moment: the law's days are calendar days there.</param>
    public static AmendmentAnswer Judge(AmendmentFacts facts, Func<DateTimeOffset, DateOnly> dayOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(dayOf);
        if (facts.Now > facts.Deadline) return new(AmendmentVerdict.Deadline, []);
        if (facts.Paths.Count + facts.Requirements.Count == 0) return new(AmendmentVerdict.Unchanged, []);
        if (BasicElements.Changed(facts.Paths) is { Count: > 0 } basic) return new(AmendmentVerdict.NewProcedure, basic);
        if (facts.NewDeadline < facts.Deadline) return new(AmendmentVerdict.EarlierDeadline, [DeadlinePath]);
        if (facts.InformationDays is { } days && dayOf(facts.Now) > LatestDay(dayOf(facts.NewDeadline), days))
            return new(AmendmentVerdict.ExtensionNeeded, [DeadlinePath], dayOf(facts.Now).AddDays((int)Math.Ceiling(days)));
        return facts.HasLegalWord || BasicElements.Possible(facts.Paths, facts.Requirements) is not { Count: > 0 } possible
            ? new(AmendmentVerdict.Accepted, [])
            : new(AmendmentVerdict.LegalWord, possible);
    }

    /// <summary>The last day for supplementary information, inclusive.</summary>
    /// <param name="deadline">The day of the tender deadline.</param>
    /// <param name="days">Days before it.</param>
    public static DateOnly LatestDay(DateOnly deadline, decimal days) => deadline.AddDays(-(int)Math.Ceiling(days));
}
