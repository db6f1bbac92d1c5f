using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>removable-media.json</c>, written by hand.</summary>
internal static class RemovableMedia
{
    public static readonly Group Satisfied = new(nameof(RemovableMedia),
    [
        Rule.Satisfied("MEDIA-01", "answer.Value == true"),
        Rule.Satisfied("MEDIA-02", "answer.Value == true"),
        Rule.Satisfied("MEDIA-03", "answer.Value == true"),
    ], Judge);

    public static readonly Group Applies = new(nameof(RemovableMedia),
    [
        Rule.Applies("MEDIA-01", "profile.RemovableMedia == true && profile.ContainsSoftware == true"),
        Rule.Applies("MEDIA-02", "profile.RemovableMedia == true && profile.ProcessesHealthData == true"),
        Rule.Applies("MEDIA-03", "profile.Hosting == \"onPremises\" && profile.ProcessesPersonalData == true && profile.StoresData == true"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.MEDIA01);
        verdicts[1] = Verdict.Yes(f.MEDIA02);
        verdicts[2] = Verdict.Yes(f.MEDIA03);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = MEDIA01Applies(f);
        verdicts[1] = MEDIA02Applies(f);
        verdicts[2] = MEDIA03Applies(f);
    }

    private static Outcome MEDIA01Applies(HandFacts f)
    {
        if (f.RemovableMedia == false || f.ContainsSoftware == false) return NotMet;
        return f.RemovableMedia is null || f.ContainsSoftware is null ? Undetermined : Met;
    }

    private static Outcome MEDIA02Applies(HandFacts f)
    {
        if (f.RemovableMedia == false || f.ProcessesHealthData == false) return NotMet;
        return f.RemovableMedia is null || f.ProcessesHealthData is null ? Undetermined : Met;
    }

    private static Outcome MEDIA03Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ProcessesPersonalData == false || f.StoresData == false) return NotMet;
        return f.Hosting is null || f.ProcessesPersonalData is null || f.StoresData is null ? Undetermined : Met;
    }
}
