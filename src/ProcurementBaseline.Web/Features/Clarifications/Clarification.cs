using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Clarifications;

/// <summary>What the authority asks of one tender after the opening (udbudsloven § 159, stk. 5), as it is stored: sealed, like the tender.</summary>
/// <param name="Tenderer">The tenderer's id.</param>
/// <param name="Number">Its number among those to that tenderer, from 1.</param>
/// <param name="Text">What is asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="By">Who asks: a role and an opaque id.</param>
/// <param name="ReplyBy">The last moment of a reply, inclusive.</param>
/// <param name="Reply">The reply; null while there is none.</param>
internal sealed record Clarification(string Tenderer, int Number, string Text, DateTimeOffset AskedAt, string By, DateTimeOffset ReplyBy, ClarificationReply? Reply)
{
    private const string Kind = "clarification";

    /// <summary>Where it lies.</summary>
    public static DocumentKey Place(SealedLog log, string tenderer, int number) => log.Place(Kind, tenderer, $"{number:D4}");

    /// <summary>Those of a case with their versions, of one tenderer when one is named, by tenderer and number.</summary>
    public static async Task<IReadOnlyList<(Clarification Clarification, long Version)>> Of(SealedLog log, string? tenderer, CancellationToken cancel) =>
        [.. (await log.List(Kind, tenderer, cancel)).Select(s => (CaseFile.Read<Clarification>(s.Content), s.Version))
            .OrderBy(c => c.Item1.Tenderer, StringComparer.Ordinal).ThenBy(c => c.Item1.Number)];
}

/// <summary>A tenderer's reply.</summary>
/// <param name="Text">What it says.</param>
/// <param name="At">When, UTC.</param>
internal sealed record ClarificationReply(string Text, DateTimeOffset At);

/// <summary>A clarification as both sides see it.</summary>
/// <param name="Tenderer">The tenderer's id.</param>
/// <param name="Number">Its number among those to that tenderer.</param>
/// <param name="Version">What a reply is given on.</param>
/// <param name="Text">What is asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="ReplyBy">The last moment of a reply, inclusive, UTC.</param>
/// <param name="Rule">What a reply may and may not be.</param>
/// <param name="Reply">The reply; null while there is none.</param>
internal sealed record ClarificationView(
    string Tenderer, int Number, long Version, string Text, DateTimeOffset AskedAt, DateTimeOffset ReplyBy, Text Rule, ClarificationReply? Reply)
{
    public static ClarificationView Of(Clarification asked, long version, Words words) =>
        new(asked.Tenderer, asked.Number, version, asked.Text, asked.AskedAt, asked.ReplyBy, words.Phrase("clarification.rule"), asked.Reply);
}
