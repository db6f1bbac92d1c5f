using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Every answer with the version a change of it is made on.</summary>
internal static class ListAnswers
{
    /// <summary>The answers, in the order of the requirements' ids.</summary>
    public sealed record SavedAnswers
    {
        /// <summary>By requirement.</summary>
        public required IReadOnlyDictionary<string, VersionedAnswer> Answers { get; init; }
    }

    /// <summary>One answer.</summary>
    public sealed record VersionedAnswer
    {
        /// <summary>What stands in its <c>ETag</c>.</summary>
        public required long Version { get; init; }

        /// <summary>The answer.</summary>
        public required Answer Answer { get; init; }
    }

    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        var rows = new SortedDictionary<string, VersionedAnswer>(StringComparer.Ordinal);
        foreach (var stored in await desk.Log.List(Desk.AnswerKind, desk.Tenderer, request.Cancel))
        {
            if (stored.Content.IsEmpty) continue;
            var saved = SavedAnswer.Read(stored);
            rows[saved.Requirement] = new() { Version = stored.Version, Answer = saved.Answer };
        }
        return TypedResults.Bytes(RecordWriter.Write(new SavedAnswers { Answers = rows }), "application/json");
    }
}
