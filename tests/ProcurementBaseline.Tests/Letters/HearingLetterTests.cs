using FluentAssertions;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Letters;

[TestClass]
public sealed class HearingLetterTests
{
    public static IEnumerable<object[]> Grounds => ExclusionGrounds.All.Select(g => new object[] { g });

    public static IEnumerable<object[]> GroundsAndLanguages =>
        from ground in ExclusionGrounds.All where ground != "134a" from language in Enum.GetValues<Language>() select new object[] { ground, language };

    [TestMethod]
    [DynamicData(nameof(Grounds))]
    public void A_ground_that_is_present_is_heard_and_one_that_is_not_is_not(string ground)
    {
        var present = LetterCase.Present(ground).Hearing();
        if (ground == "134a") present.Should().BeNull("section 138 does not cover it, and it is a flag only");
        else present!.Grounds.Select(g => g.Ground).Should().Equal(ground);

        new LetterCase { Found = [new() { Ground = ground, Present = false }] }.Hearing().Should().BeNull();
        new LetterCase().Hearing().Should().BeNull("nothing is known");
    }

    [TestMethod]
    [DynamicData(nameof(GroundsAndLanguages))]
    public void The_letter_on_a_ground_says_what_is_needed_and_leaves_no_place_unfilled(string ground, Language language)
    {
        var letter = LetterCase.Present(ground).Hearing()!;
        var one = letter.Grounds.Single();
        one.Helps.Should().HaveCountGreaterThan(2, "somebody who can clean itself is told how");
        var document = LetterCase.Document(letter, language);
        var text = LetterCase.TextOf(document);
        text.Should().NotContainAny("{", "}", "hearing.", "letter.", "ikke oplyst", "not stated");
        text.Should().ContainAll(one.Why.In(language), one.Said.In(language), one.Heading.In(language));
        text.Should().ContainAll(one.Helps.Select(h => h.In(language)));
        text.Should().Contain(language == Language.Da ? "Dette brev er ikke en afgørelse" : "This letter is not a decision");

        var file = DocumentSamples.Pdf(document);
        var check = PdfConformance.Of(file);
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(200);
        PdfReading.OutsideMargins(file).Should().BeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Grounds))]
    public void A_tenderer_that_was_heard_is_not_heard_again(string ground)
    {
        var found = LetterCase.Assessed(ground) with
        {
            NotifiedOn = LetterCase.TendersBy.AddDays(1),
            HearingEndsOn = LetterCase.Judged.AddDays(10),
            SelfCleaning = new() { Compensation = true, Clarified = true, Measures = false },
        };
        var heard = new LetterCase { Found = [found], AsOf = LetterCase.Later };
        heard.Judgement().Responses[0].Exclusion.Single(g => g.Ground == ground).Finding.Outcome.Should().Be(ground == "134a" ? "flagOnly" : "mustExclude");
        heard.Hearing().Should().BeNull();

        // With another ground to hear, the officer is told what comes next for this one.
        var other = ground == "136.1" ? "136.4" : "136.1";
        var note = (heard with { Found = [found, LetterCase.Assessed(other)] }).Hearing()!.Note;
        note.NotInLetter.Should().ContainSingle(g => g.Ground == ground).Which.Message.Da.Should().Contain(ground == "134a" ? "§ 134 a" : "begrundet afgørelse");
    }

    [TestMethod]
    public void The_deadline_and_the_date_are_open_until_somebody_sets_them()
    {
        var letter = LetterCase.Present("136.4").Hearing()!;
        (letter.AnswerBy, letter.WrittenOn).Should().Be((null, null));
        var document = LetterCase.Document(letter, Language.Da);
        LetterCase.TextOf(document).Should().ContainAll("senest: [frist indsættes]", "Dato: [dato indsættes]", "[kontaktperson og adresse indsættes]", "[navn, titel og enhed indsættes]");
        LetterCase.Fields(document).Select(f => f.Id).Should().Equal("hearing.date", "hearing.deadline", "hearing.contact", "hearing.136.4.account", "hearing.sender");
        LetterCase.Fields(document).Should().OnlyContain(f => f.Value == null && f.Label.Length > 0);
        letter.Note.Checks.Should().Contain(c => c.Da.Contains("hearingEndsOn"));

        var dated = LetterCase.Present("136.4", found => found with { HearingEndsOn = LetterCase.Later }) with { WrittenOn = LetterCase.Judged };
        var text = LetterCase.TextOf(LetterCase.Document(dated.Hearing()!, Language.Da));
        text.Should().ContainAll("senest den 20. juni 2026.", "Dato: 1. juni 2026").And.NotContain("[frist").And.NotContain("[dato");
    }

    [TestMethod]
    [DataRow("2026-05-20", "løber ikke ud efter tilbudsfristen")]
    [DataRow("2026-05-21", "ligger før bedømmelsesdagen")]
    [DataRow("2026-06-01", null)]
    public void A_deadline_that_counts_for_nothing_is_not_written(string day, string? why)
    {
        var set = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var letter = LetterCase.Present("136.1", found => found with { HearingEndsOn = set }).Hearing()!;
        letter.AnswerBy.Should().Be(why is null ? set : null);
        if (why is not null) letter.Note.Checks.Should().ContainSingle(c => c.Da.Contains(why));
    }

    [TestMethod]
    public void Two_deadlines_are_no_deadline()
    {
        var (first, second) = (LetterCase.Assessed("136.1") with { HearingEndsOn = LetterCase.Later }, LetterCase.Assessed("136.4") with { HearingEndsOn = LetterCase.Later.AddDays(1) });
        var both = new LetterCase { Found = [first, second] };
        both.Hearing()!.AnswerBy.Should().BeNull();
        both.Hearing()!.Note.Checks.Should().ContainSingle(c => c.Da.Contains("20. juni 2026") && c.Da.Contains("21. juni 2026"));

        var one = both with { Found = [both.Found[0], LetterCase.Assessed("136.4")] };
        one.Hearing()!.AnswerBy.Should().BeNull("the other ground has none");
        one.Hearing()!.Note.Checks.Should().ContainSingle(c => c.Da.Contains("ingen dato"));
    }

    [TestMethod]
    public void Every_fact_stands_with_who_said_it()
    {
        var letter = new LetterCase
        {
            Declared = [new() { Ground = "135.3", Present = true, Amount = 150_000, InstalmentAgreementKept = false, SelfCleaning = new() { Statement = "Vi betaler." } }],
            Found = [new() { Ground = "135.3", SecurityForExcess = false, AllTenderersCovered = false }],
            Espd = new()
            {
                Criteria =
                [
                    new() { Code = "corruption", Use = new(["135.1.2"], EspdReading.Conviction), Question = "?", Answer = true, Dates = [LetterCase.Event] },
                    new() { Code = "fraud", Use = new(["135.1.3"], EspdReading.Conviction), Question = "?", Answer = false },
                ],
                Unknown = [],
            },
        }.Hearing()!;
        letter.Grounds.Select(g => g.Ground).Should().Equal("135.1.2", "135.3");
        Sources(letter.Grounds[0]).Should().Equal(("Endelig dom eller vedtaget bødeforlæg", "1. marts 2025", "tilbudsgiverens ESPD"));
        Sources(letter.Grounds[1]).Should().Equal(
            ("Ubetalt, forfalden gæld til det offentlige", "150.000 kr.", "tilbudsgiverens besvarelse"),
            ("Afdragsordning, der overholdes", "nej", "tilbudsgiverens besvarelse"),
            ("Sikkerhed for gælden", "nej", "ordregivers egne oplysninger"));
        (letter.Grounds[0].NeedsAccount, letter.Grounds[1].NeedsAccount).Should().Be((false, false), "the tenderer knows what it has said");
        (letter.Grounds[0].Offered, letter.Grounds[1].Offered?.Da).Should().Be((null, Repository.Words.Phrase("hearing.offered").Da));
    }

    [TestMethod]
    public void A_period_fixed_by_a_judgment_leaves_no_self_cleaning_and_is_still_told()
    {
        var court = LetterCase.Present("135.1.2", found => found with { CourtPeriodEndsOn = new(2027, 1, 31) });
        var one = court.Hearing()!.Grounds.Single();
        (one.Helps.Count, one.Period, one.Court!.Da).Should().Be((0, null, Repository.Words.Phrase("hearing.court", ("date", new("31. januar 2027", ""))).Da));
        var text = LetterCase.TextOf(LetterCase.Document(court.Hearing()!, Language.Da));
        text.Should().Contain("§ 138, stk. 4").And.NotContain("§ 138, stk. 3").And.Contain("skal tilbudsgiveren udelukkes, så længe perioden løber");
        (court with { AsOf = new(2027, 2, 1) }).Hearing().Should().BeNull("the period is over");
        (court with { AsOf = new(2027, 1, 31) }).Hearing().Should().NotBeNull("its last day is part of it");
    }

    [TestMethod]
    public void The_period_of_the_act_is_told_with_its_days()
    {
        LetterCase.Present("135.1.2").Hearing()!.Grounds[0].Period!.Da.Should().Contain("5 år").And.Contain("1. marts 2025").And.Contain("1. marts 2030").And.Contain("stk. 6");
        LetterCase.Present("136.4").Hearing()!.Grounds[0].Period!.En.Should().Contain("3 years").And.Contain("1 March 2028").And.Contain("138(7)");
        foreach (var ground in (string[])["135.3", "136.1", "136.2", "137.1.6"]) LetterCase.Present(ground).Hearing()!.Grounds[0].Period.Should().BeNull(ground);
    }

    [TestMethod]
    public void A_name_with_braces_stays_a_name()
    {
        var letter = (LetterCase.Present("136.1") with { Name = "{authority} {count} <b>&amp; A/S" }).Hearing()!;
        LetterCase.TextOf(LetterCase.Document(letter, Language.Da)).Should().Contain("Region Eksempel underretter hermed {authority} {count} <b>&amp; A/S om");
    }

    [TestMethod]
    public void The_same_judgement_gives_the_same_bytes()
    {
        byte[] Pdf(Language language) => DocumentSamples.Pdf(LetterCase.Document(LetterCase.Present("135.3").Hearing()!, language));
        Pdf(Language.Da).Should().Equal(Pdf(Language.Da)).And.NotEqual(Pdf(Language.En));
    }

    [TestMethod]
    public void A_letter_has_neither_cover_nor_contents_and_its_text_begins_on_its_first_page()
    {
        var file = DocumentSamples.Pdf(LetterCase.Document(LetterCase.Present("136.1").Hearing()!, Language.Da));
        using var pdf = PdfDocument.Open(file);
        pdf.NumberOfPages.Should().BeLessThanOrEqualTo(2);
        PdfReading.PagesWith(file, "underretter").Should().Equal(1);
        PdfReading.TextInTagOrder(file).Should().NotContain("Indhold");
    }

    private static IEnumerable<(string, string, string)> Sources(HearingGround ground) => ground.Facts.Select(f => (f.What.Da, f.Value.Da, f.Source!.Da));
}
