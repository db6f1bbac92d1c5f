using System.Globalization;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Amendments;

/// <summary>What is published and in force, as everybody of the case may read it.</summary>
/// <param name="Edition">0 for the publication, then the last amendment's number.</param>
/// <param name="Deadline">The last moment a submission is received.</param>
/// <param name="Procurement">The procurement in force; for tenderers without the authority's own work on it: decisions, tailoring, market.</param>
/// <param name="Requirements">The requirements in force; for tenderers without findings and what was taken out.</param>
/// <param name="Amendments">What was changed since the publication, in order.</param>
internal sealed record PublishedPage(
    int Edition, PublishedPage.Moment Deadline, Procurement Procurement, DraftView Requirements, IReadOnlyList<PublishedPage.Change> Amendments)
{
    /// <summary>The page of a case.</summary>
    /// <param name="published">The case.</param>
    /// <param name="words">What people call things.</param>
    /// <param name="forTenderer">Whether a tenderer reads it.</param>
    public static PublishedPage Of(PublishedCase published, Words words, bool forTenderer)
    {
        var (set, state) = (published.Edition.Set, published.State);
        var (procurement, view) = (set.Procurement, DraftView.Of(set, words));
        if (forTenderer) (procurement, view) = (procurement with { Decisions = null, Tailoring = null, Market = null }, view with { Findings = [], Dropped = [], Undetermined = [] });
        return new(published.Edition.Number, Moment.Of(state.Deadline, words), procurement, view, [.. state.Amendments.Select(a => Change.Of(a, words))]);
    }

    /// <summary>A moment as machines and as people in Denmark read it.</summary>
    /// <param name="Utc">In UTC.</param>
    /// <param name="Danish">On a Danish clock, in words.</param>
    internal sealed record Moment(DateTimeOffset Utc, Text Danish)
    {
        public static Moment Of(DateTimeOffset at, Words words)
        {
            var (clock, day) = (DanishTime.Of(at), DanishTime.DayOf(at));
            return new(at.ToUniversalTime(), words.Phrase("moment.danish",
                ("date", new(Wording.Date(day, Language.Da), Wording.Date(day, Language.En))),
                ("time", new(clock.ToString("HH.mm", CultureInfo.InvariantCulture), clock.ToString("HH:mm", CultureInfo.InvariantCulture)))));
        }
    }

    /// <summary>An amendment as it is told; who made it and what legal said of it is the authority's own.</summary>
    internal sealed record Change(int Number, Moment At, Text Reason, IReadOnlyList<string> Changed, IReadOnlyList<RequirementEdit> Requirements, Moment? Deadline)
    {
        public static Change Of(Amendment amendment, Words words) => new(amendment.Number, Moment.Of(amendment.Signed.At, words), amendment.Reason,
            amendment.Changed, amendment.Requirements, amendment.Deadline is { } deadline ? Moment.Of(deadline, words) : null);
    }
}
