using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.StartingPoints;

/// <summary>What makes a starting point one's own. What is not said here and is the sample's alone is unknown in the new procurement.</summary>
public sealed record BeginBody
{
    /// <summary>The new procurement's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>The day the notice is sent.</summary>
    public required DateOnly NoticeDate { get; init; }

    /// <summary>When tenders must be in; absent: not known yet.</summary>
    public DateTimeOffset? TenderDeadline { get; init; }

    /// <summary>Who buys; absent: not known yet.</summary>
    public ContractingAuthority? Authority { get; init; }

    /// <summary>The starting point with this in it.</summary>
    public Procurement In(Procurement start) =>
        start with { Id = Id, Title = Title, NoticeDate = NoticeDate, TenderDeadline = TenderDeadline, Authority = Authority, Decisions = null, Baseline = null };
}

internal static class BeginProcurement
{
    // The sample's own, which is nobody else's.
    private static readonly string[] Own = ["id", "title", "noticeDate", "tenderDeadline", "authority", "decisions", "baseline"];

    public static async Task<IResult> Handle(
        HttpContext http, string startingPoint, Caller caller, Knowledge knowledge, IStore store, TimeProvider time, CancellationToken cancel)
    {
        if (knowledge.StartingPoints.FirstOrDefault(s => s.Name == startingPoint) is not { } start) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var problems = new List<Problem>();
        http.Request.EnableBuffering(JsonFile.MaxBytes);
        var body = await Body.Read(http.Request, new Validator(start.Procurement), problems, (b, found) => Drafter.Check(knowledge.Rulebook, b.In(start.Procurement), Body.Name, found));
        if (body is null) return Refusal.Input(http, problems);
        var sent = await Body.Bytes(http.Request, cancel);
        var key = StoredProcurements.Key(caller, body.Id);
        var result = await store.Write(new([new(key, 0, Filled(start.Content, sent))], "procurement.create", caller.In(Role.Officer), time.GetUtcNow()), cancel);
        if (!result.Written) return Refusal.Of(http, StatusCodes.Status409Conflict, "exists");
        if (await store.Find(key, cancel) is { } stored) Http.Version.Tell(http, stored.Version);
        return TypedResults.Created($"/api/procurements/{body.Id}");
    }

    private static ReadOnlyMemory<byte> Filled(ReadOnlyMemory<byte> start, ReadOnlyMemory<byte> sent) => Own.Aggregate(start, (file, key) =>
        JsonMembers.Find(sent, key) is { } value ? JsonMembers.Put(file, key, value.Span) : JsonMembers.Without(file, key));

    private sealed class Validator : AbstractValidator<BeginBody>
    {
        public Validator(Procurement start) => RuleFor(b => b).Custom((body, context) =>
        {
            foreach (var failure in StoredProcurements.Rules.Validate(body.In(start)).Errors) context.AddFailure(failure);
        });
    }
}
