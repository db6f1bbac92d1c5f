using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Holds responses and assessments against the procurement they belong to. What does not fit is a mistake, with the nearest name; nothing is dropped.</summary>
public static class ResponseCheck
{
    /// <summary>Checks one response.</summary>
    /// <param name="rulebook">The rulebook, for ids of other baseline versions.</param>
    /// <param name="set">The set it should answer.</param>
    /// <param name="response">The response.</param>
    /// <param name="file">What the file is called in a problem.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static void Check(Rulebook rulebook, RequirementSet set, Response response, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(problems);
        BelongsTo(set, response.Procurement, file, problems);
        var forms = set.Requirements.ToDictionary(r => r.Requirement.Id, Form, StringComparer.Ordinal);
        var known = rulebook.Baselines.SelectMany(b => b.ById.Keys).Concat(forms.Keys).ToHashSet(StringComparer.Ordinal);
        var sorted = known.Order(StringComparer.Ordinal).ToList();
        var suggestions = 100;   // a file of nothing but mistyped ids does not get a search for each
        foreach (var (id, answer) in response.Answers ?? new Dictionary<string, Answer>())
        {
            var path = JsonPath.Member("answers", id);
            if (!known.Contains(id))
            {
                var near = suggestions-- > 0 ? Nearest.To(id, sorted) : null;
                problems.Add(Problem.Error(file, path,
                    $"Kravet \"{Quote.Of(id)}\" findes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"There is no requirement \"{Quote.Of(id)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}"));
            }
            else if (forms.TryGetValue(id, out var form) && answer?.Value is { } value && Expected(form, value) is { } expected)
                problems.Add(new(file, $"{path}.value", ProblemSeverity.Error, expected));
        }
    }

    /// <summary>Checks the answer to one requirement, by itself.</summary>
    /// <param name="asked">The requirement as it stands in the procurement.</param>
    /// <param name="answer">The answer; what could not be read of it is null.</param>
    /// <param name="file">What the file is called in a problem; the path in it is that inside the answer.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static void Check(DraftedRequirement asked, Answer answer, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(problems);
        if (answer.Value is { } value && Expected(Form(asked), value) is { } expected) problems.Add(new(file, "value", ProblemSeverity.Error, expected));
    }

    /// <summary>Checks an assessment against the responses it could be about.</summary>
    public static void Check(RequirementSet set, IReadOnlyCollection<Response> responses, Assessment assessment, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(problems);
        BelongsTo(set, assessment.Procurement, file, problems);
        if (assessment.Tenderer is null) return;
        if (responses.FirstOrDefault(r => r.Tenderer?.Id == assessment.Tenderer) is { } response) Evidence(response, assessment, file, problems);
        else
        {
            var all = string.Join(" · ", responses.Select(r => r.Tenderer?.Id).OfType<string>());
            problems.Add(Problem.Error(file, "tenderer",
                $"Der er ingen besvarelse fra \"{Quote.Of(assessment.Tenderer)}\". Der er: {all}.", $"There is no response from \"{Quote.Of(assessment.Tenderer)}\". There are: {all}."));
        }
    }

    // A refusal of a document under a mistyped id would be lost.
    private static void Evidence(Response response, Assessment assessment, string file, ICollection<Problem> problems)
    {
        var named = (response.Answers ?? new Dictionary<string, Answer>()).Values.SelectMany(a => a?.Evidence ?? []);
        var known = (response.Evidence ?? []).Select(e => e.Id).Concat(named).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < assessment.Evidence?.Count; i++)
        {
            if (assessment.Evidence[i]?.Id is not { } id || known.Contains(id)) continue;
            var near = Nearest.To(id, known.Order(StringComparer.Ordinal));
            problems.Add(Problem.Error(file, $"{JsonPath.Item("evidence", i)}.id",
                $"Besvarelsen har ingen dokumentation \"{Quote.Of(id)}\".{(near is null ? "" : $" Menes \"{near}\"?")}",
                $"The response has no evidence \"{Quote.Of(id)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}"));
        }
    }

    private static void BelongsTo(RequirementSet set, string? procurement, string file, ICollection<Problem> problems)
    {
        if (procurement is null || procurement == set.Procurement.Id) return;
        problems.Add(Problem.Error(file, "procurement",
            $"Filen hører til udbuddet \"{Quote.Of(procurement)}\", men der bedømmes i \"{set.Procurement.Id}\".",
            $"The file belongs to the procurement \"{Quote.Of(procurement)}\", but \"{set.Procurement.Id}\" is being judged."));
    }

    // What the authority asks of a number of its own is its bounds: outside them the answer is no mistake but does not meet the requirement.
    private static AnswerForm Form(DraftedRequirement asked) => asked.IsOwn ? asked.Requirement.Answer with { Min = null, Max = null } : asked.Requirement.Answer;

    private static Text? Expected(AnswerForm form, Scalar value) => form.Kind switch
    {
        AnswerKind.YesNo => value.Truth is null ? new("Her skal stå true eller false.", "Expected true or false.") : null,
        AnswerKind.Number when value.Number is null => new("Her skal stå et tal (uden anførselstegn).", "Expected a number (without quotes)."),
        AnswerKind.Number => value.Number < form.Min || value.Number > form.Max ? OutOfRange(form) : null,
        AnswerKind.Date => Scalar.TryDate(value.Word, out _) ? null : new("Her skal stå en dato ÅÅÅÅ-MM-DD.", "Expected a date YYYY-MM-DD."),
        AnswerKind.Choice => form.Choices?.Any(c => c.Id == value.Word) == true ? null : NotAChoice(form, value),
        AnswerKind.Text => value.Word is null ? new("Her skal stå en tekst i anførselstegn.", "Expected a text in quotes.") : null,
    };

    private static Text OutOfRange(AnswerForm form) => (form.Min, form.Max) switch
    {
        ({ } min, { } max) => new($"Tallet skal ligge mellem {min} og {max}.", $"The number must lie between {min} and {max}."),
        ({ } min, null) => new($"Tallet skal være mindst {min}.", $"The number must be at least {min}."),
        (null, { } max) => new($"Tallet kan højst være {max}.", $"The number can be at most {max}."),
        (null, null) => throw new System.Diagnostics.UnreachableException(),
    };

    private static Text NotAChoice(AnswerForm form, Scalar value)
    {
        var ids = (form.Choices ?? []).Select(c => c.Id).ToList();
        var (all, near) = (string.Join(" · ", ids), value.Word is { } word ? Nearest.To(word, ids) : null);
        return new($"Her skal stå en af: {all}.{(near is null ? "" : $" Menes \"{near}\"?")}", $"Expected one of: {all}.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
    }
}
