using System.Globalization;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>What regulation (EU) 2022/1031 and implementing regulation (EU) 2025/1197 ask of origin. Hong Kong and Macao are not China here: they are parties of their own.</summary>
internal static class ChinaFacts
{
    private const string China = "CN";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("procurement", "CpvMainNumber", FactKind.Number,
            new("Hoved-CPV-kodens otte cifre som tal.", "The eight digits of the main CPV code as a number."),
            ["procurement.Subject.CpvMain"], values => FactValue.Of(Cpv(values[0].Word!))),
        new("procurement", "AdditionalCpvOfMedicalDevices", FactKind.Truth,
            new("Om en supplerende CPV-kode ligger i det område, foranstaltningen mod Kina dækker.", "Whether an additional CPV code lies in the range of the measure against China."),
            ["procurement.Subject.CpvAdditional", "law.IpiCpvFrom", "law.IpiCpvTo"],
            values => FactValue.Of(values[0].Words!.Any(code => Cpv(code) >= values[1].Number && Cpv(code) <= values[2].Number))),
        LookedUp.Fact("tenderer", "OriginatesInChina",
            new("Om tilbudsgiveren har oprindelse i Kina: stiftet og med væsentlige forretningsaktiviteter dér, ellers under bestemmende indflydelse derfra.",
                "Whether the tenderer originates in China: constituted and with substantive business operations there, otherwise under dominant influence from there."),
            [], Originates),
        LookedUp.Fact("tenderer", "ChineseMembersCount",
            new("Om deltagere fra Kina i en sammenslutning har så stor en del, eller er så nødvendige, at foranstaltningen gælder sammenslutningen.",
                "Whether members of a group from China have so large a share, or are so necessary, that the measure applies to the group."),
            ["law.IpiMinorMemberPct"], Members),
        LookedUp.Fact("delivery", "ChinaSubcontractingOverLimit",
            new("Om underleverandører fra Kina tilsammen får mere end loftet af kontraktværdien.", "Whether subcontractors from China together get more than the limit of the contract value."),
            ["law.IpiMaxSharePct"], Subcontracting),
    ];

    // The file's reader holds the form; whatever else a caller brings is in no range.
    private static decimal Cpv(string code) =>
        code.Length >= 8 && int.TryParse(code.AsSpan(0, 8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static LookedUp Originates(CaseFacts facts)
    {
        var (response, tenderer) = (facts.Response!, facts.Response!.Tenderer);
        if (tenderer.Kind == OperatorKind.Person) return LookedUp.ForAPerson;   // a person's nationality or right of residence is no fact here
        var control = Dominated(response);
        if (tenderer.IncorporatedIn is not { } home) return new(null, ["tenderer.incorporatedIn", .. control.Missing]);
        var constituted = home.Code == China;
        if (response.Origin?.SubstantialOperationsIn is not { } operations)
            return control.Value == constituted ? control : new(null, ["origin.substantialOperationsIn", .. control.Missing]);
        if (!operations.Contains(home)) return control;
        return constituted ? LookedUp.Yes : LookedUp.No;
    }

    private static LookedUp Dominated(Response response)
    {
        if (response.Tenderer.Country?.Code == China) return LookedUp.ForAPerson;   // a seat is not influence, and hides what the chain says
        var report = NationalControl.From(China, response);
        return report.ThirdCountryControl is { } truth ? truth ? LookedUp.Yes : LookedUp.No : new(null, report.Missing);
    }

    private static LookedUp Members(CaseFacts facts)
    {
        var group = facts.Response!.Tenderer.Group ?? [];
        if (group.All(m => m.Country is { Code: not China })) return LookedUp.No;
        if (facts.LawNamed("ipiMinorMemberPct")?.Value.Number is not { } limit) return LookedUp.ForAPerson;
        var chinese = group.Where(m => m.Country?.Code == China).ToList();
        if (chinese.Any(m => m.NeededForSelection == true) || chinese.Sum(m => m.SharePct ?? 0) >= limit) return LookedUp.Yes;
        var possible = group.Where(m => m.Country is null or { Code: China }).ToList();
        return possible.All(m => m.NeededForSelection == false) && possible.Sum(m => m.SharePct ?? 100) < limit ? LookedUp.No : new(null, ["tenderer.group"]);
    }

    private static LookedUp Subcontracting(CaseFacts facts)
    {
        if (facts.Response!.Delivery?.Subcontractors is not { } all) return new(null, ["delivery.subcontractors"]);
        if (facts.LawNamed("ipiMaxSharePct")?.Value.Number is not { } limit) return LookedUp.ForAPerson;
        if (all.Where(s => s.Country?.Code == China).Sum(s => s.SharePct ?? 0) > limit) return LookedUp.Yes;
        // One that is only controlled from there may originate there: that depends on where it works.
        var possible = all.Where(s => s.Country is null or { Code: China } || s.ControlCountry is null or { Code: China }).Sum(s => s.SharePct ?? 100);
        return possible <= limit ? LookedUp.No : new(null, Subcontractors.Unknown(all));
    }
}
