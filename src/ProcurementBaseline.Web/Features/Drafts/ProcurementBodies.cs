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

    /// <summary>The drafted set of a body that is a procurement; null when it has a mistake.</summary>
    public static async Task<RequirementSet?> Draft(HttpRequest request, Knowledge knowledge, List<Problem> problems)
    {
        RequirementSet? set = null;
        var body = await Body.Read(request, Rules, problems, (b, found) => set = Draft(b.Procurement, knowledge, problems, found));
        return body is null ? null : set;
    }

    /// <summary>The drafted set of a procurement; one that could be read only in part is not drafted, but what it names is checked.</summary>
    /// <param name="procurement">The procurement; null when nothing of it could be read.</param>
    /// <param name="knowledge">The rulebook.</param>
    /// <param name="already">The mistakes found in the body so far.</param>
    /// <param name="found">Receives what it names that does not exist.</param>
    public static RequirementSet? Draft(Procurement? procurement, Knowledge knowledge, IReadOnlyList<Problem> already, ICollection<Problem> found)
    {
        if (procurement is null) return null;
        RequirementSet? set = null;
        var whole = already.All(p => !p.Path.StartsWith(Place, StringComparison.Ordinal) && p.Path != "$");
        Body.Part(Place, found, named =>
        {
            if (whole) set = Drafter.Draft(knowledge.Rulebook, procurement, Place, named);
            else Drafter.Check(knowledge.Rulebook, procurement, Place, named);
        });
        return set;
    }

    private sealed class Validator : AbstractValidator<ProcurementBody>
    {
        public Validator() => RuleFor(b => b.Procurement).SetValidator(new ProcurementValidator()).When(b => b.Procurement is not null);
    }
}
