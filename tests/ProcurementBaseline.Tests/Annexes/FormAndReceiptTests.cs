using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Annexes;

/// <summary>The form a tenderer answers in and the receipt it gets: everything asked, everything answered, nothing judged.</summary>
[TestClass]
public sealed class FormAndReceiptTests
{
    private static readonly RequirementSet Set = AnnexSamples.Draft(AnnexSamples.Scanners);
    private static readonly Response Nordlys = AnnexSamples.Responses[^1].Response;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Every_requirement_has_its_places_and_no_two_places_share_an_id(bool filled)
    {
        var fields = Fields(Form(filled ? Nordlys : null)).ToList();
        fields.Select(f => f.Id).Should().OnlyHaveUniqueItems();
        foreach (var drafted in Set.Selected)
        {
            fields.Select(f => f.Id).Should().Contain(((string[])["value", "comment", "evidence", "plan.action", "plan.by", "confidential"]).Select(p => $"{drafted.Requirement.Id}.{p}"));
            fields.Single(f => f.Id == $"{drafted.Requirement.Id}.value").Kind.Should().Be(drafted.Requirement.Answer.Kind switch
            {
                AnswerKind.YesNo or AnswerKind.Choice => FieldKind.Choice,
                AnswerKind.Date => FieldKind.Date,
                AnswerKind.Number => FieldKind.Line,
                AnswerKind.Text => FieldKind.Lines,
            });
        }
        fields.Where(f => f.Kind == FieldKind.Choice).Should().OnlyContain(f => f.Choices.Count > 1 && (f.Value == null || f.Choices.Any(c => c.Id == f.Value)));
        if (!filled) fields.Should().OnlyContain(f => f.Value == null);
    }

    [TestMethod]
    public void Everything_that_was_answered_stands_in_the_filled_form()
    {
        var form = Form(Nordlys);
        form.Answers.Keys.Should().BeEquivalentTo(Nordlys.Answers!.Keys);
        var fields = Fields(form).ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var (id, answer) in Nordlys.Answers.Where(a => Set.Selected.Any(d => d.Requirement.Id == a.Key)))
        {
            (fields[$"{id}.value"].Value is null).Should().Be(answer.Value is null, id);
            fields[$"{id}.comment"].Value.Should().Be(answer.Comment, id);
            if (answer.Evidence is { Count: > 0 } evidence) fields[$"{id}.evidence"].Value.Should().Be(string.Join(", ", evidence), id);
        }
        form.Evidence.Select(e => e.Id).Should().Equal(Nordlys.Evidence!.Select(e => e.Id));
        fields["tenderer.name"].Value.Should().Be(Nordlys.Tenderer.Name);
    }

    [TestMethod]
    [DataRow("PATCH-01", "14", "14 kalenderdage")]
    [DataRow("GOV-08", "true", "Ja")]
    public void An_answer_is_kept_as_files_write_it_and_shown_as_people_read_it(string id, string code, string shown)
    {
        var answer = Form(Nordlys with { Answers = new Dictionary<string, Answer> { [id] = new() { Value = code == "true" ? Scalar.Of(true) : Scalar.Of(14.0m) } } }).Answers[id];
        (answer.Code, answer.Shown!.Da).Should().Be((code, shown));
    }

    [TestMethod]
    public void An_answer_nobody_asked_for_is_shown_and_not_passed_over()
    {
        var answers = Nordlys.Answers!.ToDictionary(a => a.Key, a => a.Value);
        answers["CAM-01"] = new() { Value = Scalar.Of(true), Comment = "Vi har også kameraer." };
        var form = Form(Nordlys with { Answers = answers });
        form.NotAsked().Should().Equal("CAM-01");
        AnnexSamples.Read(form).Should().ContainAll("CAM-01", "Viharogsåkameraer.");
        Receipt(Nordlys with { Answers = answers }).NotAsked.Should().Equal("CAM-01");
    }

    [TestMethod]
    public void A_receipt_counts_what_is_answered_and_names_what_is_not()
    {
        var asked = Set.Selected.Select(d => d.Requirement.Id).ToList();
        var answers = Nordlys.Answers!.Where(a => a.Key != asked[0] && a.Key != asked[2]).ToDictionary(a => a.Key, a => a.Value);
        answers[asked[2]] = new() { Comment = "Svaret følger." };
        var receipt = Receipt(Nordlys with { Answers = answers });
        receipt.Unanswered.Select(u => (u.Number, u.Id)).Should().Equal((1, asked[0]), (3, asked[2]));
        (receipt.Asked, receipt.Answered).Should().Be((asked.Count, asked.Count - 2));
        var said = AnnexSamples.Read(receipt);
        said.Should().ContainAll(AnnexSamples.Hash, asked[0], asked[2], AnnexSamples.WithoutSpaces("Den er ikke en vurdering"), AnnexSamples.WithoutSpaces("15. april 2026 kl. 12.00"));
    }

    [TestMethod]
    public void A_receipt_states_a_time_only_when_it_was_told()
    {
        AnnexSamples.Read(Receipt(Nordlys)).Should().Contain(AnnexSamples.WithoutSpaces("Tidspunktet for modtagelsen er ikke oplyst"));
        var received = new DateTimeOffset(2026, 4, 15, 9, 30, 0, TimeSpan.Zero);
        var told = ReceiptComposer.Compose(Set, Nordlys, AnnexSamples.Hash, received, Repository.Words, AnnexLanguage.Da);
        AnnexSamples.Read(told).Should().Contain(AnnexSamples.WithoutSpaces("Modtaget: 15. april 2026 kl. 11.30"));
        AnnexLayout.Of(told, Repository.Words).Created.Should().BeExactly(received);
    }

    [TestMethod]
    public void A_receipt_is_a_letter_and_not_a_report_with_a_cover() =>
        AnnexLayout.Of(Receipt(Nordlys), Repository.Words).Style.Should().Be(DocumentStyle.Letter);

    [TestMethod]
    public void The_hash_is_of_what_a_file_says_and_not_of_its_layout()
    {
        Hash("""{ "b": 1.0, "a": ["æ", null] }""").Should().Be(Hash("""{"a":["\u00e6",null],"b":1}""")).And.NotBe(Hash("""{"a":["æ"],"b":1}"""));

        static string Hash(string json) => CanonicalJson.Hash(JsonFile.Parse("svar.json", System.Text.Encoding.UTF8.GetBytes(json), [])!);
    }

    [TestMethod]
    public void A_comment_of_a_hundred_thousand_characters_runs_over_pages()
    {
        var comment = string.Join(' ', Enumerable.Repeat("Leverandøren dokumenterer opfyldelsen.", 2600));
        var form = Form(Nordlys with { Answers = new Dictionary<string, Answer> { ["CAM-01"] = new() { Comment = comment } } });
        var file = AnnexSamples.Pdf(form);
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        PdfReading.OutsideMargins(file).Should().BeEmpty();
    }

    private static SelfAssessment Form(Response? response) => SelfAssessmentComposer.Compose(Set, response, Repository.Words, AnnexLanguage.Da);

    private static ResponseReceipt Receipt(Response response) => ReceiptComposer.Compose(Set, response, AnnexSamples.Hash, null, Repository.Words, AnnexLanguage.Da);

    private static IEnumerable<Field> Fields(SelfAssessment form)
    {
        var blocks = AnnexLayout.Of(form, Repository.Words).Blocks;
        return blocks.OfType<Paragraph>().Concat(blocks.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs)).Select(p => p.Field).OfType<Field>();
    }
}
