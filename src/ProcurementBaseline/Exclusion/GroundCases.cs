using ProcurementBaseline.Assessments;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Exclusion;

/// <summary>Gathers what response, ESPD and assessment say of every ground into one case each.</summary>
/// <remarks>For the same key the authority's finding wins over the tenderer's own rows, and those over the ESPD; where the last two differ, a person must look.</remarks>
public static class GroundCases
{
    /// <summary>One case for each ground, in the order of the act, also where nothing is known.</summary>
    public static IReadOnlyList<GroundCase> Of(Response response, Assessment? assessment, EspdDeclaration? espd)
    {
        ArgumentNullException.ThrowIfNull(response);
        var declared = (response.Grounds ?? []).ToDictionary(g => g.Ground, StringComparer.Ordinal);
        var found = (assessment?.Grounds ?? []).ToDictionary(g => g.Ground, StringComparer.Ordinal);
        var said = EspdGrounds.Of(espd);
        var cases = ExclusionGrounds.All.ToDictionary(
            g => g, g => Found(Declared(g, declared.GetValueOrDefault(g), DebtCases.IsDebt(g) ? null : said.GetValueOrDefault(g)), found.GetValueOrDefault(g)), StringComparer.Ordinal);
        DebtCases.Share(cases, declared, found, said.GetValueOrDefault(EspdGrounds.Debt));
        return [.. ExclusionGrounds.All.Select(g => cases[g])];
    }

    /// <summary>What the tenderer says, in its rows and in the ESPD.</summary>
    internal static GroundCase Declared(string ground, GroundDeclaration? row, EspdGround? espd)
    {
        var contradicted = row is not null && espd is not null
            && (Differ(row.Present, espd.Present) || Differ(row.FinalJudgmentOn, espd.FinalJudgmentOn) || Differ(row.CourtPeriodEndsOn, espd.CourtPeriodEndsOn));
        var courtPeriodEndsOn = row?.CourtPeriodEndsOn ?? espd?.CourtPeriodEndsOn;
        var doubt = espd?.Doubt == GroundDoubt.Period && row?.CourtPeriodEndsOn is not null ? GroundDoubt.None : espd?.Doubt ?? GroundDoubt.None;
        return new()
        {
            Ground = ground,
            Provision = ExclusionGrounds.Provision(ground),
            SaidBy = row?.Present is not null ? GroundSource.Tenderer : espd?.Present is not null ? GroundSource.Espd : GroundSource.Nobody,
            Doubt = contradicted ? GroundDoubt.Contradiction : doubt,
            Present = row?.Present ?? espd?.Present,
            FinalJudgmentOn = row?.FinalJudgmentOn ?? espd?.FinalJudgmentOn,
            EventOn = row?.EventOn,
            CourtPeriodFixed = courtPeriodEndsOn is not null,
            CourtPeriodEndsOn = courtPeriodEndsOn,
            HearingSet = false,
            Amount = row?.Amount ?? espd?.Amount,
            InstalmentAgreementKept = row?.InstalmentAgreementKept,
            SecurityForExcess = row?.SecurityForExcess,
            SelfCleaningOffered = row?.SelfCleaning is not null || espd?.SelfCleaningOffered == true,
            Contradicted = contradicted,
            EspdQuestion = espd?.Question,
            EspdAnswer = espd?.Answer,
        };
    }

    /// <summary>The same with what the authority has found.</summary>
    internal static GroundCase Found(GroundCase known, GroundAssessment? found)
    {
        if (found is null) return known;   // not yet heard: the case says so from the start
        var courtPeriodEndsOn = found.CourtPeriodEndsOn ?? known.CourtPeriodEndsOn;
        return known with
        {
            SaidBy = found.Present is null ? known.SaidBy : GroundSource.Authority,
            Doubt = found.Present is null ? known.Doubt : GroundDoubt.None,
            Present = found.Present ?? known.Present,
            FinalJudgmentOn = found.FinalJudgmentOn ?? known.FinalJudgmentOn,
            EventOn = found.EventOn ?? known.EventOn,
            CourtPeriodFixed = courtPeriodEndsOn is not null,
            CourtPeriodEndsOn = courtPeriodEndsOn,
            Amount = found.Amount ?? known.Amount,
            InstalmentAgreementKept = found.InstalmentAgreementKept ?? known.InstalmentAgreementKept,
            SecurityForExcess = found.SecurityForExcess ?? known.SecurityForExcess,
            AllTenderersCovered = found.AllTenderersCovered,
            HearingSet = found.NotifiedOn is { } told && found.HearingEndsOn is { } end && told <= end,
            NotifiedOn = found.NotifiedOn,
            HearingEndsOn = found.HearingEndsOn,
            SelfCleaning = found.SelfCleaning,
            SocietalInterest = found.SocietalInterest,
        };
    }

    /// <summary>Whether two things both are known and not the same.</summary>
    internal static bool Differ<T>(T? one, T? other) where T : struct => one is { } a && other is { } b && !a.Equals(b);
}
