using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Features.Questions;

/// <summary>A question as it is shown.</summary>
/// <param name="Number">Its number in the case.</param>
/// <param name="Question">The question; of an answered one as it was published.</param>
/// <param name="Own">Whether it is the caller's own tenderer's; null to the authority, which does not know.</param>
/// <param name="Version">What an answer is given on; null to tenderers.</param>
/// <param name="AskedAt">When it was asked, UTC; null where it is another tenderer's.</param>
/// <param name="Answer">The answer; null while there is none.</param>
internal sealed record QuestionView(int Number, string Question, bool? Own, long? Version, DateTimeOffset? AskedAt, QuestionView.Answered? Answer)
{
    public static QuestionView ToAuthority(Question question, long version, Words words) =>
        new(question.Number, question.Text, null, version, question.AskedAt, Answered.Of(question.Answer, words));

    public static QuestionView ToTenderer(Question question, bool own, Words words) =>
        new(question.Number, question.Answer?.Question ?? question.Text, own, null, own ? question.AskedAt : null, Answered.Of(question.Answer, words));

    /// <summary>The answer.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Question">The question as all tenderers read it; null where that is as it was asked.</param>
    /// <param name="PublishedAt">When all tenderers could read it, UTC.</param>
    /// <param name="Late">That it came late and what to consider, with the last day and its legal basis; null when it did not.</param>
    internal sealed record Answered(AnswerText Text, string? Question, DateTimeOffset PublishedAt, Flag? Late)
    {
        public static Answered? Of(Answer? answer, Words words) => answer is null ? null
            : new(answer.Text, answer.Question, answer.PublishedAt, answer.Late is { } late ? new(late.LastDay, late.LegalBasis, late.Says(words)) : null);
    }

    /// <summary>What to consider.</summary>
    internal sealed record Flag(DateOnly LastDay, string LegalBasis, Text Message);
}
