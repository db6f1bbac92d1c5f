using System.Diagnostics;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>What the third-country rules ask of the unit, of groups, of contributions and of where data go.</summary>
internal static class ThirdCountryFacts
{
    private static readonly string[] Eea = ["law.EuCountries", "law.EeaCountries", "law.EuTerritories"];

    // Part of the Danish Realm, not of the EU nor of the EEA.
    private static readonly string[] Realm = ["FO", "GL"];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("profile", "CriticalInfrastructure", FactKind.Truth,
            new("Om aftalen betjener en funktion, der er kritisk infrastruktur (BEK 1491/2021 § 11, stk. 3).",
                "Whether the agreement serves a function that is critical infrastructure (BEK 1491/2021 § 11(3))."),
            ["profile.CriticalFunctions"], values => FactValue.Of(values[0].Words!.Any(f => f != "none"))),
        LookedUp.Fact("tenderer", "ForeignGroupMember",
            new("Om en deltager i sammenslutningen er hjemmehørende uden for EU og EFTA; ukendt for andre deltagere, hvis ejere ikke er oplyst.",
                "Whether a member of the group resides outside the EU and EFTA; unknown of other members, whose owners are not declared."),
            ["law.EuCountries", "law.EftaCountries", "law.EuTerritories"], Foreign),
        LookedUp.Fact("tenderer", "GroupWithinEea",
            new("Om alle deltagere i sammenslutningen er hjemmehørende i EU eller EØS; sandt, når der bydes alene.",
                "Whether every member of the group resides in the EU or EEA; true when it tenders alone."),
            Eea, Within),
        LookedUp.Fact("tenderer", "ForeignContributionsReachLimit",
            new("Om bidragene fra ét land uden for EU i de seneste tre år når grænsen.", "Whether contributions from one country outside the EU in the last three years reach the limit."),
            ["law.FsrContributionEur", "law.EuCountries"], Contributions),
        new("tenderer", "LotsAppliedForEur", FactKind.Number,
            new("Værdien i EUR af de delaftaler, der bydes på.", "The value in EUR of the lots applied for."), [], _ => throw new UnreachableException())
        {
            Look = facts => facts.Response?.LotsAppliedForEur is { } value ? FactValue.Of(value) : null,
            Missing = _ => ["lotsAppliedForEur"],
        },
        LookedUp.Fact("tenderer", "InListedTaxJurisdiction",
            new("Om tilbudsgiveren eller en deltager er hjemmehørende eller stiftet i et land på EU's liste over ikkesamarbejdsvillige skattejurisdiktioner.",
                "Whether the tenderer or a member resides or is incorporated in a country on the EU list of non-cooperative tax jurisdictions."),
            ["law.EuTaxList"], Listed),
        LookedUp.Fact("delivery", "LeavesEea",
            new("Om data opbevares i eller kan nås fra et land uden for EU og EØS.", "Whether data are kept in, or can be reached from, a country outside the EU and EEA."),
            Eea, facts => Somewhere(facts, country => Outside(facts, country))),
        LookedUp.Fact("delivery", "ReachesConditionallyAdequate",
            new("Om det er et land, hvis tilstrækkelighedsafgørelse kun dækker nogle modtagere eller ikke er verificeret.",
                "Whether it is a country whose adequacy decision covers some recipients only, or is not verified."),
            ["law.AdequacyConditional"], facts => Somewhere(facts, country => Named(facts, "adequacyConditional", country))),
        LookedUp.Fact("delivery", "ReachesNotAdequate",
            new("Om det er et land uden for EU og EØS uden nogen tilstrækkelighedsafgørelse.", "Whether it is a country outside the EU and EEA without any adequacy decision."),
            [.. Eea, "law.AdequacyCountries", "law.AdequacyConditional"], facts => Somewhere(facts, country =>
                Outside(facts, country) & !Named(facts, "adequacyCountries", country) & !Named(facts, "adequacyConditional", country))),
    ];

    private static LookedUp Foreign(CaseFacts facts)
    {
        if (facts.Response!.Tenderer.Group is not { Count: > 0 } group) return LookedUp.No;
        if (CountryGroups.EuAndEfta(facts.Law, facts.Procurement.NoticeDate) is not { } home) return LookedUp.ForAPerson;
        if (group.Any(m => m.Country is { } country && !home.Contains(country.Code))) return LookedUp.Yes;
        return group.Any(m => m.Country is null) ? new(null, ["tenderer.group"]) : LookedUp.ForAPerson;
    }

    private static LookedUp Within(CaseFacts facts)
    {
        var group = facts.Response!.Tenderer.Group ?? [];
        if (group.Any(m => m.Country is { } country && Outside(facts, country) == true)) return LookedUp.No;
        if (group.Any(m => m.Country is null)) return new(null, ["tenderer.group"]);
        return group.All(m => Outside(facts, m.Country!.Value) == false) ? LookedUp.Yes : LookedUp.ForAPerson;
    }

    private static LookedUp Contributions(CaseFacts facts)
    {
        if (facts.Response!.ForeignContributions is not { } all) return new(null, ["foreignContributions"]);
        if (facts.LawNamed("fsrContributionEur")?.Value.Number is not { } limit) return LookedUp.ForAPerson;
        var third = all.Where(c => Named(facts, "euCountries", c.Country) == false).ToList();
        if (third.Any(c => c.LastThreeYearsEur >= limit)) return LookedUp.Yes;
        return LookedUp.NoUnless(third.Any(c => c.LastThreeYearsEur is null) ? ["foreignContributions"] : []);
    }

    private static LookedUp Listed(CaseFacts facts)
    {
        var (tenderer, group) = (facts.Response!.Tenderer, facts.Response!.Tenderer.Group ?? []);
        if (facts.LawNamed("euTaxList") is null) return LookedUp.ForAPerson;
        if (group.Select(m => m.Country).Append(tenderer.Country).Append(tenderer.IncorporatedIn).Any(c => c is { } country && Named(facts, "euTaxList", country) == true)) return LookedUp.Yes;
        return LookedUp.NoUnless([
            .. tenderer.Country is null ? (string[])["tenderer.country"] : [],
            .. tenderer.IncorporatedIn is null && tenderer.Kind != OperatorKind.Person ? (string[])["tenderer.incorporatedIn"] : [],
            .. group.Any(m => m.Country is null) ? (string[])["tenderer.group"] : []]);
    }

    private static LookedUp Somewhere(CaseFacts facts, Func<Country, bool?> holds)
    {
        var delivery = facts.Response!.Delivery;
        var answers = (delivery?.DataIn ?? []).Concat(delivery?.RemoteAccessFrom ?? []).Select(holds).ToList();
        if (answers.Contains(true)) return LookedUp.Yes;
        if (answers.Contains(null)) return LookedUp.ForAPerson;
        return LookedUp.NoUnless([
            .. delivery?.DataIn is null ? (string[])["delivery.dataIn"] : [],
            .. delivery?.RemoteAccessFrom is null ? (string[])["delivery.remoteAccessFrom"] : []]);
    }

    private static bool? Outside(CaseFacts facts, Country country) => Realm.Contains(country.Code) ? true
        : !Named(facts, "euCountries", country) & !Named(facts, "eeaCountries", country) & !Named(facts, "euTerritories", country);

    // Null when there was no such list on the reference date.
    private static bool? Named(CaseFacts facts, string list, Country country) => facts.LawNamed(list)?.Value.Words?.Contains(country.Code, StringComparer.Ordinal);
}
