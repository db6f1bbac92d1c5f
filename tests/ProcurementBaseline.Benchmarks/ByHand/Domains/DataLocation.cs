using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>data-location.json</c>, written by hand.</summary>
internal static class DataLocation
{
    public static readonly Group Satisfied = new(nameof(DataLocation),
    [
        Rule.Satisfied("LOC-01", "answer.Value in (\"eea\", \"adequacy\")"),
        Rule.Satisfied("LOC-02", "answer.Value in (\"eeaOnly\", \"basisNamed\")"),
        Rule.Satisfied("LOC-03", "answer.Value == true"),
        Rule.Satisfied("LOC-04", "answer.Value >= parameter.MinDays"),
    ], Judge);

    public static readonly Group Applies = new(nameof(DataLocation),
    [
        Rule.Applies("LOC-01", "profile.Hosting in (\"supplierHosted\", \"publicCloud\") && profile.ProcessesPersonalData == true"),
        Rule.Applies("LOC-02", "profile.RemoteAccess == true && profile.ProcessesPersonalData == true && profile.Hosting == \"onPremises\""),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.LOC01, f.LOC01 is "eea" or "adequacy");
        verdicts[1] = Verdict.Of(f.LOC02, f.LOC02 is "eeaOnly" or "basisNamed");
        verdicts[2] = Verdict.Yes(f.LOC03);
        verdicts[3] = Verdict.AtLeast(f.LOC04, f.LOC04MinDays);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = LOC01Applies(f);
        verdicts[1] = LOC02Applies(f);
    }

    private static Outcome LOC01Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "supplierHosted" or "publicCloud") || f.ProcessesPersonalData == false) return NotMet;
        return f.Hosting is null || f.ProcessesPersonalData is null ? Undetermined : Met;
    }

    private static Outcome LOC02Applies(HandFacts f)
    {
        if (f.RemoteAccess == false || f.ProcessesPersonalData == false || f.Hosting is not (null or "onPremises")) return NotMet;
        return f.RemoteAccess is null || f.ProcessesPersonalData is null || f.Hosting is null ? Undetermined : Met;
    }
}
