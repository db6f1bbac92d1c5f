using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>What article 5k of regulation (EU) 833/2014 asks: established in Russia, owned from there, acting for it, and the same of subcontractors.</summary>
internal static class RussiaFacts
{
    private const string Russia = "RU";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        LookedUp.Fact("tenderer", "EstablishedInRussia",
            new("Om tilbudsgiveren eller en deltager i sammenslutningen er russisk statsborger eller etableret i Rusland.",
                "Whether the tenderer or a member of its group is a Russian national or established in Russia."),
            [], Established),
        LookedUp.Fact("tenderer", "OwnedFromRussia",
            new("Om mere end halvdelen af tilbudsgiveren direkte eller indirekte ejes fra Rusland.", "Whether more than half of the tenderer is owned, directly or indirectly, from Russia."),
            [], Owned),
        LookedUp.Fact("tenderer", "ActsForRussia",
            new("Om tilbudsgiveren efter det oplyste styres fra Rusland på anden måde end ved ejerskab, eller handler på vegne af nogen dér.",
                "Whether the tenderer, as declared, is directed from Russia otherwise than by ownership, or acts on behalf of somebody there."),
            [], Acts),
        LookedUp.Fact("delivery", "RussianSubcontracting",
            new("Om en underleverandør, leverandør eller støttende enhed fra Rusland står for mere end grænsen af kontraktværdien.",
                "Whether a subcontractor, supplier or relied-on entity from Russia accounts for more than the limit of the contract value."),
            ["law.RussiaSubcontractorPct"], Subcontracting),
    ];

    private static LookedUp Established(CaseFacts facts)
    {
        var (response, tenderer) = (facts.Response!, facts.Response!.Tenderer);
        var person = tenderer.Kind == OperatorKind.Person;
        var nationality = response.Ownership?.Entities?.FirstOrDefault(e => e.Id == "self")?.Country;
        var group = tenderer.Group ?? [];
        if (IsRussian(tenderer.Country) || IsRussian(tenderer.IncorporatedIn) || group.Any(m => IsRussian(m.Country)) || (person && IsRussian(nationality))) return LookedUp.Yes;
        return LookedUp.NoUnless([
            .. tenderer.Country is null ? (string[])["tenderer.country"] : [],
            .. tenderer.IncorporatedIn is null && !person ? (string[])["tenderer.incorporatedIn"] : [],
            .. person && nationality is null ? (string[])["ownership.entities"] : [],
            .. group.Any(m => m.Country is null) ? (string[])["tenderer.group"] : []]);
    }

    private static LookedUp Owned(CaseFacts facts)
    {
        var report = NationalControl.From(Russia, facts.Response!);
        if (report.ThirdCountryControl == false) return LookedUp.No;
        var russian = report.ControlledFrom.Where(c => IsRussian(c.Country)).ToList();
        var shares = report.UltimateOwners.Where(o => IsRussian(o.Country)).Sum(o => o.IntegratedPct ?? 0);
        if (shares > 50 || russian.Any(c => c is { Basis: ControlBasis.MajorityShares, Certainty: ControlCertainty.Certain })) return LookedUp.Yes;
        // Nothing is missing, and what there is is a part of half at most: then it is not more than half.
        return report.Missing.Count == 0 && russian.Count > 0 && russian.All(c => c.Basis == ControlBasis.MinorityHolding) ? LookedUp.No : new(null, report.Missing);
    }

    private static LookedUp Acts(CaseFacts facts)
    {
        var report = NationalControl.From(Russia, facts.Response!);
        if (report.ThirdCountryControl == false) return LookedUp.No;
        return report.ControlledFrom.Any(c => IsRussian(c.Country) && c is { Basis: ControlBasis.OtherControl, Certainty: ControlCertainty.Certain })
            ? LookedUp.Yes : new(null, report.Missing);
    }

    private static LookedUp Subcontracting(CaseFacts facts)
    {
        if (facts.Response!.Delivery?.Subcontractors is not { } all) return new(null, ["delivery.subcontractors"]);
        if (facts.LawNamed("russiaSubcontractorPct")?.Value.Number is not { } limit) return LookedUp.ForAPerson;
        if (all.Any(s => (IsRussian(s.Country) || IsRussian(s.ControlCountry)) && s.SharePct > limit)) return LookedUp.Yes;
        // The act does not say whether several small ones are added up: together above the limit, a person decides.
        var possible = all.Where(s => s.Country is null || s.ControlCountry is null || IsRussian(s.Country) || IsRussian(s.ControlCountry)).ToList();
        return possible.Sum(s => s.SharePct ?? 100) <= limit ? LookedUp.No : new(null, Subcontractors.Unknown(all));
    }

    private static bool IsRussian(Country? country) => country?.Code == Russia;
}
