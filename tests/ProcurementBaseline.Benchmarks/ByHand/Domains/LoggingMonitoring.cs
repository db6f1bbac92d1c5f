using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>logging-monitoring.json</c>, written by hand.</summary>
internal static class LoggingMonitoring
{
    public static readonly Group Satisfied = new(nameof(LoggingMonitoring),
    [
        Rule.Satisfied("LOG-01", "answer.Value == true"),
        Rule.Satisfied("LOG-02", "answer.Value in (\"push\", \"pull\")"),
        Rule.Satisfied("LOG-03", "answer.Value >= parameter.MinMonths"),
        Rule.Satisfied("LOG-04", "answer.Value == true"),
        Rule.Satisfied("LOG-05", "answer.Value == true"),
        Rule.Satisfied("LOG-06", "answer.Value <= parameter.MaxMinutes"),
    ], Judge);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.LOG01);
        verdicts[1] = Verdict.Of(f.LOG02, f.LOG02 is "push" or "pull");
        verdicts[2] = Verdict.AtLeast(f.LOG03, f.LOG03MinMonths);
        verdicts[3] = Verdict.Yes(f.LOG04);
        verdicts[4] = Verdict.Yes(f.LOG05);
        verdicts[5] = Verdict.AtMost(f.LOG06, f.LOG06MaxMinutes);
    }
}
