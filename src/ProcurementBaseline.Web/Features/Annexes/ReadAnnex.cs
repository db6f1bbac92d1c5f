using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Annexes;

/// <summary>An annex that needs no response, of a stored procurement: the same bytes as the stateless endpoint makes of the same file.</summary>
internal static class ReadAnnex
{
    private static readonly AnnexKind[] ForTenderers = [AnnexKind.Requirements, AnnexKind.SelfAssessment];
    private static readonly AnnexKind[] ForAuthority = [.. ForTenderers, AnnexKind.Proportionality];

    /// <param name="http">The request.</param>
    /// <param name="id">The procurement.</param>
    /// <param name="kind">The kind; absent: the requirements.</param>
    /// <param name="format">The format; absent: PDF.</param>
    /// <param name="lang">The language; absent: Danish.</param>
    /// <param name="edition">The edition; absent: the one in force, or the draft.</param>
    /// <param name="caller">Who asks, of the authority.</param>
    /// <param name="participant">Who asks, of a tenderer.</param>
    /// <param name="knowledge">What the service knows.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<IResult> Handle(HttpContext http, string id, string? kind, string? format, string? lang, string? edition,
        Caller? caller, Participant? participant, Knowledge knowledge, CaseFile cases, IStore store, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var asked = Asked("kind", kind, AnnexKind.Requirements, participant is null ? ForAuthority : ForTenderers, problems);
        var file = new AnnexFile(AnnexRecipe.Of(asked), Asked("format", format, AnnexFormat.Pdf, Enum.GetValues<AnnexFormat>(), problems));
        var language = Asked("lang", lang, AnnexLanguage.Da, Enum.GetValues<AnnexLanguage>(), problems);
        if (problems.Count == 0) file.Check(problems);
        if (problems.Count > 0) return Refusal.Input(http, problems);
        var at = participant?.Case ?? new CaseId(caller!.Authority, id);
        var (set, rulebook) = await Find(at, edition, participant is null, knowledge, cases, store, problems, cancel);
        if (problems.Count == 0 && set is { IsRefused: true }) problems.AddRange(set.Findings.Select(f => new Problem(Body.Name, "$", ProblemSeverity.Error, f.Message)));
        if (problems.Count > 0) return Refusal.Input(http, problems);
        if (set is null) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var input = new AnnexInput(set, knowledge.Words, language, () => Reviewer.Review(rulebook, set), () => throw new System.Diagnostics.UnreachableException())
        {
            Responses = [],
            ContentHash = "",
            Received = null,
            Changes = true,
        };
        return file.Send(http, id, input, knowledge);
    }

    private static async Task<(RequirementSet? Set, Rulebook Rulebook)> Find(
        CaseId at, string? edition, bool drafts, Knowledge knowledge, CaseFile cases, IStore store, List<Problem> problems, CancellationToken cancel)
    {
        if (await cases.State(at, cancel) is var (state, _))
        {
            var number = state.Edition;
            if (edition is not null && (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > state.Edition)) return (null, knowledge.Rulebook);
            var found = await cases.Edition(at, state, number, cancel);
            return (found.Set, found.Rulebook);
        }
        return drafts && edition is null && await store.Find(at.Draft, cancel) is { } draft
            ? (StoredProcurements.Draft(at.Procurement, draft.Content, knowledge, problems), knowledge.Rulebook)
            : (null, knowledge.Rulebook);
    }

    private static T Asked<T>(string name, string? word, T otherwise, IReadOnlyList<T> possible, List<Problem> problems) where T : struct, Enum
    {
        if (word is null) return otherwise;
        foreach (var one in possible)
        {
            if (RecordShape.CodeOf(one) == word) return one;
        }
        var known = string.Join(" · ", possible.Select(p => RecordShape.CodeOf(p)));
        problems.Add(Problem.Error(Body.Name, name, $"Her skal stå en af: {known}.", $"Expected one of: {known}."));
        return otherwise;
    }
}
