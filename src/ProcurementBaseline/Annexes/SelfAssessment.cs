namespace ProcurementBaseline.Annexes;

/// <summary>The form in which a tenderer answers, empty or filled in with one response.</summary>
public sealed record SelfAssessment : AnnexPaper
{
    /// <summary>Whether it is a draft: some requirement waits for a fact, so the form must not be sent out.</summary>
    public override bool IsDraft => Undetermined.Count > 0;

    /// <summary>Who answers; null in an empty form.</summary>
    public required FormTenderer? Tenderer { get; init; }

    /// <summary>The requirements by domain; no group is empty.</summary>
    public required IReadOnlyList<AnnexGroup> Groups { get; init; }

    /// <summary>The answers given, by requirement; empty in an empty form. Answers to what is not asked stand here too.</summary>
    public required IReadOnlyDictionary<string, FormAnswer> Answers { get; init; }

    /// <summary>The documents the answers point to.</summary>
    public required IReadOnlyList<FormEvidence> Evidence { get; init; }

    /// <summary>The requirements that wait for a fact and can therefore not be answered yet.</summary>
    public required IReadOnlyList<AnnexUndetermined> Undetermined { get; init; }

    /// <summary>The ids of answers to requirements that are not in the form, in ordinal order.</summary>
    public IReadOnlyList<string> NotAsked() =>
        [.. Answers.Keys.Except(Groups.SelectMany(g => g.Requirements).Select(r => r.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override int RequirementCount() => Groups.Sum(g => g.Requirements.Count);
}

/// <summary>Who answers.</summary>
/// <param name="Name">Its name; null when not given.</param>
/// <param name="Id">Its registration number or another id of its own.</param>
/// <param name="Country">Where its seat is (ISO 3166-1 alpha-2); null when not given.</param>
/// <param name="IncorporatedIn">Where it is incorporated; null when not given.</param>
/// <param name="Kind">What kind of operator; null when not given.</param>
/// <param name="SmallEnterprise">Whether it is a small or medium-sized enterprise; null when not given.</param>
public sealed record FormTenderer(string? Name, string Id, string? Country, string? IncorporatedIn, Responses.OperatorKind? Kind, bool? SmallEnterprise);

/// <summary>The answer to one requirement.</summary>
/// <param name="Code">The answer as files write it: <c>true</c>, <c>14</c>, <c>2026-05-01</c>, a choice's id or a text; null when not answered.</param>
/// <param name="Shown">The answer as people read it; null when not answered.</param>
/// <param name="Comment">What the tenderer adds; null when nothing.</param>
/// <param name="Evidence">Ids of the documents that prove it.</param>
/// <param name="Action">What the tenderer will do about what is not met; null when nothing was said.</param>
/// <param name="By">The last day for that; null when not given.</param>
/// <param name="Confidential">Whether the tenderer marks the answer confidential; null when not said.</param>
public sealed record FormAnswer(string? Code, Values.Text? Shown, string? Comment, IReadOnlyList<string> Evidence, string? Action, DateOnly? By, bool? Confidential);

/// <summary>A document the answers point to.</summary>
/// <param name="Id">Its id in the response.</param>
/// <param name="Kind">What kind of document; null when not given.</param>
/// <param name="Title">Its title; null when not given.</param>
/// <param name="Issuer">Who issued it; null when not given.</param>
/// <param name="IssuedOn">When; null when not given.</param>
/// <param name="ValidTo">The last day it is valid, inclusive; null when it does not expire or that is not known.</param>
/// <param name="File">Its file; null when not given.</param>
public sealed record FormEvidence(string Id, string? Kind, string? Title, string? Issuer, DateOnly? IssuedOn, DateOnly? ValidTo, string? File);
