namespace ProcurementBaseline.Responses;

/// <summary>Puts together what a tenderer says in two places.</summary>
public static class ResponseMerge
{
    /// <summary>A response with another put in: where both say something the other wins, and what only one of them says is kept.</summary>
    /// <param name="response">The response.</param>
    /// <param name="other">
    /// The other, of the same procurement and tenderer. An answer in it replaces the whole answer to the same requirement, a document the one with the same id. A
    /// mark of confidentiality (udbudsloven § 5) stays until the other says that there is none.
    /// </param>
    public static Response With(this Response response, Response other)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(other);
        return response with
        {
            Tenderer = With(response.Tenderer, other.Tenderer),
            Ownership = other.Ownership ?? response.Ownership,
            Origin = other.Origin ?? response.Origin,
            Delivery = other.Delivery ?? response.Delivery,
            ForeignContributions = other.ForeignContributions ?? response.ForeignContributions,
            LotsAppliedForEur = other.LotsAppliedForEur ?? response.LotsAppliedForEur,
            Grounds = other.Grounds ?? response.Grounds,
            Espd = other.Espd ?? response.Espd,
            Answers = Answers(response.Answers, other.Answers),
            Evidence = Evidence(response.Evidence, other.Evidence),
        };
    }

    private static EconomicOperator With(EconomicOperator one, EconomicOperator other) => one with
    {
        Name = other.Name ?? one.Name,
        Country = other.Country ?? one.Country,
        IncorporatedIn = other.IncorporatedIn ?? one.IncorporatedIn,
        Kind = other.Kind ?? one.Kind,
        SmallEnterprise = other.SmallEnterprise ?? one.SmallEnterprise,
        Group = other.Group ?? one.Group,
    };

    private static IReadOnlyDictionary<string, Answer>? Answers(IReadOnlyDictionary<string, Answer>? one, IReadOnlyDictionary<string, Answer>? other)
    {
        if (one is null || other is null) return other ?? one;
        var answers = new Dictionary<string, Answer>(one, StringComparer.Ordinal);
        foreach (var (id, answer) in other) answers[id] = Marked(answer, one.GetValueOrDefault(id)?.Confidential);
        return answers;
    }

    private static Answer Marked(Answer answer, bool? before) => before is { } marked && answer is { Confidential: null } ? answer with { Confidential = marked } : answer;

    private static IReadOnlyList<Evidence>? Evidence(IReadOnlyList<Evidence>? one, IReadOnlyList<Evidence>? other)
    {
        if (one is null || other is null) return other ?? one;
        var named = other.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var before = one.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return [.. one.Select(e => named.GetValueOrDefault(e.Id) ?? e), .. other.Where(e => !before.Contains(e.Id))];
    }
}
