using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>
/// A draft of the letter (høringsbrev) that udbudsloven (LBK 116/2025) § 138, stk. 2 asks for before a tenderer can be excluded. A person sends it, or does not.
/// </summary>
public sealed record HearingLetter
{
    /// <summary>The version of the value's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Who writes.</summary>
    public required LetterParty From { get; init; }

    /// <summary>The one tenderer it goes to.</summary>
    public required LetterParty To { get; init; }

    /// <summary>The procurement.</summary>
    public required LetterProcurement Procurement { get; init; }

    /// <summary>The day the grounds were judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The date of the letter; null leaves a place for it.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>The last day of the tenderer's time to answer, as the authority has set it; null leaves a place for it and is never guessed.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The grounds the tenderer is heard on, in the order of the act; at least one.</summary>
    public required IReadOnlyList<HearingGround> Grounds { get; init; }

    /// <summary>What the officer must know before sending it. No part of what the tenderer gets.</summary>
    public required OfficerNote Note { get; init; }
}

/// <summary>One ground of a hearing letter.</summary>
public sealed record HearingGround
{
    /// <summary>The ground's id.</summary>
    public required string Ground { get; init; }

    /// <summary>Where it stands, as each language cites the act: <c>§ 137, stk. 1, nr. 4</c> and <c>section 137(1) no. 4</c>.</summary>
    public required Text Provision { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required Text Name { get; init; }

    /// <summary>Provision and name as one heading.</summary>
    public required Text Heading { get; init; }

    /// <summary>What the act says of it.</summary>
    public required Text Why { get; init; }

    /// <summary>Who said that it is present.</summary>
    public required Text Said { get; init; }

    /// <summary>What it rests on, each with its source; empty when only its presence is known.</summary>
    public required IReadOnlyList<LetterFact> Facts { get; init; }

    /// <summary>Whether the authority must tell in its own words what happened, because the ground rests on its own information.</summary>
    public required bool NeedsAccount { get; init; }

    /// <summary>That the tenderer has said something about its reliability already; null when it has not.</summary>
    public Text? Offered { get; init; }

    /// <summary>How long the ground can be used; null where the act gives no period, or a judgment gives one.</summary>
    public Text? Period { get; init; }

    /// <summary>That a judgment's period stands in the way of self-cleaning (§ 138, stk. 4); null when none does.</summary>
    public Text? Court { get; init; }

    /// <summary>What documents help; empty when no self-cleaning is possible.</summary>
    public required IReadOnlyList<Text> Helps { get; init; }
}
