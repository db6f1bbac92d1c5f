using FluentValidation;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Assessments;

/// <summary>What a reader of <c>assessment.json</c> cannot see from the types alone.</summary>
public sealed class AssessmentValidator : AbstractValidator<Assessment>
{
    /// <summary>Sets the checks up; one instance can be used by many threads.</summary>
    public AssessmentValidator()
    {
        RuleFor(a => a.SchemaVersion).IsSchemaVersion1();
        RuleFor(a => a.Procurement).IsProcurementId();
        RuleFor(a => a.Tenderer).IsFilledIn();
        RuleForEach(a => a.Grounds).ChildRules(g =>
        {
            g.RuleFor(x => x.Ground).IsGround();
            g.RuleFor(x => x.Amount).IsNotNegative();
        });
        RuleFor(a => a.Grounds).HasEachOnce(g => g.Ground);
        RuleForEach(a => a.Evidence).ChildRules(e => e.RuleFor(x => x.Id).IsFilledIn());
        RuleFor(a => a.Evidence).HasEachOnce(e => e.Id);
        RuleForEach(a => a.Decisions).ChildRules(d => d.RuleFor(x => x.Finding).IsFilledIn());
    }
}
