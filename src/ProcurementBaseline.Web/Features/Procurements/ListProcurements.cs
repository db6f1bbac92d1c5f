using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Procurements;

internal static class ListProcurements
{
    private const int MostAtOnce = 100;

    /// <param name="caller">Who asks.</param>
    /// <param name="store">The store.</param>
    /// <param name="after">Only ids after this one.</param>
    /// <param name="under">Only ids that begin so.</param>
    /// <param name="most">How many at most, 1 to 100.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<Ok<Page>> Handle(Caller caller, IStore store, string? after, string? under, int? most, CancellationToken cancel)
    {
        var take = Math.Clamp(most ?? MostAtOnce, 1, MostAtOnce);
        var found = await store.List(caller.Authority, CaseId.DraftKind, under ?? "", after, take + 1, cancel);
        Row[] rows = [.. found.Take(take).Select(Row.Of)];
        return TypedResults.Ok(new Page(rows, found.Count > take ? rows[^1].Id : null));
    }

    /// <summary>A page of procurements.</summary>
    /// <param name="Procurements">In the order of their ids.</param>
    /// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
    internal sealed record Page(IReadOnlyList<Row> Procurements, string? Next);

    /// <summary>One procurement.</summary>
    internal sealed record Row(string Id, long Version, Text Title, DateOnly NoticeDate)
    {
        public static Row Of(StoredDocument stored)
        {
            // It was read strictly before it was stored.
            using var document = JsonDocument.Parse(stored.Content.TrimMark());
            var root = document.RootElement;
            return new(stored.Key.Id, stored.Version, root.GetProperty("title").Deserialize<Text>(OutputJson.Options)!, root.GetProperty("noticeDate").Deserialize<DateOnly>(OutputJson.Options));
        }
    }

    private static ReadOnlyMemory<byte> TrimMark(this ReadOnlyMemory<byte> content) => content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
