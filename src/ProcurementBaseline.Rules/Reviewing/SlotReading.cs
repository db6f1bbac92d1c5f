using static ProcurementBaseline.Rules.Reviewing.Sentences;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>What a text is about: the supplier, the product, the tenderer's place in the competition, or the time after award.</summary>
internal static class SlotReading
{
    private const int SubjectWithin = 3, HolderWithin = 6;

    /// <summary>A certificate that the supplier itself must hold; one of its product or of its people is another thing.</summary>
    public static IEnumerable<string> OrganisationCertificate(Sentences text)
    {
        var (terms, lint) = (text.Terms, text.Terms.Lint.In(text.Language));
        var others = text.Of(terms.Products).Concat(text.Of(terms.Staff)).ToList();
        var held = text.Near(terms.Suppliers, lint.Certificates, HolderWithin).Concat(text.Near(terms.Suppliers, terms.OrganisationProof, HolderWithin))
            .Where(p => !others.Any(o => o.Start >= p.First.End && o.End <= p.Second.Start)).Select(p => text.Spelled(p.Second));
        var about = text.With(lint.Certificates);
        return held.Concat(text.Of(terms.OrganisationProof).Where(p => about.Contains(p.Sentence) && !others.Any(o => o.Sentence == p.Sentence)).Select(text.Spelled));
    }

    /// <summary>The thing bought, where it is what the demand is made of: "The solution must …".</summary>
    public static IEnumerable<string> ProductFeature(Sentences text) =>
        text.Near(text.Terms.Products, text.Terms.Lint.In(text.Language).Obligation, SubjectWithin).Where(p => !IsAfterSupplier(text, p.First)).Select(p => text.Spelled(p.First));

    /// <summary>That a tenderer is excluded; files that are excluded from a scan, and exclusions that another act makes, are not meant.</summary>
    public static IEnumerable<string> Exclusion(Sentences text)
    {
        var excused = text.With(text.Terms.NotExcluded, text.Terms.LegalBans);
        var suppliers = text.With(text.Terms.Suppliers);
        return text.Of(text.Terms.Excluded).Where(p => suppliers.Contains(p.Sentence) && !excused.Contains(p.Sentence)).Select(text.Spelled);
    }

    /// <summary>What speaks of the time after award.</summary>
    public static IEnumerable<string> ContractDuty(Sentences text) => text.Of(text.Terms.ContractDuty).Select(text.Spelled);

    /// <summary>A certificate that must be there on the day of the tender.</summary>
    public static IEnumerable<string> CertificateAtBid(Sentences text)
    {
        var early = text.With(text.Terms.AtBid);
        return text.Of(text.Terms.Lint.In(text.Language).Certificates).Where(p => early.Contains(p.Sentence)).Select(text.Spelled);
    }

    /// <summary>What reaches beyond this contract.</summary>
    public static IEnumerable<string> CompanyWide(Sentences text) => text.Of(text.Terms.CompanyWide).Select(text.Spelled);

    /// <summary>Proof that the closed list of suitability does not know.</summary>
    public static IEnumerable<string> ProofOutside(Sentences text) => text.Of(text.Terms.ProofOutside).Select(text.Spelled);

    /// <summary>The proof itself, when it is neither on the closed list nor known to be outside it.</summary>
    public static IEnumerable<string> ProofUnsure(Sentences text) =>
        text.Words.Words.Count == 0 || text.Of(text.Terms.ProofOutside).Count > 0 || text.Of(text.Terms.ProofInside).Count > 0 ? [] : [text.Words.Spelled(0, Math.Min(6, text.Words.Words.Count))];

    /// <summary>The laws that a text demands conformity with now.</summary>
    public static IEnumerable<string> ConformityWith(Sentences text)
    {
        var (now, later) = (text.With(text.Terms.Conformity), text.With(text.Terms.Conditional));
        return text.Terms.Laws.Where(l => text.Of(l.Names).Any(p => now.Contains(p.Sentence) && !later.Contains(p.Sentence))).Select(l => l.Law);
    }

    private static bool IsAfterSupplier(Sentences text, Place product) => text.Of(text.Terms.Suppliers).Any(s => s.Sentence == product.Sentence && s.End <= product.Start);
}
