using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand.Domains;

/// <summary>The rules of <c>software-bill-of-materials.json</c>, written by hand.</summary>
internal static class SoftwareBillOfMaterials
{
    public static readonly Group Satisfied = new(nameof(SoftwareBillOfMaterials),
    [
        Rule.Satisfied("SBOM-01", "answer.Value in (\"transitive\", \"topLevel\")"),
    ], Judge);

    private static void Judge(HandFacts f, Span<Outcome> verdicts)
    {
        verdicts[0] = Verdict.Of(f.SBOM01, f.SBOM01 is "transitive" or "topLevel");
    }
}
