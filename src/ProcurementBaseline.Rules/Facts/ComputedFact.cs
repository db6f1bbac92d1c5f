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
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("profile", "Level", FactKind.Number,
            new("Konsekvensniveauet: det højeste af fortrolighed, integritet og tilgængelighed.", "The consequence level: the highest of confidentiality, integrity and availability."),
            ["profile.Consequence.Confidentiality", "profile.Consequence.Integrity", "profile.Consequence.Availability"],
            levels => FactValue.Of(levels.Max(l => l.Number!.Value))),
        new("procurement", "EstimatedValueEur", FactKind.Number,
            new("Den anslåede værdi i EUR efter periodens officielle kurs.", "The estimated value in EUR at the official rate of the period."),
            ["procurement.Subject.EstimatedValue", "law.KronerPerEuro"],
            values => FactValue.Of(Money.Dkk(values[0].Number!.Value).ToEur(values[1].Number!.Value).Amount)),
        .. TextTruths.All,
        .. ReviewFacts.All,
    ];

    /// <summary>Whether a dated parameter is a divisor in one of them, and so can be nothing but a number above zero.</summary>
    public static bool DividesBy(string parameter) => parameter == "kronerPerEuro";
}
