using ProcurementBaseline.Findings;
using static ProcurementBaseline.Findings.Outcome;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>network.json</c>, written by hand.</summary>
internal static class Network
{
    public static readonly Group Satisfied = new(nameof(Network),
    [
        Rule.Satisfied("NET-01", "answer.Value == true"),
        Rule.Satisfied("NET-02", "answer.Value == true"),
        Rule.Satisfied("NET-03", "answer.Value in (\"none\", \"approved\")"),
        Rule.Satisfied("NET-04", "answer.Value in (\"certificate\", \"individualKey\")"),
        Rule.Satisfied("NET-05", "answer.Value in (\"certificate\", \"credential\")"),
        Rule.Satisfied("NET-06", "answer.Value >= parameter.MinGbps"),
    ], Judge);

    public static readonly Group Applies = new(nameof(Network),
    [
        Rule.Applies("NET-02", "profile.Hosting == \"onPremises\" && profile.ContainsSoftware == true && profile.NetworkConnected == true"),
        Rule.Applies("NET-04", "profile.Wireless == true && profile.NetworkConnected == true"),
        Rule.Applies("NET-06", "profile.InternetFacing == true && profile.Hosting in (\"supplierHosted\", \"publicCloud\")"),
    ], JudgeApplies);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.NET01);
        verdicts[1] = Verdict.Yes(f.NET02);
        verdicts[2] = Verdict.Of(f.NET03, f.NET03 is "none" or "approved");
        verdicts[3] = Verdict.Of(f.NET04, f.NET04 is "certificate" or "individualKey");
        verdicts[4] = Verdict.Of(f.NET05, f.NET05 is "certificate" or "credential");
        verdicts[5] = Verdict.AtLeast(f.NET06, f.NET06MinGbps);
    }

    private static void JudgeApplies(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = NET02Applies(f);
        verdicts[1] = NET04Applies(f);
        verdicts[2] = NET06Applies(f);
    }

    private static Outcome NET02Applies(HandFacts f)
    {
        if (f.Hosting is not (null or "onPremises") || f.ContainsSoftware == false || f.NetworkConnected == false) return NotMet;
        return f.Hosting is null || f.ContainsSoftware is null || f.NetworkConnected is null ? Undetermined : Met;
    }

    private static Outcome NET04Applies(HandFacts f)
    {
        if (f.Wireless == false || f.NetworkConnected == false) return NotMet;
        return f.Wireless is null || f.NetworkConnected is null ? Undetermined : Met;
    }

    private static Outcome NET06Applies(HandFacts f)
    {
        if (f.InternetFacing == false || f.Hosting is not (null or "supplierHosted" or "publicCloud")) return NotMet;
        return f.InternetFacing is null || f.Hosting is null ? Undetermined : Met;
    }
}
