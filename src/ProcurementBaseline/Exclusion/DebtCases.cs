using ProcurementBaseline.Assessments;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Exclusion;

/// <summary>Debt to the public is one thing and two grounds, § 135, stk. 3 and § 137, stk. 1, nr. 6: the amount decides, so both cases see the same debt.</summary>
internal static class DebtCases
{
    private const string Small = "137.1.6";

    public static bool IsDebt(string ground) => ground is EspdGrounds.Debt or Small;

    /// <summary>Puts the two cases anew, with the ESPD's single question on each kind of debt and with each other's facts.</summary>
    public static void Share(
        Dictionary<string, GroundCase> cases, Dictionary<string, GroundDeclaration> declared, Dictionary<string, GroundAssessment> found, EspdGround? espd)
    {
        var (large, small) = WithEspd(Row(EspdGrounds.Debt), Row(Small), espd);
        (large, small) = (GroundCases.Found(large, found.GetValueOrDefault(EspdGrounds.Debt)), GroundCases.Found(small, found.GetValueOrDefault(Small)));
        (cases[EspdGrounds.Debt], cases[Small]) = Shared(large, small);

        GroundCase Row(string ground) => GroundCases.Declared(ground, declared.GetValueOrDefault(ground), null);
    }

    private static (GroundCase Large, GroundCase Small) WithEspd(GroundCase large, GroundCase small, EspdGround? espd)
    {
        if (espd is null) return (large, small);
        bool? rows = large.Present == true || small.Present == true ? true : large.Present == false && small.Present == false ? false : null;
        var contradicted = GroundCases.Differ(rows, espd.Present) || (rows == true && GroundCases.Differ(Sum(large, small), espd.Amount));
        if (rows == true)
        {
            if (large.Present == true && small.Present != true) large = large with { Amount = large.Amount ?? espd.Amount };
            if (small.Present == true && large.Present != true) small = small with { Amount = small.Amount ?? espd.Amount };
        }
        else if (espd.Present is not null)
        {
            if (large.Present is null || espd.Present == true) large = large with { Present = espd.Present, SaidBy = GroundSource.Espd, Amount = espd.Amount };
            if (small.Present is null && espd.Present == false) small = small with { Present = false, SaidBy = GroundSource.Espd };
        }
        var doubt = contradicted ? GroundDoubt.Contradiction : espd.Doubt;
        return (large with { Doubt = doubt, Contradicted = contradicted }, small with { Doubt = doubt, Contradicted = contradicted });
    }

    // A debt told under one ground is looked at under the other too, unless the authority itself has spoken there.
    private static (GroundCase Large, GroundCase Small) Shared(GroundCase large, GroundCase small)
    {
        if (large.Present == true && small.Present == true)
        {
            var sum = Sum(large, small);
            return (large with { Amount = sum }, small with { Amount = sum });
        }
        if (large.Present == true && small.SaidBy != GroundSource.Authority && (small.Present is null || large.Amount is not null)) return (large, Taken(small, large));
        if (small.Present == true && large.SaidBy != GroundSource.Authority && small.Amount is not null) return (Taken(large, small), small);
        return (large, small);
    }

    // The same amount under both grounds is one debt told twice.
    private static decimal? Sum(GroundCase large, GroundCase small) => (large.Present, small.Present) switch
    {
        (true, true) => large.Amount == small.Amount ? large.Amount : large.Amount + small.Amount,
        (true, _) => large.Amount,
        _ => small.Amount,
    };

    private static GroundCase Taken(GroundCase into, GroundCase from) => into with
    {
        Present = true,
        SaidBy = from.SaidBy,
        Doubt = from.Doubt,
        Amount = from.Amount,
        InstalmentAgreementKept = into.InstalmentAgreementKept ?? from.InstalmentAgreementKept,
        SecurityForExcess = into.SecurityForExcess ?? from.SecurityForExcess,
        AllTenderersCovered = into.AllTenderersCovered ?? from.AllTenderersCovered,
        HearingSet = into.HearingSet == true || from.HearingSet == true,
        NotifiedOn = into.HearingSet == true ? into.NotifiedOn : from.NotifiedOn,
        HearingEndsOn = into.HearingSet == true ? into.HearingEndsOn : from.HearingEndsOn,
        SelfCleaning = into.SelfCleaning ?? from.SelfCleaning,
        SelfCleaningOffered = into.SelfCleaningOffered == true || from.SelfCleaningOffered == true,
        SocietalInterest = into.SocietalInterest ?? from.SocietalInterest,
    };
}
