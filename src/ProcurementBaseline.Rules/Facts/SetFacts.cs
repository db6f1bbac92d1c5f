using ProcurementBaseline.Reviews;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>A drafted set as rules about drafts see it.</summary>
public sealed record SetFacts
{
    /// <summary>The baseline's version.</summary>
    public string? Baseline { get; init; }

    /// <summary>The baseline's first day.</summary>
    public DateOnly? BaselineFrom { get; init; }

    /// <summary>Whether the notice date lies before the first baseline's first day.</summary>
    public bool? BeforeFirstBaseline { get; init; }

    /// <summary>Whether the baseline is in force on the notice date.</summary>
    public bool? BaselineInForce { get; init; }

    /// <summary>Which part of udbudsloven applies; known in a review.</summary>
    public LawSection? Section { get; init; }

    /// <summary>The sum of the burden points of every requirement of the tender; known in a review.</summary>
    public decimal? BurdenTotal { get; init; }

    /// <summary>The burden a purchase of this value can bear; known in a review.</summary>
    public decimal? BurdenBudget { get; init; }

    /// <summary>The burden in percent of what the purchase can bear; known in a review.</summary>
    public decimal? BurdenShare { get; init; }

    /// <summary>How many minimum requirements there are; known in a review.</summary>
    public decimal? Minimums { get; init; }

    /// <summary>How many minimum requirements have three burden points or more; known in a review.</summary>
    public decimal? HeavyMinimums { get; init; }
}
