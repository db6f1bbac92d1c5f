using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Judges one response on every exclusion ground, and says what else there is to say of exclusion.</summary>
internal static class ExclusionJudge
{
    /// <summary>The id of the law file whose rows speak of exclusion. A row named after a ground is that ground's; the others hold of every ground or of the response.</summary>
    public const string File = "exclusion";

    /// <param name="rulebook">The rulebook.</param>
    /// <param name="shared">The procurement, the judging day and the response.</param>
    /// <param name="assessment">What the authority found; null when nothing.</param>
    /// <param name="espd">The ESPD; null when none was handed in.</param>
    /// <returns>One judgement for each ground that the rulebook has a row for, in the order of the act, and further findings.</returns>
    public static (IReadOnlyList<GroundJudgement> Grounds, IReadOnlyList<Finding> Further) Of(Rulebook rulebook, CaseFacts shared, Assessment? assessment, EspdDeclaration? espd)
    {
        var rows = rulebook.Rows.Where(r => r.File == File).ToList();
        var own = rows.Where(r => ExclusionGrounds.All.Contains(r.Id)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var (grounds, further) = (new List<GroundJudgement>(), new List<Finding>());
        var facts = shared with { Espd = EspdFacts.Of(espd) };
        further.AddRange(Met(rows.Where(r => r.Over == RowScope.Response), facts));
        foreach (var one in GroundCases.Of(shared.Response!, assessment, espd))
        {
            var about = facts with { Ground = one };
            if (own.TryGetValue(one.Ground, out var row)) grounds.Add(new(one.Ground, RowVerdict.FindingOf(row, about, rulebook.Facts)!));
            further.AddRange(Met(rows.Where(r => r.Over == RowScope.Ground && !own.ContainsKey(r.Id)), about));
        }
        return (grounds, further);

        IEnumerable<Finding> Met(IEnumerable<LawRow> which, CaseFacts of) => which.Select(r => RowVerdict.FindingOf(r, of, rulebook.Facts)).OfType<Finding>();
    }
}
