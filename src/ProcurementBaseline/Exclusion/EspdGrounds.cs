namespace ProcurementBaseline.Exclusion;

/// <summary>What an ESPD says of one Danish ground.</summary>
public sealed record EspdGround
{
    /// <summary>The ground's id; of debt to the public, <c>135.3</c>: the amount decides which of the two grounds it is.</summary>
    public required string Ground { get; init; }

    /// <summary>Whether it is present; null when a question about it is not answered.</summary>
    public bool? Present { get; init; }

    /// <summary>The latest conviction.</summary>
    public DateOnly? FinalJudgmentOn { get; init; }

    /// <summary>The last day of the longest period a judgment fixes.</summary>
    public DateOnly? CourtPeriodEndsOn { get; init; }

    /// <summary>The sum of the debts in DKK; null when one of them is not stated.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Why a rule cannot read it.</summary>
    public GroundDoubt Doubt { get; init; }

    /// <summary>The question, where a person must read it.</summary>
    public string? Question { get; init; }

    /// <summary>The answer to that question.</summary>
    public bool? Answer { get; init; }

    /// <summary>Whether measures are said to have been taken.</summary>
    public bool SelfCleaningOffered { get; init; }
}

/// <summary>Carries the criteria of directive 2014/24/EU article 57 over to udbudsloven's grounds, as the table of criteria says.</summary>
public static class EspdGrounds
{
    /// <summary>The ground that all debt to the public is gathered under.</summary>
    public const string Debt = "135.3";

    /// <summary>The grounds an ESPD speaks of.</summary>
    public static IReadOnlyDictionary<string, EspdGround> Of(EspdDeclaration? espd)
    {
        var grounds = new Dictionary<string, EspdGround>(StringComparer.Ordinal);
        foreach (var ground in ExclusionGrounds.All)
        {
            // The table lets all criteria of one ground be read in one way only, so the first speaks for all.
            var criteria = (espd?.Criteria ?? []).Where(c => c.Use.Grounds.Contains(ground)).ToList();
            if (criteria.Count > 0) grounds[ground] = criteria[0].Use.Reading == EspdReading.Person ? ToAPerson(ground, criteria) : One(ground, criteria);
        }
        return grounds;
    }

    private static EspdGround ToAPerson(string ground, List<EspdCriterion> criteria) => new()
    {
        Ground = ground,
        Doubt = GroundDoubt.Misrepresentation,
        Question = criteria[0].Question,
        Answer = criteria.Select(c => c.Answer).Distinct().Count() == 1 ? criteria[0].Answer : null,
    };

    private static EspdGround One(string ground, List<EspdCriterion> criteria)
    {
        var (reading, there) = (criteria[0].Use.Reading, criteria.Where(c => c.Answer == true).ToList());
        var (isConviction, isDebt) = (reading == EspdReading.Conviction, reading == EspdReading.Debt);
        var foreign = isDebt && there.SelectMany(c => c.Amounts).Any(a => a.Currency != "DKK");
        return new()
        {
            Ground = ground,
            Present = there.Count > 0 ? true : criteria.All(c => c.Answer == false) ? false : null,
            FinalJudgmentOn = isConviction ? there.SelectMany(c => c.Dates).Select(d => (DateOnly?)d).Max() : null,
            CourtPeriodEndsOn = isConviction ? there.SelectMany(c => c.PeriodEnds).Select(d => (DateOnly?)d).Max() : null,
            Amount = isDebt && !foreign && there.Count > 0 && there.All(c => c.Amounts.Count > 0) ? there.SelectMany(c => c.Amounts).Sum(a => a.Amount) : null,
            Doubt = criteria.Any(c => c.SeveralAnswers) ? GroundDoubt.SeveralAnswers
                : foreign ? GroundDoubt.Currency
                : isConviction && there.Any(c => c.PeriodUnclear) ? GroundDoubt.Period
                : GroundDoubt.None,
            SelfCleaningOffered = there.Any(c => c.SelfCleaning == true),
        };
    }
}
