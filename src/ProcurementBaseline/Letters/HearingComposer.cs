using System.Globalization;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>Makes the hearing letter of udbudsloven § 138, stk. 2 from what the rules found. It reads no clock and no file.</summary>
public static class HearingComposer
{
    /// <summary>Outcomes in which a tenderer must be heard before it can be excluded.</summary>
    private static readonly HashSet<string> Heard = ["hearingPending", "mustExclude", "mayExclude"];

    /// <summary>The letter to one tenderer.</summary>
    /// <param name="judgement">The judgement that holds the tenderer's.</param>
    /// <param name="response">The tenderer's response; nothing of anybody else's is read.</param>
    /// <param name="assessment">What the authority found of it; null when nothing.</param>
    /// <param name="espd">Its ESPD; null when none was handed in.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>, and the names of codes.</param>
    /// <param name="writtenOn">The date of the letter; null leaves a place for it.</param>
    /// <returns>Null when no ground calls for a hearing, or the tenderer was heard on all of them.</returns>
    /// <exception cref="ArgumentException">The judgement holds nothing of that tenderer.</exception>
    public static HearingLetter? Compose(Judgement judgement, Response response, Assessment? assessment, EspdDeclaration? espd, Words words, DateOnly? writtenOn)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(words);
        var judged = judgement.Responses.FirstOrDefault(r => r.Tenderer.Id == response.Tenderer.Id)
            ?? throw new ArgumentException("The judgement holds nothing of that tenderer.", nameof(response));
        var (procurement, facts) = (judgement.Set.Procurement, new HearingFacts(response, assessment, espd, words));
        var found = judged.Exclusion.ToDictionary(g => g.Ground, g => g.Finding, StringComparer.Ordinal);
        var cases = GroundCases.Of(response, assessment, espd).Where(c => found.ContainsKey(c.Ground)).ToList();
        var heard = cases.Where(c => CallsForHearing(c, found[c.Ground], procurement, judgement.AsOf)).ToList();
        if (heard.Count == 0) return null;
        var notes = new HearingNotes(procurement, judgement.AsOf, words);
        return new()
        {
            SchemaVersion = "1",
            From = Say.Authority(procurement.Authority),
            To = new(response.Tenderer.Name, response.Tenderer.Id),
            Procurement = new(procurement.Id, procurement.Title),
            AsOf = judgement.AsOf,
            WrittenOn = writtenOn,
            AnswerBy = notes.AnswerBy(heard),
            Grounds = [.. heard.Select(c => Ground(c, found[c.Ground], facts, judgement.AsOf, words))],
            Note = notes.Of(judged, heard, found),
        };
    }

    /// <summary>The day tenders had to be in; null when not known.</summary>
    internal static DateOnly? TendersBy(Procurement procurement) => procurement.TenderDeadline is { } deadline ? DateOnly.FromDateTime(deadline.Date) : null;

    /// <summary>Whether a judgment's period runs, so that the tenderer cannot clean itself (§ 138, stk. 4).</summary>
    internal static bool IsBarred(GroundCase ground, DateOnly asOf) => ground.CourtPeriodEndsOn is { } end && asOf <= end;

    // A hearing that was held is not held again: what comes next is a decision with reasons (§ 138, stk. 5).
    private static bool CallsForHearing(GroundCase ground, Finding finding, Procurement procurement, DateOnly asOf) =>
        Heard.Contains(finding.Outcome) && !HearingDeadline.IsHeld(ground, TendersBy(procurement), asOf);

    private static HearingGround Ground(GroundCase ground, Finding finding, HearingFacts facts, DateOnly asOf, Words words)
    {
        (string, Text)[] limit = [("limit", Limit(finding, words))];
        var (provision, name) = (Say.Provision(ground.Provision), words.Phrase($"hearing.name.{ground.Ground}", limit));
        var barred = IsBarred(ground, asOf);
        return new()
        {
            Ground = ground.Ground,
            Provision = provision,
            Name = name,
            Heading = Say.Sentence(words.Phrase("hearing.ground.heading", ("provision", provision), ("name", name))),
            Why = words.Phrase($"hearing.why.{ground.Ground}", limit),
            Said = facts.Said(ground),
            Facts = facts.Of(ground),
            NeedsAccount = ground.SaidBy == GroundSource.Authority,
            Offered = ground.SelfCleaningOffered == true ? words.Phrase("hearing.offered") : null,
            Period = barred ? null : Period(ground, finding, words),
            Court = barred ? words.Phrase("hearing.court", ("date", Say.Date(ground.CourtPeriodEndsOn!.Value))) : null,
            Helps = barred ? [] : [.. Helps(ground.Ground, limit, words)],
        };
    }

    private static Text? Period(GroundCase ground, Finding finding, Words words)
    {
        var isConviction = ground.Ground.StartsWith("135.1.", StringComparison.Ordinal);
        var (from, parameter, phrase) = isConviction
            ? (ground.FinalJudgmentOn, "exclusionYearsConviction", "hearing.period.conviction")
            : (ground.EventOn, "exclusionYearsEvent", "hearing.period.event");
        // No debt and no conflict in this tender has a period, and then the rule reads no parameter either.
        if (from is not { } day || finding.Parameters.GetValueOrDefault(parameter)?.Value.Number is not { } years) return null;
        return words.Phrase(phrase, ("years", Say.Number(years)), ("from", Say.Date(day)), ("to", Say.Date(day.AddYears((int)years))));
    }

    private static Text Limit(Finding finding, Words words) =>
        finding.Parameters.GetValueOrDefault("publicDebtLimit")?.Value.Number is { } limit ? Say.Number(limit) : words.Phrase("letter.unknown");

    private static IEnumerable<Text> Helps(string ground, (string, Text)[] places, Words words)
    {
        for (var number = 1; ; number++)
        {
            var phrase = $"hearing.help.{ground}.{number.ToString(CultureInfo.InvariantCulture)}";
            if (!words.Phrases.ContainsKey(phrase)) yield break;
            yield return words.Phrase(phrase, places);
        }
    }
}
