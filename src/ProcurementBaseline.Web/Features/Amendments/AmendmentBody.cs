using FluentValidation;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Amendments;

/// <summary>A change of a published procurement: the whole of it as it shall be, and what is told to tenderers.</summary>
public sealed record AmendmentBody
{
    /// <summary>The procurement as amended; without a baseline it keeps the pinned one.</summary>
    public required Procurement Procurement { get; init; }

    /// <summary>What is told to tenderers.</summary>
    public required Text Reason { get; init; }

    /// <summary>
    /// Legal's reason why a change that may be of a basic element is none: that it could not have affected who takes part, nor distorted competition. A person's
    /// judgement; counts only from a caller who is legal.
    /// </summary>
    public string? NotBasic { get; init; }
}

/// <summary>What the types cannot say.</summary>
internal sealed class AmendmentBodyValidator : AbstractValidator<AmendmentBody>
{
    public AmendmentBodyValidator()
    {
        RuleFor(b => b.Procurement).SetValidator(new ProcurementValidator()).When(b => b.Procurement is not null);
        RuleFor(b => b.Reason).Must(r => r is null || !IsBlank(r.Da) && !IsBlank(r.En))
            .WithState(_ => new Text("Teksten skal være udfyldt på både dansk (da) og engelsk (en).", "The text must be filled in in both Danish (da) and English (en)."));
        RuleFor(b => b.NotBasic).Must(r => !IsBlank(r)).WithState(_ => new Text("Begrundelsen kan ikke være tom.", "The reason cannot be empty."));
    }

    // What is not there or could not be read is null and was told already.
    private static bool IsBlank(string? words) => words is not null && string.IsNullOrWhiteSpace(words);
}
