using FluentValidation;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Web.Features.Judgements;

/// <summary>A body that holds responses to a procurement. What could not be read is null.</summary>
internal interface IResponsesBody
{
    Procurement? Procurement { get; }

    IReadOnlyList<Response>? Responses { get; }

    IReadOnlyList<Assessment>? Assessments { get; }

    DateOnly? AsOf { get; }

    IReadOnlyDictionary<string, string>? Files { get; }
}

/// <summary>What is judged in one call.</summary>
public sealed record JudgeBody : IResponsesBody
{
    /// <summary>The procurement.</summary>
    public required Procurement Procurement { get; init; }

    /// <summary>The responses, each tenderer once.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>What the authority has found, at most one for each tenderer; absent: nothing.</summary>
    public IReadOnlyList<Assessment>? Assessments { get; init; }

    /// <summary>The judging day; absent: the date of the tender deadline.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The files responses refer to (<c>espd</c>), by name, in Base64.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }
}

/// <summary>What the types of a body cannot say.</summary>
internal sealed class ResponsesBodyValidator<T> : AbstractValidator<T>
    where T : IResponsesBody
{
    public ResponsesBodyValidator()
    {
        RuleFor(b => b.Procurement!).SetValidator(new ProcurementValidator()).When(b => b.Procurement is not null);
        RuleForEach(b => b.Responses).SetValidator(new ResponseValidator()).When(b => b.Responses is not null);
        RuleForEach(b => b.Assessments).SetValidator(new AssessmentValidator()).When(b => b.Assessments is not null);
    }
}
