using FluentAssertions;
using ProcurementBaseline.Documents.Letters;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Letters;

/// <summary>What only the officer may read, and what no tenderer may read of another.</summary>
[TestClass]
public sealed class HearingNoteTests
{
    [TestMethod]
    public void Where_the_tender_deadline_is_unknown_the_officer_must_check_the_day()
    {
        var court = LetterCase.Present("135.1.2", found => found with { CourtPeriodEndsOn = new(2027, 1, 31), HearingEndsOn = LetterCase.Later });
        var letter = (court with { Procurement = LetterCase.Telephony with { TenderDeadline = null } }).Hearing()!;
        letter.AnswerBy.Should().Be(LetterCase.Later);
        letter.Note.Checks.Should().ContainSingle(c => c.Da.StartsWith("Tilbudsfristen er ukendt"));
    }

    [TestMethod]
    public void Nothing_of_other_tenderers_and_nothing_of_the_note_is_in_the_letter()
    {
        var other = new LetterCase { Name = "Hemmelig Konkurrent ApS", Declared = [new() { Ground = "135.1.2", Present = true, FinalJudgmentOn = LetterCase.Event }] }.Response;
        other = other with { Tenderer = other.Tenderer with { Id = "DK-CVR-2" } };
        var one = new LetterCase
        {
            Found = [LetterCase.Assessed("135.3"), LetterCase.Assessed("137.1.6") with { Present = false }, LetterCase.Assessed("134a")],
            Declared = [new() { Ground = "135.1.3", Present = true }],
        };
        var (alone, among) = (one.Hearing()!, one.Hearing(other)!);
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = LetterCase.TextOf(LetterCase.Document(among, language));
            text.Should().Be(LetterCase.TextOf(LetterCase.Document(alone, language)));
            text.Should().NotContainAny("Hemmelig", "DK-CVR-2", "alle tilbudsgivere", "all tenderers", "every tenderer");
            among.Note.Checks.Should().NotContain(c => text.Contains(c.In(language)));
            among.Note.NotInLetter.Should().NotBeEmpty().And.NotContain(g => text.Contains(g.Message.In(language)));
        }
        among.Note.NotInLetter.Select(g => (g.Ground, g.Outcome)).Should().Contain([("134a", "flagOnly"), ("135.1.3", "needsHuman"), ("135.1.1", "unanswered")]);
        using var pdf = PdfDocument.Open(DocumentSamples.Pdf(LetterCase.Document(among, Language.Da)));
        (pdf.Advanced.TryGetEmbeddedFiles(out var files) && files.Count > 0).Should().BeFalse("what is inside a letter is sent along");
    }

    [TestMethod]
    public void What_the_law_file_marks_as_unverified_is_said_to_the_officer_and_not_to_the_tenderer()
    {
        foreach (var (ground, must) in (ReadOnlySpan<(string, string)>)[("135.3", "jurist"), ("137.1.6", "kun § 135, stk. 3"), ("137.1.4", "fortolkning"), ("137.1.3", "plausible indikationer")])
        {
            var letter = LetterCase.Present(ground).Hearing()!;
            letter.Note.Checks.Should().Contain(c => c.Da.Contains(must) && c.Da.Contains(ExclusionGrounds.Provision(ground)), ground);
            letter.Note.Checks.Should().Contain(c => c.Da.Contains("12. februar 2026"), "the notice is sent after the day the law was checked");
            LetterCase.TextOf(LetterCase.Document(letter, Language.Da)).Should().NotContain("jurist").And.NotContain("12. februar 2026");
        }
    }

    [TestMethod]
    public void The_note_is_a_document_of_its_own()
    {
        var letter = new LetterCase { Found = [LetterCase.Assessed("135.3"), LetterCase.Assessed("134a")] }.Hearing()!;
        foreach (var language in Enum.GetValues<Language>())
        {
            var document = NoteLayout.Of(letter, Repository.Words, language);
            var text = LetterCase.TextOf(document);
            text.Should().ContainAll(letter.Note.Checks.Select(c => c.In(language))).And.ContainAll(letter.Note.NotInLetter.Select(g => g.Heading.In(language)));
            text.Should().NotContainAny("{", "}");
            PdfConformance.Of(DocumentSamples.Pdf(document)).Faults.Should().BeEmpty();
        }
        LetterCase.TextOf(LetterCase.Document(letter, Language.Da)).Should().Contain("indsættes]");
    }
}
