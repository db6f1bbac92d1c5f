using ProcurementBaseline.Cases;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Features.Publications;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Amendments;

/// <summary>
/// Amends a published procurement (udbudsloven § 134): never a basic element, never after the deadline, and late only with a deadline put off. Drafted and
/// reviewed by the pinned rulebook. Whether a change could have affected who takes part is a person's judgement, which the service asks legal for.
/// </summary>
internal static class AmendProcurement
{
    private const string DaysParameter = "supplementaryInformationDays";

    /// <summary>Who may amend: legal too, for a change that needs legal's word.</summary>
    public static IReadOnlyList<Role> Amenders { get; } = [Role.Officer, Role.Legal];

    private static readonly AmendmentBodyValidator Rules = new();

    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, CaseFile cases, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var at = new CaseId(caller.Authority, id);
        if (await cases.Find(at, cancel) is not { } published) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        if (Http.Version.Asked(http.Request) is not { } version) return Http.Version.Missing(http);
        if (version != published.Version) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        var problems = new List<Problem>();
        if (await Read(http.Request, published, caller, problems, cancel) is not var (body, content, set)) return Refusal.Input(http, problems);

        var (now, review) = (time.GetUtcNow(), Reviewer.Review(published.Edition.Rulebook, set));
        var facts = Facts(published, set, review, body.NotBasic is not null && caller.Roles.Contains(Role.Legal), now);
        var answer = AmendmentRules.Judge(facts, DanishTime.DayOf);
        if (answer.Verdict != AmendmentVerdict.Accepted) return Refused(http, answer, published, set);
        if (PublishProcurement.Obstacles(set, review, now) is { Count: > 0 } obstacles)
            return Refusal.Of(http, StatusCodes.Status409Conflict, "not-ready", new() { ["obstacles"] = obstacles });

        var amendment = Amendment(published.State, body, content, set, facts, new(caller.InOneOf(facts.HasLegalWord ? [Role.Legal] : Amenders), now));
        var draft = await store.Find(at.Draft, cancel);
        var state = published.State with { Amendments = [.. published.State.Amendments, amendment] };
        Change[] changes = [new(at.State, version, CaseFile.Write(state)), new(at.Edition(amendment.Number), 0, content), new(at.Draft, draft?.Version ?? 0, content)];
        var result = await store.Write(new(changes, "procurement.amend", amendment.Signed.By, now), cancel);
        if (!result.Written) return Http.Version.Lost(http, await store.Find(at.State, cancel));
        Http.Version.Tell(http, version + 1);
        return TypedResults.Created($"/api/procurements/{id}/editions/{amendment.Number}", amendment);
    }

    private static async Task<(AmendmentBody Body, ReadOnlyMemory<byte> Content, RequirementSet Set)?> Read(
        HttpRequest request, PublishedCase published, Caller caller, List<Problem> problems, CancellationToken cancel)
    {
        const string Place = "procurement";
        var (rulebook, pinned, force) = (published.Edition.Rulebook, published.State.Publication.Baseline, published.Edition.Set.Procurement);
        request.EnableBuffering(JsonFile.MaxBytes);
        var body = await Body.Read(request, Rules, problems, (b, found) =>
        {
            if (b.Procurement is not { } sent) return;
            Body.Part(Place, found, named => Drafter.Check(rulebook, sent with { Baseline = sent.Baseline ?? pinned }, Place, named));
            StoredProcurements.CheckDecisions($"{Place}.decisions", sent, force.Decisions, caller, found);
            if (sent.Id is { } id && id != force.Id)
                found.Add(Problem.Error(Body.Name, $"{Place}.id", $"Her skal stå \"{force.Id}\", som i adressen.", $"Expected \"{force.Id}\", as in the address."));
        });
        if (body is null) return null;
        var content = JsonMembers.Find(await Body.Bytes(request, cancel), Place)!.Value;
        if (body.Procurement.Baseline is null) content = PublishProcurement.Pinned(content, pinned);
        var procurement = body.Procurement with { Baseline = body.Procurement.Baseline ?? pinned };
        return Drafter.Draft(rulebook, procurement, Place, problems) is { } set ? (body, content, set) : null;
    }

    private static AmendmentFacts Facts(PublishedCase published, RequirementSet set, Review review, bool hasLegalWord, DateTimeOffset now) => new()
    {
        Paths = ProcurementChanges.Between(published.Edition.Set.Procurement, set.Procurement),
        Requirements = SetComparison.Between(published.Edition.Set, set),
        Now = now,
        Deadline = published.State.Deadline,
        NewDeadline = set.Procurement.TenderDeadline ?? published.State.Deadline,
        // The time is fixed in afsnit II; while nobody knows which part applies, it is kept.
        InformationDays = review.Regime.Section is null or LawSection.Full ? Days(published.Edition.Rulebook, set)?.Value.Number : null,
        HasLegalWord = hasLegalWord,
    };

    private static ParameterUse? Days(Rulebook rulebook, RequirementSet set) =>
        rulebook.Parameters.TryGetValue(DaysParameter, out var days) ? days.AsOf(set.Procurement.NoticeDate) : null;

    private static Amendment Amendment(Case state, AmendmentBody body, ReadOnlyMemory<byte> content, RequirementSet set, AmendmentFacts facts, Signature signed) => new()
    {
        Number = state.Edition + 1,
        Signed = signed,
        Reason = body.Reason,
        Changed = [.. facts.Paths, .. facts.Requirements.Select(r => r.Id)],
        Requirements = facts.Requirements,
        NotBasic = facts.HasLegalWord ? body.NotBasic : null,
        ProcurementHash = PublishProcurement.HashOf(content),
        RequirementsHash = PublishProcurement.RequirementsHash(set),
        Deadline = facts.NewDeadline == facts.Deadline ? null : facts.NewDeadline.ToUniversalTime(),
    };

    private static IResult Refused(HttpContext http, AmendmentAnswer answer, PublishedCase published, RequirementSet set)
    {
        var more = new Dictionary<string, object?>
        {
            ["legalBasis"] = BasicElements.LegalBasis,
            ["confidence"] = BasicElements.Confidence,
            ["checkedTo"] = BasicElements.CheckedTo,
        };
        if (answer.What.Count > 0) more["what"] = answer.What;
        if (answer.EarliestDeadline is { } earliest)
        {
            more["earliestDeadline"] = earliest;
            more["parameters"] = new Dictionary<string, ParameterUse?> { [DaysParameter] = Days(published.Edition.Rulebook, set) };
        }
        return Refusal.Of(http, StatusCodes.Status409Conflict, KindOf(answer.Verdict), more);
    }

    private static string KindOf(AmendmentVerdict verdict) => verdict switch
    {
        AmendmentVerdict.Deadline => "deadline",
        AmendmentVerdict.Unchanged => "unchanged",
        AmendmentVerdict.NewProcedure => "new-procedure",
        AmendmentVerdict.EarlierDeadline => "earlier-deadline",
        AmendmentVerdict.ExtensionNeeded => "extension-needed",
        AmendmentVerdict.LegalWord => "legal-word",
        AmendmentVerdict.Accepted => throw new System.Diagnostics.UnreachableException(),
    };
}
