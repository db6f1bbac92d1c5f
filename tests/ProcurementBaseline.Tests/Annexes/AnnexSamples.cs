using ProcurementBaseline.Annexes;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Reviewing;
using ProcurementBaseline.Tests.Documents;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>The shipped samples as annexes of every kind, and what they were made of.</summary>
internal static class AnnexSamples
{
    public const string Scanners = "mri-scanners-with-service", Consumables = "consumables";

    public const string Hash = "db44fbb14266a68b336ae2e846766338a52ce42b545d5937be9639180f6415e0";

    private const string Folder = $"tests/samples/{Scanners}";

    /// <summary>The samples' responses by name; one of them has an assessment.</summary>
    public static IReadOnlyList<(Response Response, Assessment? Assessment)> Responses =>
    [
        .. Directory.GetFiles(Repository.Path(Folder), "*.response.json").Order(StringComparer.Ordinal).Select(f => (
            Given(problems => InputFile.Response(f, problems)),
            f.Replace(".response.", ".assessment.", StringComparison.Ordinal) is var beside && File.Exists(beside) ? Given(problems => InputFile.Assessment(beside, problems)) : null)),
    ];

    public static RequirementSet Draft(string name, Func<Procurement, Procurement>? change = null)
    {
        var file = Repository.Path($"templates/procurements/{name}.json");
        var procurement = Given(problems => InputFile.Procurement(file, problems));
        return Given(problems => Drafter.Draft(Repository.Rulebook, change is null ? procurement : change(procurement), file, problems));
    }

    public static Judgement Judged(RequirementSet set, IReadOnlyList<(Response, Assessment?)> responses) =>
        Judge.Responses(Repository.Rulebook, set, responses, new DateOnly(2026, 4, 15));

    public static Reviews.Review Reviewed(RequirementSet set) => Reviewer.Review(Repository.Rulebook, set);

    /// <summary>The sample of a kind.</summary>
    public static AnnexPaper Of(AnnexKind kind, AnnexLanguage language) => Of(kind, language, Draft(Scanners), Responses);

    /// <summary>A paper of a kind.</summary>
    public static AnnexPaper Of(AnnexKind kind, AnnexLanguage language, RequirementSet set, IReadOnlyList<(Response Response, Assessment? Assessment)> responses) => kind switch
    {
        AnnexKind.Requirements => AnnexComposer.Requirements(set, Repository.Words, language, Reviewed(set)),
        AnnexKind.SelfAssessment => SelfAssessmentComposer.Compose(set, responses.Count == 0 ? null : responses[^1].Response, Repository.Words, language),
        AnnexKind.Proportionality => ProportionalityComposer.Compose(Reviewed(set), Repository.Words, language),
        AnnexKind.Evaluation => EvaluationComposer.Compose(Judged(set, responses), responses, Repository.Words, language),
        AnnexKind.Receipt => ReceiptComposer.Compose(set, responses[0].Response, Hash, null, Repository.Words, language),
    };

    public static byte[] Pdf(AnnexPaper paper) => DocumentSamples.Pdf(AnnexLayout.Of(paper, Repository.Words));

    public static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00ad'));

    /// <summary>What a paper says when it is read out, without spaces.</summary>
    public static string Read(AnnexPaper paper) => WithoutSpaces(PdfReading.TextInTagOrder(Pdf(paper)));

    private static T Given<T>(Func<ICollection<Problem>, T?> read) where T : class
    {
        var problems = new List<Problem>();
        var value = read(problems);
        return value ?? throw new AssertFailedException(string.Join('\n', problems));
    }
}
