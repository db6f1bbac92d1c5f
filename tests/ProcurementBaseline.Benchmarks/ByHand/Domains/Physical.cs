using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>physical.json</c>, written by hand.</summary>
internal static class Physical
{
    public static readonly Group Satisfied = new(nameof(Physical),
    [
        Rule.Satisfied("PHYS-01", "answer.Value in (\"locked\", \"tool\", \"evident\")"),
        Rule.Satisfied("PHYS-02", "answer.Value == true"),
    ], Judge);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.PHYS01, f.PHYS01 is "locked" or "tool" or "evident");
        verdicts[1] = Verdict.Yes(f.PHYS02);
    }
}
