using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Reads the texts of one requirement as a jurist would, in both languages, and hands what is found to the rules as facts.</summary>
/// <remarks>
/// Names are looked for in the demand and in its proof, everything else in the demand alone; a motive may name what it likes. What is found in
/// Danish, which binds, is told; what is found in English only is told too.
/// </remarks>
internal sealed class RequirementReading(ReviewTerms? terms)
{
    /// <summary>Adds what a review knows of a requirement by itself to what is known of it.</summary>
    /// <param name="drafted">As it stands in the set.</param>
    /// <param name="original">As the baseline has it; null for an own requirement.</param>
    /// <param name="facts">What is known so far.</param>
    public RequirementFacts Add(DraftedRequirement drafted, Requirement? original, RequirementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        ArgumentNullException.ThrowIfNull(facts);
        return facts with
        {
            Level = original?.Level,
            BaselineObligation = original?.Obligation,
            BurdenPoints = original?.Burden.Points,
            LegallyDemanded = original?.LegalBasis is { Count: > 0 },
            RiskRecorded = IsFilled(drafted.Tailoring?.Risk),
            AlternativeRecorded = IsFilled(drafted.Tailoring?.Alternative),
            RiskKnown = IsFilled(drafted.Tailoring?.Risk) || original is not null,
            AlternativeKnown = IsFilled(drafted.Tailoring?.Alternative) || original is not null,
            ProofNamed = drafted.Requirement.Evidence.Any(e => IsFilled(e.Da)),
            Texts = terms is null ? null : Read(drafted, terms),
        };
    }

    private static bool IsFilled(string? words) => !string.IsNullOrWhiteSpace(words);

    private static TextFacts Read(DraftedRequirement drafted, ReviewTerms terms)
    {
        IReadOnlyList<(Sentences Da, Sentences En)> demand = [InBoth(drafted.FilledText)], proof = [.. drafted.Requirement.Evidence.Select(InBoth)], both = [.. demand, .. proof];
        (Sentences, Sentences) InBoth(Text text) => (new(text.Da, Language.Da, terms), new(text.En, Language.En, terms));
        return new()
        {
            Unopened = In(both, EquivalenceReading.Unopened),
            Environment = In(both, EquivalenceReading.Environment),
            NationalReplaced = In(both, t => terms.Standards.NationalReplaced(t)),
            NationalUnknown = In(both, t => terms.Standards.NationalUnknown(t)),
            LaterInOrder = In(demand, t => terms.Standards.Later(t)),
            SingledOut = In(both, t => EquivalenceReading.BrandsUnopened(t).Concat(EquivalenceReading.Makes(t)).Concat(OriginReading.Origin(t))),
            BrandsOpened = In(both, EquivalenceReading.BrandsOpened),
            Nationality = In(both, OriginReading.Nationality),
            Bodies = In(both, EquivalenceReading.Bodies),
            BodiesUnclear = In(both, EquivalenceReading.BodiesUnclear),
            Vague = In(demand, ClarityReading.Vague),
            Discretion = In(demand, ClarityReading.Discretion),
            Examples = In(demand, ClarityReading.Examples),
            Joined = In(demand, ClarityReading.Joined),
            OrganisationCertificate = In(demand, SlotReading.OrganisationCertificate),
            ProductFeature = In(demand, SlotReading.ProductFeature),
            Exclusion = In(demand, SlotReading.Exclusion),
            ContractDuty = In(demand, SlotReading.ContractDuty),
            CertificateAtBid = In(both, SlotReading.CertificateAtBid),
            CompanyWide = In(demand, SlotReading.CompanyWide),
            ProofOutside = In(proof, SlotReading.ProofOutside),
            ProofUnsure = In(proof, SlotReading.ProofUnsure),
            Conformity = In(both, SlotReading.ConformityWith),
        };
    }

    private static string[] In(IReadOnlyList<(Sentences Da, Sentences En)> texts, Func<Sentences, IEnumerable<string>> read)
    {
        string[] danish = [.. texts.SelectMany(t => read(t.Da)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return danish.Length > 0 ? danish : [.. texts.SelectMany(t => read(t.En)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
