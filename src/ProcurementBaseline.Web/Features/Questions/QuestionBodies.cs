using FluentValidation;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Questions;

/// <summary>A question as it is asked.</summary>
public sealed record QuestionBody
{
    /// <summary>The question, 1–4,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>An answer as it is given.</summary>
public sealed record AnswerBody
{
    /// <summary>The answer, 1–4,000 characters in each language.</summary>
    public required AnswerText Text { get; init; }

    /// <summary>The question in other words, where its own would tell who asks; absent: as it was asked.</summary>
    public string? Question { get; init; }
}

/// <summary>Checks what people write to each other.</summary>
internal static class Written
{
    public const int Longest = 4_000;

    /// <summary>Says that a text is empty, too long, or holds characters a screen would obey. What could not be read is null and was told already.</summary>
    public static void Check(string? text, string path, ICollection<Problem> problems)
    {
        if (text is null) return;
        if (string.IsNullOrWhiteSpace(text)) problems.Add(Problem.Error(Body.Name, path, "Teksten kan ikke være tom.", "The text cannot be empty."));
        else if (text.Length > Longest)
            problems.Add(Problem.Error(Body.Name, path, $"Teksten kan højst være på {Longest} tegn.", $"The text can be at most {Longest} characters."));
        else if (Quote.HasControl(text)) problems.Add(Problem.Error(Body.Name, path, "Teksten har styretegn.", "The text has control characters."));
    }

    /// <summary>A body with nothing its types cannot say.</summary>
    public sealed class Validator<T> : AbstractValidator<T>;
}
