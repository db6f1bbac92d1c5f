using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Benchmarks.Fleet;

/// <summary>Makes responses in blocks, each with answers of its own, so that no more than a block is ever in memory.</summary>
internal sealed class ResponseBlocks(RequirementSet set)
{
    /// <summary>Responses in a block: as many as a processor keeps close by, for in life each comes from its own file and is judged at once.</summary>
    public const int Size = 64;

    private readonly EconomicOperator _tenderer = new() { Id = "12345678", Name = "Vendor" };
    private readonly Response[] _block = new Response[Size];

    /// <summary>So many responses, the same ones for the same number; a block is overwritten by the next.</summary>
    /// <remarks>Nine answers in ten are given, four in five of them good.</remarks>
    public IEnumerable<ReadOnlyMemory<Response>> Make(int responses)
    {
        var random = new Random(responses);
        for (var made = 0; made < responses; made += Size)
        {
            var count = Math.Min(Size, responses - made);
            for (var i = 0; i < count; i++) _block[i] = Made(random);
            yield return _block.AsMemory(0, count);
        }
    }

    private Response Made(Random random)
    {
        var answers = new Dictionary<string, Answer>(set.Requirements.Count, StringComparer.Ordinal);
        foreach (var drafted in set.Requirements)
        {
            if (random.NextDouble() < 0.9) answers[drafted.Requirement.Id] = new() { Value = ValueOf(drafted, random) };
        }
        return new() { SchemaVersion = "1", Procurement = set.Procurement.Id, Tenderer = _tenderer, Answers = answers };
    }

    private static Scalar ValueOf(DraftedRequirement drafted, Random random)
    {
        var (form, good) = (drafted.Requirement.Answer, random.NextDouble() < 0.8);
        return form.Kind switch
        {
            AnswerKind.YesNo => Scalar.Of(good),
            AnswerKind.Number => Scalar.Of(drafted.Parameters.Values.FirstOrDefault() + random.Next(-3, 4)),
            AnswerKind.Date => Scalar.Of(good ? "2030-05-01" : "2025-05-01"),
            AnswerKind.Choice => Scalar.Of(form.Choices![random.Next(form.Choices.Count)].Id),
            AnswerKind.Text => Scalar.Of("text"),
        };
    }
}
