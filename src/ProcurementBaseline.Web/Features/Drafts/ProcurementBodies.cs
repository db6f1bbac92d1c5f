using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Drafts;

/// <summary>Reads and drafts the procurement of a body.</summary>
internal static class ProcurementBodies
{
    private const string Place = "procurement";
    private static readonly Validator Rules = new();

    /// <summary>The drafted set; null when the body has a mistake.</summary>
    public static async Task<RequirementSet?> Draft(HttpRequest request, Knowledge knowledge, List<Problem> problems)
    {
        var body = await Body.Read(request, Rules, problems, (b, found) => Check(b.Procurement, knowledge, found));
        return body is null ? null : Draft(body.Procurement, knowledge, problems);
    }

    /// <summary>Checks what a procurement names; it may have been read in part.</summary>
    public static void Check(Procurement? procurement, Knowledge knowledge, ICollection<Problem> problems)
    {
        if (procurement is not null) Body.Part(Place, problems, found => Drafter.Check(knowledge.Rulebook, procurement, Place, found));
    }

    /// <summary>Drafts a procurement that was checked.</summary>
    public static RequirementSet? Draft(Procurement procurement, Knowledge knowledge, List<Problem> problems)
    {
        RequirementSet? set = null;
        Body.Part(Place, problems, found => set = Drafter.Draft(knowledge.Rulebook, procurement, Place, found));
        return set;
    }

    private sealed class Validator : AbstractValidator<ProcurementBody>
    {
        public Validator() => RuleFor(b => b.Procurement).SetValidator(new ProcurementValidator()).When(b => b.Procurement is not null);
    }
}
