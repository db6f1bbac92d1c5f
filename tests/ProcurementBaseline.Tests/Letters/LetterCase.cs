using ProcurementBaseline.Assessments;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Letters;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Letters;

/// <summary>One tenderer judged on the telephony starting point, whose tenders are due 20 May 2026, and the letters that come of it.</summary>
internal sealed record LetterCase
{
    public static readonly DateOnly TendersBy = new(2026, 5, 20), Judged = new(2026, 6, 1), Later = new(2026, 6, 20), Event = new(2025, 3, 1);

    /// <summary>The starting point.</summary>
    public static Procurement Telephony { get; } = Read();

    public Procurement Procurement { get; init; } = Telephony;

    public string Name { get; init; } = "Tilbudsgiver A/S";

    public IReadOnlyList<GroundDeclaration> Declared { get; init; } = [];

    public IReadOnlyList<GroundAssessment> Found { get; init; } = [];

    public EspdDeclaration? Espd { get; init; }

    public Ownership? Ownership { get; init; }

    public Country? Home { get; init; } = new("DK");

    public DateOnly AsOf { get; init; } = Judged;

    public DateOnly? WrittenOn { get; init; }

    public Response Response => new()
    {
        SchemaVersion = "1",
        Procurement = Procurement.Id,
        Tenderer = new() { Id = "DK-CVR-1", Name = Name, Country = Home, IncorporatedIn = Home, Kind = OperatorKind.Company },
        Grounds = Declared,
        Ownership = Ownership,
    };

    public Assessment Assessment => new() { SchemaVersion = "1", Procurement = Procurement.Id, Tenderer = "DK-CVR-1", Grounds = Found };

    public Judgement Judgement(params Response[] others)
    {
        var set = Drafter.Draft(Repository.Rulebook, Procurement, "case", [])!;
        var espd = new Dictionary<string, EspdDeclaration>(StringComparer.Ordinal);
        if (Espd is not null) espd["DK-CVR-1"] = Espd;
        return Judge.Responses(Repository.Rulebook, set, [.. others.Select(o => (o, (Assessment?)null)), (Response, Assessment)], AsOf, espd);
    }

    public HearingLetter? Hearing(params Response[] others) => HearingComposer.Compose(Judgement(others), Response, Assessment, Espd, Repository.Words, WrittenOn);

    public ScreeningSheet? Screening()
    {
        var (response, law) = (Response, Repository.Rulebook.Parameters);
        return ScreeningComposer.Compose(Judgement(), response, ControlFacts.Of(response, law), CountryGroups.EuAndEfta(law, response.Ownership?.AsOf), Repository.Words);
    }

    /// <summary>Found by the authority on 1 June 2026, with all it takes to be judged.</summary>
    public static LetterCase Present(string ground, Func<GroundAssessment, GroundAssessment>? change = null) => new() { Found = [change?.Invoke(Assessed(ground)) ?? Assessed(ground)] };

    /// <summary>What the authority found of a ground that is present.</summary>
    public static GroundAssessment Assessed(string ground) => new()
    {
        Ground = ground,
        Present = true,
        EventOn = ground is "136.1" or "136.2" or "135.3" or "137.1.6" ? null : Event,
        FinalJudgmentOn = ground.StartsWith("135.1", StringComparison.Ordinal) ? Event : null,
        Amount = ground switch { "135.3" => 250_000, "137.1.6" => 99_999, _ => null },
        InstalmentAgreementKept = false,
        SecurityForExcess = false,
        AllTenderersCovered = false,
    };

    public static Document Document(HearingLetter letter, Language language) => HearingLayout.Of(letter, Repository.Words, language);

    public static Document Document(ScreeningSheet sheet, Language language) => ScreeningLayout.Of(sheet, Repository.Words, language);

    /// <summary>Everything a reader of a document reads, without its furniture.</summary>
    public static string TextOf(Document document) => string.Join('\n',
        [document.Author, document.Title, document.Subtitle, .. document.Facts.Select(f => $"{f.Key}: {f.Value}"), .. document.Blocks.SelectMany(Lines)]);

    /// <summary>The fields of a document.</summary>
    public static IEnumerable<Field> Fields(Document document) => document.Blocks.OfType<Paragraph>().Select(p => p.Field).OfType<Field>();

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [Line(paragraph)],
        Bullets bullets => bullets.Items.Select(Line),
        Table table => [table.Caption, .. table.Columns.Select(c => c.Title), .. table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => string.Join(' ', c.Paragraphs.Select(Line)))))],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(Paragraph paragraph) =>
        string.Concat(paragraph.Inlines.Select(i => i.Text)) + (paragraph.Field is { } field ? " " + (field.Value ?? field.Placeholder) : "");

    private static Procurement Read()
    {
        var problems = new List<Problem>();
        return InputFile.Procurement(Repository.Path("templates/procurements/telephony-platform.json"), problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
