namespace ProcurementBaseline.Rules.Facts;

/// <summary>What the review found in the texts of one requirement, in the words that stand there. An empty list: looked for and not found; null: not looked for.</summary>
public sealed record TextFacts
{
    /// <summary>Standards, certificates, labels, makes and types after which no equivalent is let in.</summary>
    public IReadOnlyList<string>? Unopened { get; init; }

    /// <summary>What the authority already has and names without letting an equivalent in.</summary>
    public IReadOnlyList<string>? Environment { get; init; }

    /// <summary>National standards, each with the one that comes before it in the order of udbudsloven § 41.</summary>
    public IReadOnlyList<string>? NationalReplaced { get; init; }

    /// <summary>Other references to standards, each with the one that comes before it in that order; of the demand alone.</summary>
    public IReadOnlyList<string>? LaterInOrder { get; init; }

    /// <summary>National standards that the register of standards does not know.</summary>
    public IReadOnlyList<string>? NationalUnknown { get; init; }

    /// <summary>Makes, trade marks and patents without an equivalent, and demands of where a thing is made.</summary>
    public IReadOnlyList<string>? SingledOut { get; init; }

    /// <summary>Makes that are named with an equivalent let in.</summary>
    public IReadOnlyList<string>? BrandsOpened { get; init; }

    /// <summary>Demands of the supplier's nationality, seat or owners.</summary>
    public IReadOnlyList<string>? Nationality { get; init; }

    /// <summary>Bodies whose certificate or test is demanded while no other body is let in.</summary>
    public IReadOnlyList<string>? Bodies { get; init; }

    /// <summary>Bodies after which it is not said that the equivalent means the body.</summary>
    public IReadOnlyList<string>? BodiesUnclear { get; init; }

    /// <summary>Words that can be read in more than one way.</summary>
    public IReadOnlyList<string>? Vague { get; init; }

    /// <summary>What leaves it to the authority whether the demand is met.</summary>
    public IReadOnlyList<string>? Discretion { get; init; }

    /// <summary>What begins a list of examples.</summary>
    public IReadOnlyList<string>? Examples { get; init; }

    /// <summary>What joins a second demand to the first.</summary>
    public IReadOnlyList<string>? Joined { get; init; }

    /// <summary>Certificates that the supplier itself must hold.</summary>
    public IReadOnlyList<string>? OrganisationCertificate { get; init; }

    /// <summary>The thing bought, where the demand is made of it.</summary>
    public IReadOnlyList<string>? ProductFeature { get; init; }

    /// <summary>What excludes a tenderer.</summary>
    public IReadOnlyList<string>? Exclusion { get; init; }

    /// <summary>What speaks of the time after award.</summary>
    public IReadOnlyList<string>? ContractDuty { get; init; }

    /// <summary>Certificates demanded on the day of the tender.</summary>
    public IReadOnlyList<string>? CertificateAtBid { get; init; }

    /// <summary>What reaches beyond this contract.</summary>
    public IReadOnlyList<string>? CompanyWide { get; init; }

    /// <summary>Proof outside the closed list of suitability (udbudsloven § 152, stk. 2).</summary>
    public IReadOnlyList<string>? ProofOutside { get; init; }

    /// <summary>Proof of which it is not known whether the closed list holds it.</summary>
    public IReadOnlyList<string>? ProofUnsure { get; init; }

    /// <summary>Laws that conformity with is demanded now: cra, mdr, ivdr, red, aiAct, ehds, gdpr.</summary>
    public IReadOnlyList<string>? Conformity { get; init; }
}
