using FluentValidation;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Decisions;

/// <summary>What legal decides of a finding. Who and when the service fills in.</summary>
public sealed record DecisionBody
{
    /// <summary>What was decided.</summary>
    public required DecisionKind Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>What the types cannot say.</summary>
internal sealed class DecisionBodyValidator : AbstractValidator<DecisionBody>
{
    public DecisionBodyValidator() => RuleFor(d => d.Reason).Must(r => r is null || !string.IsNullOrWhiteSpace(r))
        .WithState(_ => new Text("Begrundelsen kan ikke være tom.", "The reason cannot be empty."));
}
