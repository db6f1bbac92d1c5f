using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Tailorings;

/// <summary>What the officer does to the drafted set: the whole list.</summary>
public sealed record TailoringBody
{
    /// <summary>The rows, in place of those stored; an empty list takes all back.</summary>
    public required IReadOnlyList<Tailoring> Tailoring { get; init; }
}

/// <summary>Puts the tailoring of a draft in place of the stored one and leaves the rest of the file.</summary>
internal static class TailorProcurement
{
    private const string Member = "tailoring";

    public static async Task<IResult> Handle(HttpContext http, string id, Caller caller, Knowledge knowledge, IStore store, TimeProvider time, CancellationToken cancel)
    {
        var (draft, refused) = await Drafted.Find(http, new(caller.Authority, id), store, cancel);
        if (draft is null) return refused!;
        var problems = new List<Problem>();
        if (StoredProcurements.Parse(id, draft.Content, problems) is not { } procurement) return Refusal.Input(http, problems);
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        var body = await Body.Read(http.Request, new Validator(procurement), problems,
            (b, found) => Drafter.Check(knowledge.Rulebook, procurement with { Tailoring = b.Tailoring }, Body.Name, found));
        if (body is null) return Refusal.Input(http, problems);
        var rows = JsonMembers.Find(await Body.Bytes(http.Request, cancel), Member)!.Value;
        var content = JsonMembers.Put(draft.Content, Member, rows.Span);
        return await Drafted.Put(http, draft, content, ("procurement.tailor", caller.In(Role.Officer), time.GetUtcNow()), store, cancel);
    }

    // As in the file: what holds for a row there holds for a row here.
    private sealed class Validator : AbstractValidator<TailoringBody>
    {
        public Validator(Procurement procurement) => RuleFor(b => b).Custom((body, context) =>
        {
            foreach (var failure in StoredProcurements.Rules.Validate(procurement with { Tailoring = body.Tailoring }).Errors) context.AddFailure(failure);
        });
    }
}
