using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Questions;

/// <summary>A question as it is stored, where the whole authority may read it. It does not say who asks.</summary>
/// <param name="Number">Its number in the case, from 1.</param>
/// <param name="Text">As it was asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="Asker">A name without meaning, under which the case's sealed log keeps who asks.</param>
/// <param name="Answer">The answer; null while there is none.</param>
internal sealed record Question(int Number, string Text, DateTimeOffset AskedAt, string Asker, Answer? Answer)
{
    private const string Kind = "question", AskerKind = "asker";
    private const int PageLength = 500;

    /// <summary>Where a question lies.</summary>
    public static DocumentKey Place(CaseId id, int number) => new(id.Authority, Kind, $"{id.Procurement}/{number:D6}");

    /// <summary>Where the tenderer who asks lies, among what is sealed.</summary>
    public static DocumentKey PlaceOfAsker(CaseId id, string asker) => new(id.Partition, AskerKind, asker);

    /// <summary>Every question of a case with its version, by number.</summary>
    public static async Task<IReadOnlyList<(Question Question, long Version)>> Of(CaseId id, IStore store, CancellationToken cancel)
    {
        var found = new List<(Question, long)>();
        for (string? after = null; ;)
        {
            var page = await store.List(id.Authority, Kind, $"{id.Procurement}/", after, PageLength, cancel);
            found.AddRange(page.Select(s => (CaseFile.Read<Question>(s.Content), s.Version)));
            if (page.Count < PageLength) return found;
            after = page[^1].Key.Id;
        }
    }

    /// <summary>The names under which one tenderer has asked.</summary>
    public static async Task<IReadOnlySet<string>> AskedBy(CaseId id, string tenderer, CaseFile cases, CancellationToken cancel) => cases.Sealed(id) is { } log
        ? (await log.List(AskerKind, cancel: cancel)).Where(a => CaseFile.Read<string>(a.Content) == tenderer).Select(a => a.Key.Id).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>();
}

/// <summary>An answer, which all tenderers read at once.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Question">The question in other words, where its own would tell who asks; null where they do not.</param>
/// <param name="PublishedAt">When, UTC.</param>
/// <param name="By">Who: a role and an opaque id.</param>
/// <param name="Late">What to consider when it came after the last day for supplementary information; null when it did not.</param>
internal sealed record Answer(AnswerText Text, string? Question, DateTimeOffset PublishedAt, string By, LateAnswer? Late);

/// <summary>The words of an answer. Danish binds.</summary>
public sealed record AnswerText
{
    /// <summary>Danish.</summary>
    public required string Da { get; init; }

    /// <summary>English; absent: none.</summary>
    public string? En { get; init; }
}

/// <summary>That an answer came after the last day for supplementary information.</summary>
/// <param name="LastDay">That day, inclusive, in Denmark.</param>
/// <param name="LegalBasis">Where the days stand, as the rulebook cites it.</param>
internal sealed record LateAnswer(DateOnly LastDay, string LegalBasis)
{
    private const string Parameter = "supplementaryInformationDays";

    /// <summary>Whether something told now is late, by the rulebook pinned to the case; null when it is not, or when the law had no such days.</summary>
    public static LateAnswer? On(DateTimeOffset now, PublishedCase published)
    {
        var law = published.Edition.Rulebook.Parameters.GetValueOrDefault(Parameter)?.AsOf(published.Edition.Set.Procurement.NoticeDate);
        if (law?.Value.Number is not { } days) return null;
        var last = DanishTime.DayOf(published.State.Deadline).AddDays(-(int)days);
        return DanishTime.DayOf(now) > last ? new(last, law.Source) : null;
    }

    /// <summary>In words.</summary>
    public Text Says(Words words) => words.Phrase("question.late",
        ("day", new(Wording.Date(LastDay, Language.Da), Wording.Date(LastDay, Language.En))), ("basis", new(LegalBasis, LegalBasis)));
}
