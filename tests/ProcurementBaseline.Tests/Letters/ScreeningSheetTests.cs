using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Letters;

[TestClass]
public sealed class ScreeningSheetTests
{
    private static readonly LetterCase American = new()
    {
        Ownership = new()
        {
            AsOf = new(2026, 5, 1),
            Complete = true,
            Entities = [new() { Id = "inc", Name = "Harbour Inc.", Kind = EntityKind.Company, Country = new("US") }],
            Interests = [new() { Owner = "inc", Owned = "self", SharesPct = 100, VotesPct = 100, AppointsMajority = true, OtherControl = false }],
        },
    };

    [TestMethod]
    public void It_is_written_where_a_permission_is_required_or_a_person_must_look_and_nowhere_else()
    {
        American.Screening()!.Outcome.Should().Be("permissionRequired");
        With(American, a => a with { CoversSubstantialPart = null }).Screening()!.Outcome.Should().Be("legalReview");
        With(American, a => a with { CoversSubstantialPart = false }).Screening().Should().BeNull();
        (American with { Ownership = new() { AsOf = new(2026, 5, 1), Complete = true, Interests = [] } }).Screening().Should().BeNull("a Danish supplier that nobody owns");
        (American with { Ownership = null }).Screening()!.Outcome.Should().Be("legalReview", "silence is no answer");
    }

    [TestMethod]
    [DataRow(Language.Da)]
    [DataRow(Language.En)]
    public void It_says_who_files_what_and_when_and_breaks_no_rule(Language language)
    {
        var sheet = American.Screening()!;
        var document = LetterCase.Document(sheet, language);
        var text = LetterCase.TextOf(document);
        text.Should().NotContainAny("{", "}", "screening.", "letter.").And.ContainAll("virk.dk", "Harbour Inc.", "US", "Erhvervsstyrelsen", "14 b");
        text.Should().Contain(language == Language.Da ? "Udkast, udfyldt ud fra leverandørens egne oplysninger" : "Draft, filled in from the supplier's own information");
        foreach (var item in sheet.Filing) text.Should().Contain(item.What.In(language));
        sheet.Note.Checks.Should().NotContain(c => text.Contains(c.In(language)), "the note is the officer's");

        var file = DocumentSamples.Pdf(document);
        var check = PdfConformance.Of(file);
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(500);
        PdfReading.OutsideMargins(file).Should().BeEmpty();
        DocumentSamples.Pdf(LetterCase.Document(American.Screening()!, language)).Should().Equal(file);
    }

    [TestMethod]
    public void The_three_tests_stand_with_their_own_answers()
    {
        var sheet = With(American, a => a with { CoversSubstantialPart = null }).Screening()!;
        sheet.Tests.Select(t => (t.Test, t.Outcome)).Should().Equal(("person", Outcome.Met), ("sector", Outcome.Met), ("agreement", Outcome.Undetermined));
        sheet.Tests[2].Missing.Select(m => m.Da).Should().Equal("aftalen dækker en væsentlig del af aktiviteterne");
        sheet.Missing.Should().BeEquivalentTo(sheet.Tests[2].Missing);
        LetterCase.TextOf(LetterCase.Document(sheet, Language.Da)).Should().Contain("Mangler: aftalen dækker en væsentlig del af aktiviteterne").And.Contain("forhåndsafklaring");
    }

    [TestMethod]
    public void The_days_are_those_of_the_judgement()
    {
        var dates = American.Screening()!.Dates!;
        (dates.PhaseOneEnds, dates.PhaseTwoEnds).Should().Be((LetterCase.Judged.AddDays(45), LetterCase.Judged.AddDays(170)));
        var text = LetterCase.TextOf(LetterCase.Document(American.Screening()!, Language.Da));
        text.Should().ContainAll("16. juli 2026", "18. november 2026", "200 kalenderdage", "180 kalenderdage", "Vedståelsesfristen rækker ikke");
        var longer = American with { Procurement = American.Procurement with { Clauses = American.Procurement.Clauses! with { BidValidityDays = 200 } } };
        LetterCase.TextOf(LetterCase.Document(longer.Screening()!, Language.Da)).Should().Contain("Vedståelsesfristen rækker til begge faser").And.NotContain("rækker ikke");
    }

    [TestMethod]
    public void Facts_that_are_missing_are_asked_for_by_name()
    {
        var unclear = American with
        {
            Ownership = American.Ownership! with
            {
                Entities = [new() { Id = "inc", Name = "Harbour Inc." }],
                Interests = [new() { Owner = "inc", Owned = "self", VotesPct = 10 }],
            },
        };
        var sheet = unclear.Screening()!;
        sheet.Missing.Select(m => m.Da).Should().Contain(["andel af kapitalen: Harbour Inc. i Tilbudsgiver A/S", "statsborgerskab eller hjemsted: Harbour Inc."]);
        sheet.Missing.Should().NotContain(m => m.Da.Contains('['));
        var document = LetterCase.Document(sheet, Language.En);
        LetterCase.TextOf(document).Should().Contain("share of the capital: Harbour Inc. in Tilbudsgiver A/S").And.NotContain("interests[");
    }

    [TestMethod]
    public void What_is_not_known_of_the_agreement_is_left_to_the_supplier_and_never_guessed()
    {
        var blank = American with { Procurement = American.Procurement with { Agreement = null, Clauses = null, Authority = null, TenderDeadline = null, Subject = null } };
        var sheet = blank.Screening()!;
        sheet.Filing.Where(f => f.Known is null).Should().HaveCount(7, "purpose, value, start, unit, proof, kind and condition");
        sheet.Agreement.Where(f => f.Source is null).Should().OnlyContain(f => f.Value.Da == "ikke oplyst");
        var document = LetterCase.Document(sheet, Language.Da);
        LetterCase.TextOf(document).Should().Contain("[ordregivers navn indsættes]").And.Contain("Udfyldes af leverandøren");
        PdfConformance.Of(DocumentSamples.Pdf(document)).Faults.Should().BeEmpty();
    }

    [TestMethod]
    public void Shares_on_the_way_up_are_written_as_each_language_writes_them()
    {
        var half = American with { Ownership = American.Ownership! with { Interests = [American.Ownership.Interests![0] with { SharesPct = 72.5m, VotesPct = 72.5m }] } };
        LetterCase.TextOf(LetterCase.Document(half.Screening()!, Language.Da)).Should().Contain("← 72,5 % Harbour Inc. (US)").And.Contain("| 72,5 % |").And.NotContain("72.5");
        LetterCase.TextOf(LetterCase.Document(half.Screening()!, Language.En)).Should().Contain("← 72.5 % Harbour Inc. (US)").And.Contain("| 72.5 % |").And.NotContain("72,5");
    }

    [TestMethod]
    public void The_sheet_refuses_nobody_for_its_country()
    {
        var sheet = American.Screening()!;
        sheet.Message.Da.Should().Contain("ingen grund til at udelukke");
        sheet.Note.Checks.Should().Contain(c => c.Da.Contains("ingen udelukkelsesgrund og intet tildelingskriterium"));
    }

    private static LetterCase With(LetterCase one, Func<Agreement, Agreement> change) => one with { Procurement = one.Procurement with { Agreement = change(one.Procurement.Agreement!) } };
}
