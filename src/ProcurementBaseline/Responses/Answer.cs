using ProcurementBaseline.Values;

namespace ProcurementBaseline.Responses;

/// <summary>The answer to one requirement.</summary>
public sealed record Answer
{
    /// <summary>As the requirement's answer kind says; null when not answered.</summary>
    public Scalar? Value { get; init; }

    /// <summary>What the vendor adds.</summary>
    public string? Comment { get; init; }

    /// <summary>Ids of the documents that prove it.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>What the vendor will do about what is not met.</summary>
    public ImprovementPlan? Plan { get; init; }

    /// <summary>Whether the vendor marks the answer confidential (udbudsloven § 5).</summary>
    public bool? Confidential { get; init; }
}

/// <summary>What the vendor will do, and by when.</summary>
public sealed record ImprovementPlan
{
    /// <summary>What will be done.</summary>
    public string? Action { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? By { get; init; }
}

/// <summary>A document that proves something (dokumentation).</summary>
public sealed record Evidence
{
    /// <summary>Its id in this response.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of document.</summary>
    public string? Kind { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>When.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The last day it is valid, inclusive; null when it does not expire or that is not known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Its file, a plain name beside the response.</summary>
    public string? File { get; init; }
}
