using ProcurementBaseline.Assessments;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>
/// What only the service can say of a submission: that it answers an earlier edition of the documents, and that its ESPD cannot be read. Neither can be mended
/// after the deadline, and neither may stop the judging of the others, so that a person decides on it as on any finding.
/// </summary>
internal static class SubmissionNotes
{
    private const string EarlierEdition = "EARLIER-EDITION", EspdUnread = "ESPD-UNREAD";

    /// <summary>The response as it can be judged against the documents in force: an answer that does not fit them counts as not given.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="response">What it holds.</param>
    /// <param name="edition">The documents in force.</param>
    /// <param name="words">The words.</param>
    /// <param name="notes">Receives what must be said of it.</param>
    public static Response Fitting(Submission submission, Response response, Edition edition, Words words, List<Finding> notes)
    {
        if (submission.Edition == edition.Number) return response;
        var problems = new List<Problem>();
        ResponseCheck.Check(edition.Rulebook, edition.Set, response, "", problems);
        var wrong = problems.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var answers = (response.Answers ?? new Dictionary<string, Answer>())
            .ToLookup(a => wrong.Contains(JsonPath.Member("answers", a.Key)) || wrong.Contains(JsonPath.Member("answers", a.Key) + ".value"));
        var lost = string.Join(", ", answers[true].Select(a => a.Key).Order(StringComparer.Ordinal));
        notes.Add(Note(EarlierEdition, edition, words.Phrase(lost.Length == 0 ? "judgement.edition" : "judgement.edition.lost",
            ("edition", Same(submission.Edition)), ("current", Same(edition.Number)), ("ids", Same(lost))), words.Phrase("judgement.edition.remedy")));
        return response with { Answers = answers[false].ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal) };
    }

    /// <summary>The note that an ESPD could not be read.</summary>
    public static Finding Unread(Edition edition, IReadOnlyList<Problem> problems, Words words)
    {
        var why = problems.Count > 0 ? problems[0].Message : words.Phrase("judgement.espd.missing");
        return Note(EspdUnread, edition, words.Phrase("judgement.espd", ("why", why)), words.Phrase("judgement.espd.remedy"));
    }

    /// <summary>An assessment without what was decided on these notes: the rules do not know them and would call the decisions mistyped.</summary>
    public static Assessment? WithoutDecisionsOn(IReadOnlyList<Finding> notes, Assessment? assessment) => assessment is { Decisions: { } decisions } && notes.Count > 0
        ? assessment with { Decisions = [.. decisions.Where(d => notes.All(n => n.Id != d.Finding))] }
        : assessment;

    /// <summary>A judgement with the notes among its findings; those nobody has decided with reason, name and day are to be decided.</summary>
    public static ResponseJudgement With(ResponseJudgement judged, IReadOnlyList<Finding> notes, Assessment? assessment)
    {
        if (notes.Count == 0) return judged;
        var decided = (assessment?.Decisions ?? []).Where(d => !string.IsNullOrWhiteSpace(d.Reason) && !string.IsNullOrWhiteSpace(d.By) && d.On is not null)
            .Select(d => d.Finding).ToHashSet(StringComparer.Ordinal);
        return judged with { Findings = [.. judged.Findings, .. notes], ToDecide = [.. judged.ToDecide, .. notes.Select(n => n.Id).Where(id => !decided.Contains(id))] };
    }

    private static Finding Note(string rule, Edition edition, Text message, Text remedy)
    {
        var day = edition.Set.Procurement.NoticeDate;
        return new()
        {
            Id = rule,
            Rule = rule,
            Version = day,
            Outcome = "flagOnly",
            Severity = Severity.Warning,
            LegalBasis = [],
            Confidence = Confidence.Design,
            CheckedTo = day,
            Facts = new Dictionary<string, FactValue>(),
            Parameters = new Dictionary<string, ParameterUse>(),
            Missing = [],
            Message = message,
            Remedy = remedy,
        };
    }

    private static Text Same(object value) => new($"{value}", $"{value}");
}
