using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Tests.Documents;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>What holds of every kind of annex in every language.</summary>
[TestClass]
public sealed class AnnexKindTests
{
    private static IEnumerable<object[]> Papers =>
        from kind in Enum.GetValues<AnnexKind>() from language in Enum.GetValues<AnnexLanguage>() select new object[] { kind, language };

    private static IEnumerable<object[]> Kinds => Enum.GetValues<AnnexKind>().Select(k => new object[] { k });

    [TestMethod]
    [DynamicData(nameof(Papers))]
    public void It_breaks_no_rule_of_accessible_and_archival_files(AnnexKind kind, AnnexLanguage language)
    {
        var file = AnnexSamples.Pdf(AnnexSamples.Of(kind, language));
        var check = PdfConformance.Of(file);
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(100);
        PdfReading.OutsideMargins(file).Should().BeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Papers))]
    public void Every_phrase_and_code_has_its_words_and_every_place_is_filled(AnnexKind kind, AnnexLanguage language)
    {
        var document = AnnexLayout.Of(AnnexSamples.Of(kind, language), Repository.Words);
        var said = Said(document).ToList();
        said.Should().NotBeEmpty();
        // {page} and {pages} of the furniture are the renderer's to fill; in the content nothing is left.
        said.Should().NotContain(t => t.Contains('{') || t.Contains('}'));
        said.Should().NotContain(t => System.Text.RegularExpressions.Regex.IsMatch(t,
            @"\b(annex|form|receipt|proportionality|evaluation|obligation|type|slot|answer|change|cell|proof|severity|decision|confidence|exclusion|outcome|row|test|section|operator)\.[a-z]"));
    }

    [TestMethod]
    [DynamicData(nameof(Papers))]
    public void Its_JSON_is_read_back_without_loss_and_gives_the_same_file(AnnexKind kind, AnnexLanguage language)
    {
        var paper = AnnexSamples.Of(kind, language);
        var json = AnnexJson.Write(paper);
        var (readKind, read) = Reading(json, []);
        readKind.Should().Be(kind);
        read.Should().BeOfType(paper.GetType());
        AnnexJson.Write(read!).Should().Be(json);
        AnnexSamples.Pdf(read!).Should().Equal(AnnexSamples.Pdf(AnnexSamples.Of(kind, language)));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void JSON_that_was_tampered_with_is_refused(AnnexKind kind)
    {
        var json = AnnexJson.Write(AnnexSamples.Of(kind, AnnexLanguage.Da));
        Mistakes(n => n["extra"] = 1).Should().Equal("extra");
        Mistakes(n => n.Remove("rulebookHash")).Should().Equal("rulebookHash");
        Mistakes(n => n["procurement"]!["id"] = null).Should().Equal("procurement.id");
        Mistakes(n => n["kind"] = "letter").Should().Equal("kind");
        Mistakes(n => n.Remove("kind")).Should().Equal("kind");
        Mistakes(n => (n["extra"], n["referenceDate"]) = (1, "i går")).Should().BeEquivalentTo("extra", "referenceDate");
        Mistakes(n => n["isDraft"] = !n["isDraft"]!.GetValue<bool>()).Should().Equal("$");
        Mistakes(_ => { }).Should().Equal(["$"], "the layout is another");
        var twice = new List<Problem>();
        Reading(json.Insert(1, "\"schemaVersion\": \"1\","), twice).Paper.Should().BeNull("a key stands there twice");
        twice.Should().NotBeEmpty();

        IEnumerable<string> Mistakes(Action<JsonObject> change)
        {
            var node = JsonNode.Parse(json)!.AsObject();
            change(node);
            var problems = new List<Problem>();
            Reading(node.ToJsonString(), problems).Paper.Should().BeNull();
            return problems.Select(p => p.Path);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void It_begins_with_what_it_is_and_travels_inside_its_document(AnnexKind kind)
    {
        var paper = AnnexSamples.Of(kind, AnnexLanguage.Both);
        AnnexJson.Write(paper).Should().StartWith($"{{\n  \"schemaVersion\": \"1\",\n  \"kind\": \"{RecordShape.CodeOf(kind)}\"");
        AnnexLayout.Of(paper, Repository.Words).Attachment!.Bytes.ToArray().Should().Equal(AnnexLayout.Json(paper));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Without_requirements_it_says_so(AnnexKind kind)
    {
        var set = AnnexSamples.Draft(AnnexSamples.Consumables) with { Requirements = [] };
        var empty = AnnexSamples.Responses[0].Response with { Procurement = set.Procurement.Id, Answers = null, Evidence = null };
        var file = AnnexSamples.Pdf(AnnexSamples.Of(kind, AnnexLanguage.Both, set, [(empty, null)]));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        PdfReading.TextInTagOrder(file).Should().Contain("Der stilles ingen krav til informationssikkerhed i dette udbud.");
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void It_holds_a_thousand_requirements(AnnexKind kind)
    {
        var own = Enumerable.Range(1, 1000).Select(i => new Tailoring
        {
            Requirement = $"X-{i:0000}",
            Action = TailoringAction.Add,
            Text = new($"Døren skal kunne låses ({i}).", $"The door must be lockable ({i})."),
            Reason = "Rummet står åbent.",
        });
        var set = AnnexSamples.Draft(AnnexSamples.Consumables, p => p with { Tailoring = [.. own] });
        var response = AnnexSamples.Responses[0].Response with { Procurement = set.Procurement.Id, Answers = null, Evidence = null };
        var paper = AnnexSamples.Of(kind, AnnexLanguage.Da, set, [(response, null)]);
        paper.RequirementCount().Should().BeGreaterThanOrEqualTo(1000);
        PdfConformance.Of(AnnexSamples.Pdf(paper)).Faults.Should().BeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Nothing_is_made_where_nothing_was_drafted(AnnexKind kind)
    {
        var refused = AnnexSamples.Draft(AnnexSamples.Consumables, p => p with { Profile = p.Profile! with { Consequence = new() { Availability = 4 } } });
        var compose = () => AnnexSamples.Of(kind, AnnexLanguage.Da, refused, [(AnnexSamples.Responses[0].Response, null)]);
        compose.Should().Throw<AnnexRefusedException>();
    }

    private static (AnnexKind? Kind, AnnexPaper? Paper) Reading(string json, ICollection<Problem> problems) => AnnexJson.Read("annex.json", Encoding.UTF8.GetBytes(json), problems);

    private static IEnumerable<string> Said(Document document) =>
        document.Facts.SelectMany(f => (string[])[f.Key, f.Value]).Append(document.Title).Concat(document.Blocks.SelectMany(Said));

    private static IEnumerable<string> Said(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [.. paragraph.Inlines.Select(i => i.Text), .. Said(paragraph.Field)],
        Bullets bullets => bullets.Items.SelectMany(Said),
        Table table => [table.Caption, .. table.Columns.Select(c => c.Title), .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs).SelectMany(Said)],
        _ => throw new AssertFailedException($"A block of a new kind: {block.GetType().Name}"),
    };

    private static IEnumerable<string> Said(Field? field) => field is null ? [] : [field.Label, field.Value ?? "", .. field.Choices.Select(c => c.Label)];
}
