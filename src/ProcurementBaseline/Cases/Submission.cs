namespace ProcurementBaseline.Cases;

/// <summary>What a tenderer has submitted, as it was at that moment. Immutable; to submit again replaces it whole.</summary>
public sealed record Submission
{
    /// <summary>The tenderer's id.</summary>
    public required string Tenderer { get; init; }

    /// <summary>When it was received, by the service's clock, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of the canonical JSON of <see cref="Content"/>, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The whole <c>response.json</c> as text: answers, evidence list and the name of the ESPD included.</summary>
    public required string Content { get; init; }

    /// <summary>The uploads it points to, in the order of their ids. They are not inside it: each lies once, under its hash.</summary>
    public required IReadOnlyList<SubmittedFile> Files { get; init; }

    /// <summary>The edition of the documents it answers: 0 for the publication, then the amendment's number.</summary>
    public required int Edition { get; init; }

    /// <summary>How many of the requirements are answered.</summary>
    public int Answered { get; init; }

    /// <summary>How many requirements there are to answer.</summary>
    public int Asked { get; init; }

    /// <summary>What it lacked when it was submitted: paths of the response, <c>answers.IAM-02</c>. A lacking submission is one all the same.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The service's seal on the receipt of it; empty for none.</summary>
    public string Proof { get; init; } = "";
}

/// <summary>An upload as a submission has it.</summary>
public sealed record SubmittedFile
{
    /// <summary>The id of the evidence it is; <c>espd</c> for the ESPD.</summary>
    public required string Id { get; init; }

    /// <summary>The name the tenderer gave it: a plain file name.</summary>
    public required string Name { get; init; }

    /// <summary>What its content is, as the service found it: <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal, under which they lie (kind <c>blob</c>).</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }
}
