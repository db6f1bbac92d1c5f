using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>What the officer must check before a hearing letter is sent, and which grounds are not in it.</summary>
internal sealed class HearingNotes(Procurement procurement, DateOnly asOf, Words words)
{
    private static readonly HashSet<string> Debts = ["135.3", "137.1.6"];

    private readonly DateOnly? _tendersBy = HearingComposer.TendersBy(procurement);

    /// <summary>The day all grounds share; null when one of them has no good day or they differ.</summary>
    public DateOnly? AnswerBy(IReadOnlyList<GroundCase> heard) =>
        heard.All(g => State(g) is DeadlineState.Good or DeadlineState.Unchecked) && heard.Select(g => g.HearingEndsOn).Distinct().Count() == 1 ? heard[0].HearingEndsOn : null;

    public OfficerNote Of(ResponseJudgement judged, IReadOnlyList<GroundCase> heard, IReadOnlyDictionary<string, Finding> found)
    {
        var inLetter = heard.Select(g => g.Ground).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. Checks(judged, heard, found)],
            [.. judged.Exclusion.Where(g => !inLetter.Contains(g.Ground) && g.Finding.Outcome != "none").Select(g => Outside(g.Ground, g.Finding))]);
    }

    private IEnumerable<Text> Checks(ResponseJudgement judged, IReadOnlyList<GroundCase> heard, IReadOnlyDictionary<string, Finding> found)
    {
        yield return words.Phrase("hearing.note.only", ("tenderer", Say.Same(judged.Tenderer.Name ?? judged.Tenderer.Id)));
        yield return words.Phrase("hearing.note.suitable");
        foreach (var check in Times(heard)) yield return check;
        foreach (var ground in heard)
        {
            foreach (var check in OfGround(ground, found[ground.Ground])) yield return check;
        }
        foreach (var finding in judged.Findings.Where(f => IsOfExclusion(f, heard)))
            yield return Message(finding);
        if (heard.Select(g => found[g.Ground].CheckedTo).Min() is var checkedTo && procurement.NoticeDate > checkedTo)
            yield return words.Phrase("note.law.age", ("date", Say.Date(checkedTo)));
    }

    private IEnumerable<Text> Times(IReadOnlyList<GroundCase> heard)
    {
        if (heard.All(g => State(g) == DeadlineState.Missing)) yield return words.Phrase("hearing.note.time.missing");
        else if (heard.Select(g => g.HearingEndsOn).Distinct().Count() > 1)
        {
            yield return words.Phrase("hearing.note.time.differ", ("dates", Say.Joined(heard.Select(g => g.HearingEndsOn is { } day
                ? words.Phrase("hearing.note.time.one", ("provision", Say.Provision(g.Provision)), ("date", Say.Date(day)))
                : words.Phrase("hearing.note.time.none", ("provision", Say.Provision(g.Provision)))), "; ")));
        }
        foreach (var ground in heard)
        {
            var phrase = State(ground) switch
            {
                DeadlineState.TooEarly => "tooEarly",
                DeadlineState.Past => "past",
                DeadlineState.Unchecked => "unchecked",
                _ => null,
            };
            if (phrase is not null) yield return About($"hearing.note.time.{phrase}", ground, ("date", Say.Date(ground.HearingEndsOn!.Value)));
            if (ground.NotifiedOn is { } told) yield return About("hearing.note.told", ground, ("date", Say.Date(told)));
        }
    }

    private IEnumerable<Text> OfGround(GroundCase ground, Finding finding)
    {
        if (ground.SaidBy == GroundSource.Authority) yield return About("hearing.note.account", ground);
        if (ground.Ground is "136.1" or "136.2" or "136.3" or "136.4" or "137.1.1" or "137.1.4" or "137.1.5") yield return About("hearing.note.prove", ground);
        if (ground.Ground == "137.1.3") yield return About("hearing.note.indications", ground);
        if (Debts.Contains(ground.Ground)) yield return About("hearing.note.debt", ground);
        if (ground.Ground == "137.1.6") yield return About("hearing.note.instalments", ground);
        if (ground.Ground.StartsWith("137.", StringComparison.Ordinal)) yield return About("hearing.note.binds", ground);
        if (HearingComposer.IsBarred(ground, asOf)) yield return About("hearing.note.court", ground);
        if (finding.Confidence != Confidence.V)
            yield return About("hearing.note.confidence", ground, ("confidence", words.Phrase($"note.confidence.{RecordShape.CodeOf(finding.Confidence).ToLowerInvariant()}")));
    }

    private GroundOutside Outside(string ground, Finding finding)
    {
        var message = finding.Outcome switch
        {
            "mustExclude" or "mayExclude" => Say.Joined([finding.Message, words.Phrase("hearing.note.heard")], " "),
            "forgoPossible" => Say.Joined([finding.Message, words.Phrase("hearing.note.forgo")], " "),
            _ => finding.Message,
        };
        var provision = Say.Provision(ExclusionGrounds.Provision(ground));
        var heading = Say.Sentence(words.Phrase("note.ground", ("provision", provision), ("outcome", words.Code($"exclusion.{finding.Outcome}"))));
        return new(ground, provision, finding.Outcome, heading, message, finding.Remedy is { } remedy ? words.Phrase("note.remedy", ("remedy", remedy)) : null);
    }

    // What the rules say of exclusion beside the grounds' own rows: of the whole response, or of a ground in the letter.
    private static bool IsOfExclusion(Finding finding, IReadOnlyList<GroundCase> heard)
    {
        if (!finding.Rule.StartsWith("EXCL-", StringComparison.Ordinal) && !finding.Rule.StartsWith("ESPD-", StringComparison.Ordinal)) return false;
        var colon = finding.Id.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || heard.Any(g => g.Ground == finding.Id[(colon + 1)..]);
    }

    private static Text Message(Finding finding) => finding.Remedy is { } remedy ? Say.Joined([finding.Message, remedy], " ") : finding.Message;

    private Text About(string phrase, GroundCase ground, params ReadOnlySpan<(string Place, Text Value)> further) =>
        Say.Sentence(words.Phrase(phrase, [("provision", Say.Provision(ground.Provision)), .. further]));

    private DeadlineState State(GroundCase ground) => HearingDeadline.Of(ground, _tendersBy, asOf);
}
