using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>
/// Tells what a ground rests on, each fact with who said it. Only facts about the tenderer itself: that every tenderer is covered (§ 135, stk. 5, nr. 1)
/// is something about others and stands in no letter.
/// </summary>
internal sealed class HearingFacts(Response response, Assessment? assessment, EspdDeclaration? espd, Words words)
{
    private readonly IReadOnlyDictionary<string, EspdGround> _espd = EspdGrounds.Of(espd);

    public IReadOnlyList<LetterFact> Of(GroundCase ground)
    {
        var facts = new List<LetterFact>();
        if (ground.FinalJudgmentOn is { } judged) Add("finalJudgmentOn", Say.Date(judged), g => g.FinalJudgmentOn == judged, g => g.FinalJudgmentOn == judged, e => e.FinalJudgmentOn == judged);
        if (ground.EventOn is { } day) Add("eventOn", Say.Date(day), g => g.EventOn == day, g => g.EventOn == day, _ => false);
        if (ground.CourtPeriodEndsOn is { } end)
            Add("courtPeriodEndsOn", Say.Date(end), g => g.CourtPeriodEndsOn == end, g => g.CourtPeriodEndsOn == end, e => e.CourtPeriodEndsOn == end);
        if (!DebtCases.IsDebt(ground.Ground)) return facts;
        if (ground.Amount is { } amount) Add("amount", Say.Kroner(words, amount), g => g.Amount == amount, g => g.Amount == amount, e => e.Amount == amount);
        if (ground.InstalmentAgreementKept is { } kept)
            Add("instalmentAgreementKept", Say.Truth(words, kept), g => g.InstalmentAgreementKept == kept, g => g.InstalmentAgreementKept == kept, _ => false);
        if (ground.SecurityForExcess is { } secured)
            Add("securityForExcess", Say.Truth(words, secured), g => g.SecurityForExcess == secured, g => g.SecurityForExcess == secured, _ => false);
        return facts;

        void Add(string what, Text value, Func<GroundAssessment, bool> found, Func<GroundDeclaration, bool> declared, Func<EspdGround, bool> said)
        {
            bool Same(string other) => other == ground.Ground || (DebtCases.IsDebt(ground.Ground) && DebtCases.IsDebt(other));   // one debt can be told under either
            var source = (assessment?.Grounds ?? []).Any(g => Same(g.Ground) && found(g)) ? GroundSource.Authority
                : (response.Grounds ?? []).Any(g => Same(g.Ground) && declared(g)) ? GroundSource.Tenderer
                : _espd.Values.Any(e => Same(e.Ground) && said(e)) ? GroundSource.Espd
                : ground.SaidBy;   // a sum of several rows
            facts.Add(new(words.Phrase($"hearing.fact.{what}"), value, Source(source)));
        }
    }

    /// <summary>The sentence on who said that the ground is present.</summary>
    public Text Said(GroundCase ground) => words.Phrase($"hearing.said.{Code(ground.SaidBy)}");

    private Text Source(GroundSource? source) => words.Phrase($"letter.source.{Code(source)}");

    private static string Code(GroundSource? source) => source switch
    {
        GroundSource.Tenderer => "tenderer",
        GroundSource.Espd => "espd",
        _ => "authority",
    };
}
