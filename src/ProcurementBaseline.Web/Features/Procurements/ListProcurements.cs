using System.Text.Json;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Procurements;

/// <summary>How far a procurement has come.</summary>
public enum ProcurementState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It is published and sealed.</summary>
    Published,

    /// <summary>Its submissions were opened.</summary>
    Opened,

    /// <summary>It has ended and is kept.</summary>
    Concluded,
}

internal static class ListProcurements
{
    private const int MostAtOnce = 100;

    /// <param name="http">The request.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="store">The store.</param>
    /// <param name="after">Only ids after this one.</param>
    /// <param name="under">Only ids that begin so.</param>
    /// <param name="text">Only those with this in the id or in a title, whatever the case.</param>
    /// <param name="state">Only those that have come so far and no farther.</param>
    /// <param name="most">How many at most, 1 to 100.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<IResult> Handle(
        HttpContext http, Caller caller, IStore store, string? after, string? under, string? text, string? state, int? most, CancellationToken cancel)
    {
        var states = RecordShape.NamesOf(typeof(ProcurementState));
        if (state is not null && !states.ContainsKey(state))
        {
            var known = string.Join(" · ", states.Keys);
            return Refusal.Input(http, [Problem.Error(Body.Name, "state", $"Her skal stå en af: {known}.", $"Expected one of: {known}.")]);
        }
        var (take, found) = (Math.Clamp(most ?? MostAtOnce, 1, MostAtOnce), new List<Row>());
        // What does not fit leaves no gap: pages of the store are read until there is one more than asked for, or no more.
        await foreach (var row in Rows(caller.Authority, under ?? "", after, store, cancel))
        {
            if ((state is null || row.State.Equals(states[state])) && Fits(row, text)) found.Add(row);
            if (found.Count > take) break;
        }
        return TypedResults.Ok(new Page([.. found.Take(take)], found.Count > take ? found[take - 1].Id : null));
    }

    private static bool Fits(Row row, string? text) => string.IsNullOrWhiteSpace(text)
        || ((string[])[row.Id, row.Title.Da, row.Title.En]).Any(t => t.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The procurements of an authority with their states, in the order of their ids.</summary>
    public static async IAsyncEnumerable<Row> Rows(
        string authority, string under, string? after, IStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var drafts = await store.List(authority, CaseId.DraftKind, under, after, MostAtOnce, cancel);
            // Each case has its procurement, so that as many cases reach at least as far.
            var cases = (await store.List(authority, CaseId.StateKind, under, after, MostAtOnce, cancel)).ToDictionary(c => c.Key.Id, c => c.Content, StringComparer.Ordinal);
            foreach (var draft in drafts) yield return Row.Of(draft, cases.TryGetValue(draft.Key.Id, out var state) ? CaseFile.Read<Case>(state) : null);
            if (drafts.Count < MostAtOnce) yield break;
            after = drafts[^1].Key.Id;
        }
    }

    /// <summary>A page of procurements.</summary>
    /// <param name="Procurements">In the order of their ids.</param>
    /// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
    internal sealed record Page(IReadOnlyList<Row> Procurements, string? Next);

    /// <summary>One procurement.</summary>
    internal sealed record Row(string Id, long Version, Text Title, DateOnly NoticeDate, ProcurementState State)
    {
        public static Row Of(StoredDocument stored, Case? of)
        {
            // It was read strictly before it was stored.
            using var document = JsonDocument.Parse(stored.Content.TrimMark());
            var root = document.RootElement;
            return new(stored.Key.Id, stored.Version, root.GetProperty("title").Deserialize<Text>(OutputJson.Options)!,
                root.GetProperty("noticeDate").Deserialize<DateOnly>(OutputJson.Options), StateOf(of));
        }

        private static ProcurementState StateOf(Case? of) => of switch
        {
            null => ProcurementState.Draft,
            { Conclusion: not null } => ProcurementState.Concluded,
            { IsOpened: true } => ProcurementState.Opened,
            _ => ProcurementState.Published,
        };
    }

    private static ReadOnlyMemory<byte> TrimMark(this ReadOnlyMemory<byte> content) => content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
