using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Procurements;

/// <summary>What a reader of one tailoring row cannot see from the types alone.</summary>
internal sealed class TailoringValidator : AbstractValidator<Tailoring>
{
    public TailoringValidator()
    {
        RuleFor(t => t.Requirement).IsFilledIn();
        RuleFor(t => t.Requirement).Matches(@"^X-[A-Z0-9-]{1,40}\z").When(t => t.Action == TailoringAction.Add)
            .Says("Et eget krav skal have et id, der begynder med X-, fx X-NAVN-01.", "An own requirement needs an id that begins with X-, for example X-NAME-01.").Given("action");
        RuleFor(t => t.Requirement).Must(id => id is null || !id.StartsWith("X-", StringComparison.Ordinal)).When(t => t.Action != TailoringAction.Add)
            .Says("Et id, der begynder med X-, er et eget krav og hører til handlingen add.", "An id that begins with X- is an own requirement and goes with the action add.")
            .Given("action");
        RuleFor(t => t.Text).NotNull().When(t => t.Action == TailoringAction.Add)
            .Says("Et eget krav skal have en tekst.", "An own requirement needs a text.").Given("action");
        RuleFor(t => t.Text).IsFilledIn();
        RuleFor(t => t.Rationale).IsFilledIn();
        RuleFor(t => t.Answer).SetValidator(new AnswerFormValidator()!);
    }
}
