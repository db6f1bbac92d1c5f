using ProcurementBaseline.Rules.Catalogue;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Demands of where a thing is made (udbudsloven § 42) or of who the supplier is (§ 3). Where data lie is neither.</summary>
internal static class OriginReading
{
    private const int ConnectorsBetween = 6, OwnerBetween = 6, AdjectivesBetween = 1;

    /// <summary>"Chinese components", "made outside the EU", "cameras from China"; not a duty to state where.</summary>
    public static IEnumerable<string> Origin(Sentences text)
    {
        var terms = text.Terms;
        var excused = text.With(terms.Disclosed, terms.LegalBans);
        var found = text.Near(terms.Nationalities, terms.Goods, AdjectivesBetween)
            .Concat(text.Near(terms.Nationalities, terms.Made, AdjectivesBetween))
            .Concat(text.Near(terms.Countries, terms.Goods, 0))
            .Concat(text.Near(terms.Countries, terms.Made, 0))
            .Concat(text.Near(terms.Made, terms.Countries, ConnectorsBetween, terms.Connectors))
            .Concat(From(text, terms.Goods))
            .Where(p => !excused.Contains(p.First.Sentence)).Select(p => text.Spelled(p.First, p.Second));
        return found.Concat(text.Of(terms.OriginWords).Where(p => !excused.Contains(p.Sentence)).Select(text.Spelled));
    }

    /// <summary>"A Danish supplier", "owned by companies outside the EU", "established in Denmark"; not a duty to state it, and not a representative.</summary>
    public static IEnumerable<string> Nationality(Sentences text)
    {
        var terms = text.Terms;
        var (excused, suppliers) = (text.With(terms.Disclosed, terms.LegalBans, terms.Represented), text.With(terms.Suppliers));
        return text.Near(terms.Nationalities, terms.Suppliers, AdjectivesBetween)
            .Concat(text.Near(terms.Countries, terms.Suppliers, 0))
            .Concat(From(text, terms.Suppliers))
            .Concat(text.Near(terms.Owned, terms.Countries, OwnerBetween, terms.Connectors)).Concat(text.Near(terms.Owned, terms.Nationalities, OwnerBetween, terms.Connectors))
            .Concat(text.Near(terms.Nationalities, terms.Owned, AdjectivesBetween))
            .Concat(text.Near(terms.Seated, terms.Countries, ConnectorsBetween, terms.Connectors).Where(p => suppliers.Contains(p.First.Sentence)))
            .Where(p => !excused.Contains(p.First.Sentence)).Select(p => text.Spelled(p.First, p.Second));
    }

    // "Cameras from China", never "cameras in Denmark", which says where they hang, nor "access for the supplier from a third country".
    private static IEnumerable<(Sentences.Place First, Sentences.Place Second)> From(Sentences text, PhraseList what)
    {
        var (from, access) = (text.Of(text.Terms.From), text.Of(text.Terms.Access));
        return text.Near(what, text.Terms.Countries, ConnectorsBetween, text.Terms.Connectors).Where(p => from.Any(f => f.Start == p.First.End)
            && !access.Any(a => a.Sentence == p.First.Sentence && a.End <= p.First.Start));
    }
}
