using FluentValidation;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Requirements;

/// <summary>Checks that a form of answer can be answered: choices where something is chosen, bounds only on numbers.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    /// <summary>Sets the checks up; one instance can be used by many threads.</summary>
    public AnswerFormValidator()
    {
        RuleFor(f => f.Choices).Must((f, choices) => f.Kind == AnswerKind.Choice == choices is { Count: > 1 })
            .Says("Svararten choice, og kun den, har mindst to valgmuligheder.", "The answer kind choice, and only that, has at least two choices.").Given("kind");
        RuleFor(f => f.Choices).HasEachOnce(c => c.Id);
        RuleForEach(f => f.Choices).ChildRules(c =>
        {
            c.RuleFor(x => x.Id).IsFilledIn();
            c.RuleFor(x => x.Label).IsFilledIn();
        });
        RuleFor(f => f.Unit).Null().When(f => f.Kind != AnswerKind.Number)
            .Says("En enhed hører til svararten number.", "A unit belongs to the answer kind number.").Given("kind");
        RuleFor(f => f.Min).Null().When(f => f.Kind != AnswerKind.Number)
            .Says("En grænse hører til svararten number.", "A bound belongs to the answer kind number.").Given("kind");
        RuleFor(f => f.Max).Null().When(f => f.Kind != AnswerKind.Number)
            .Says("En grænse hører til svararten number.", "A bound belongs to the answer kind number.").Given("kind");
        RuleFor(f => f.Max).Must((f, max) => max is null || f.Min is null || max >= f.Min)
            .Says("Største værdi er mindre end mindste.", "The largest value is smaller than the smallest.");
    }
}
