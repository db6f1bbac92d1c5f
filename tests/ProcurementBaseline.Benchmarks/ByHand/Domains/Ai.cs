using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>ai.json</c>, written by hand.</summary>
internal static class Ai
{
    public static readonly Group Satisfied = new(nameof(Ai),
    [
        Rule.Satisfied("AI-01", "answer.Value == true"),
        Rule.Satisfied("AI-02", "answer.Value == true"),
        Rule.Satisfied("AI-03", "answer.Value in (\"turnOff\", \"disregard\")"),
        Rule.Satisfied("AI-04", "answer.Value >= parameter.MinDays"),
    ], Judge);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Yes(f.AI01);
        verdicts[1] = Verdict.Yes(f.AI02);
        verdicts[2] = Verdict.Of(f.AI03, f.AI03 is "turnOff" or "disregard");
        verdicts[3] = Verdict.AtLeast(f.AI04, f.AI04MinDays);
    }
}
