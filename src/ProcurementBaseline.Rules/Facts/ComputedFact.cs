using System.Diagnostics;
using ProcurementBaseline.Control;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>A fact that follows from others. Knowing nothing about one of them makes it unknown, never a guess.</summary>
/// <param name="Record">The record rules find it in.</param>
/// <param name="Member">Its name there.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="Meaning">What it is, for the reference in <c>rules/README.md</c>.</param>
/// <param name="Inputs">The facts it follows from, as rules name them; those that are unknown are what is missing when it is.</param>
/// <param name="Compute">From the inputs in that order, all of them known, to its value.</param>
internal sealed record ComputedFact(string Record, string Member, FactKind Kind, Text Meaning, IReadOnlyList<string> Inputs, Func<IReadOnlyList<FactValue>, FactValue> Compute)
{
    /// <summary>Looks at the whole case instead of at inputs, for what follows from lists that are no facts. Null: it follows from the inputs.</summary>
    public Func<CaseFacts, FactValue?>? Look { get; init; }

    /// <summary>What is missing when <see cref="Look"/> found nothing, as paths in the response; not empty, unless only a person can tell.</summary>
    public Func<CaseFacts, IReadOnlyList<string>>? Missing { get; init; }

    /// <summary>The dated parameters it reads on the day of <c>ownership.asOf</c> instead of the reference date.</summary>
    public IReadOnlyList<string> OnOwnershipDay { get; init; } = [];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("profile", "Level", FactKind.Number,
            new("Konsekvensniveauet: det højeste af fortrolighed, integritet og tilgængelighed.", "The consequence level: the highest of confidentiality, integrity and availability."),
            ["profile.Consequence.Confidentiality", "profile.Consequence.Integrity", "profile.Consequence.Availability"],
            levels => FactValue.Of(levels.Max(l => l.Number!.Value))),
        new("procurement", "EstimatedValueEur", FactKind.Number,
            new("Den anslåede værdi i EUR efter periodens officielle kurs.", "The estimated value in EUR at the official rate of the period."),
            ["procurement.Subject.EstimatedValue", "law.KronerPerEuro"],
            values => FactValue.Of(WholeCents(Money.Dkk(values[0].Number!.Value).ToEur(values[1].Number!.Value).Amount))),
        .. TextTruths.All,
        .. ReviewFacts.All,
        new("ground", "ConvictionPeriodEndsOn", FactKind.Date,
            new("Dagen præcis så mange år efter dommen, som § 138, stk. 6 siger.", "The day exactly as many years after the judgment as § 138(6) says."),
            ["ground.FinalJudgmentOn", "law.ExclusionYearsConviction"], YearsAfter),
        new("ground", "EventPeriodEndsOn", FactKind.Date,
            new("Dagen præcis så mange år efter hændelsen, som § 138, stk. 7 siger.", "The day exactly as many years after the event as § 138(7) says."),
            ["ground.EventOn", "law.ExclusionYearsEvent"], YearsAfter),
        new("ground", "DaysPastConvictionPeriod", FactKind.Number,
            new("Dage fra den dag til bedømmelsesdagen; negativt før den.", "Days from that day to the judging day; negative before it."),
            ["ground.FinalJudgmentOn", "law.ExclusionYearsConviction", "asOf"], DaysPast),
        new("ground", "DaysPastEventPeriod", FactKind.Number,
            new("Dage fra den dag til bedømmelsesdagen; negativt før den.", "Days from that day to the judging day; negative before it."),
            ["ground.EventOn", "law.ExclusionYearsEvent", "asOf"], DaysPast),
        OfControl("UnderThirdCountryControl",
            new("Om tilbudsgiveren er under kontrol fra et land uden for EU og EFTA; ukendt, også når et menneske skal vurdere det.",
                "Whether the tenderer is controlled from outside the EU and EFTA; unknown also when a person must assess it."),
            report => report.ThirdCountryControl),
        OfControl("ThirdCountryInfluence",
            new("Om ejere fra ét land uden for EU og EFTA har kontrol, 10 % eller mere eller en særlig ret; uden kontrol skal et menneske vurdere indflydelsen.",
                "Whether owners from one country outside the EU and EFTA have control, 10 % or more, or a special right; without control a person must assess the influence."),
            report => report.ControlledFrom.Any(c => c.Certainty == ControlCertainty.Review) ? true : report.ThirdCountryControl),
        .. ThirdCountryFacts.All, .. ChinaFacts.All, .. RussiaFacts.All,
    ];

    /// <summary>The most years a period is counted, so that no date runs out of the calendar.</summary>
    private const decimal MostYears = 200;

    // What the rate leaves beyond cents is noise on paper. Cut, never rounded up: no amount may reach a threshold it did not reach.
    private static decimal WholeCents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToZero);

    private static FactValue YearsAfter(IReadOnlyList<FactValue> values) => FactValue.Of(PeriodEnd(values));

    private static FactValue DaysPast(IReadOnlyList<FactValue> values) => FactValue.Of((decimal)(values[2].Date!.Value.DayNumber - PeriodEnd(values).DayNumber));

    private static DateOnly PeriodEnd(IReadOnlyList<FactValue> values) => values[0].Date!.Value.AddYears((int)Math.Clamp(values[1].Number!.Value, 0, MostYears));

    private static ComputedFact OfControl(string member, Text meaning, Func<ControlReport, bool?> answer) => new("tenderer", member, FactKind.Truth, meaning, [], _ => throw new UnreachableException())
    {
        Look = facts => ControlFacts.Of(facts) is { } report && answer(report) is { } truth ? FactValue.Of(truth) : null,
        Missing = facts => ControlFacts.Of(facts)?.Missing ?? ["ownership"],
        OnOwnershipDay = CountryGroups.Parameters,
    };

    /// <summary>Whether a dated parameter is a divisor in one of them, and so can be nothing but a number above zero.</summary>
    public static bool DividesBy(string parameter) => parameter == "kronerPerEuro";
}
