using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Tests.BadInput;

namespace ProcurementBaseline.Tests.Exchange;

/// <summary>Small files of every version, each read to the same answers.</summary>
[TestClass]
public sealed class EspdReaderTests
{
    public static IEnumerable<object[]> Versions => EspdSample.Versions.Select(v => new object[] { v });

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public void Every_version_is_read_to_the_same_answers(string version)
    {
        var sample = new EspdSample(version);
        sample.With(sample.Code("corruption", "CONVICTIONS.CORRUPTION", "exg-crim-corrpt"), [true],
                ("DATE", "Date of conviction", EspdSample.Date("2024-05-06+01:00")), ("DATE", "Date of conviction", EspdSample.Date("2023-01-01")),
                ("PERIOD", "Length of the period of exclusion", "<cac:ApplicablePeriod><cbc:StartDate>2024-05-06</cbc:StartDate><cbc:EndDate>2027-05-05</cbc:EndDate></cac:ApplicablePeriod>"),
                ("INDICATOR", "Have you taken measures to demonstrate your reliability (Self-Cleaning)?", "<cac:ResponseValue><cbc:ResponseIndicator>true</cbc:ResponseIndicator></cac:ResponseValue>"))
            .With(sample.Code("crime-org", "CONVICTIONS.PARTICIPATION_IN_CRIMINAL_ORGANISATION", "exg-crim-part"), [false])
            .With(sample.Code("fraud", "CONVICTIONS.FRAUD", "exg-crim-fraud"), [])
            .With(sample.Code("tax-pay", "CONTRIBUTIONS.PAYMENT_OF_TAXES", "exg-pmt-bre-tax"), [true], ("AMOUNT", "Amount concerned", EspdSample.Amount("60000.50", "DKK")))
            .With(sample.Code("socsec-pay", "CONTRIBUTIONS.PAYMENT_OF_SOCIAL_SECURITY", "exg-pmt-bre-ssc"), [true], ("AMOUNT", "Amount concerned", EspdSample.Amount("39999.50", "DKK")))
            .With(sample.Code("misrepresent", "CONFLICT_OF_INTEREST.MISINTERPRETATION", "exg-mis-misrepresent"), [true]);

        var espd = Read(sample);
        espd.Version.Should().Contain(version);
        espd.Unknown.Should().BeEmpty();
        var grounds = EspdGrounds.Of(espd);
        grounds["135.1.2"].Should().Be(new EspdGround
        {
            Ground = "135.1.2",
            Present = true,
            FinalJudgmentOn = new(2024, 5, 6),
            CourtPeriodEndsOn = new(2027, 5, 5),
            SelfCleaningOffered = true,
        });
        grounds["135.1.1"].Present.Should().BeFalse();
        grounds["135.1.3"].Present.Should().BeNull("a question without an answer is unanswered, never no");
        (grounds["135.3"].Present, grounds["135.3"].Amount).Should().Be((true, 100000m));
        foreach (var ground in (string[])["136.3", "137.1.5"])
        {
            (grounds[ground].Present, grounds[ground].Doubt, grounds[ground].Answer).Should().Be(((bool?)null, GroundDoubt.Misrepresentation, (bool?)true));
            grounds[ground].Question.Should().StartWith("Has the operator, in the sense of");
        }
    }

    [TestMethod]
    public void Two_answers_that_differ_are_a_doubt_and_two_that_agree_are_one()
    {
        var grounds = EspdGrounds.Of(Read(new EspdSample("4.1.0").With("corruption", [true, false]).With("fraud", [false, false])));
        (grounds["135.1.2"].Present, grounds["135.1.2"].Doubt).Should().Be(((bool?)null, GroundDoubt.SeveralAnswers));
        (grounds["135.1.3"].Present, grounds["135.1.3"].Doubt).Should().Be(((bool?)false, GroundDoubt.None));
    }

    [TestMethod]
    public void An_id_that_two_criteria_use_answers_neither_of_them_for_sure()
    {
        var text = new EspdSample("4.1.0").With("corruption", [true]).With("fraud", []).ToString();
        var shared = text.Replace("<cbc:ID>C4/QG1/Q1</cbc:ID>", "<cbc:ID>C1/QG1/Q1</cbc:ID>", StringComparison.Ordinal);
        EspdGrounds.Of(Parsed(shared))["135.1.3"].Doubt.Should().Be(GroundDoubt.SeveralAnswers);
    }

    [TestMethod]
    public void A_debt_in_another_currency_or_without_an_amount_has_no_amount()
    {
        EspdGround Of(params (string, string, string?)[] inside) => EspdGrounds.Of(Read(new EspdSample("4.1.0").With("tax-pay", [true], inside).With("socsec-pay", [false])))["135.3"];
        Of(("AMOUNT", "Amount", EspdSample.Amount("20000", "EUR"))).Should().Be(new EspdGround { Ground = "135.3", Present = true, Doubt = GroundDoubt.Currency });
        Of(("AMOUNT", "Amount", EspdSample.Amount("-5", "DKK"))).Doubt.Should().Be(GroundDoubt.Currency, "what cannot be read is not counted as nothing");
        Of(("AMOUNT", "Amount", null)).Should().Be(new EspdGround { Ground = "135.3", Present = true });
    }

    [TestMethod]
    public void A_period_told_in_words_is_for_a_person()
    {
        var inWords = new EspdSample("2.1.1").With("CRITERION.EXCLUSION.CONVICTIONS.CORRUPTION", [true],
            ("DESCRIPTION", "Length of the period of exclusion", "<cac:ResponseValue><cbc:Description>three years</cbc:Description></cac:ResponseValue>"));
        EspdGrounds.Of(Read(inWords))["135.1.2"].Doubt.Should().Be(GroundDoubt.Period);
    }

    [TestMethod]
    public void Several_criteria_of_one_ground_are_present_together_and_absent_only_together()
    {
        bool? Present(bool? first, bool? second) => EspdGrounds.Of(Read(new EspdSample("4.1.0").With("bankruptcy", [first]).With("insolvency", [second])))["137.1.2"].Present;
        Present(true, null).Should().BeTrue();
        Present(false, true).Should().BeTrue();
        Present(false, false).Should().BeFalse();
        Present(false, null).Should().BeNull();
    }

    [TestMethod]
    public void Criteria_are_found_by_code_and_else_by_id_and_unknown_ones_are_named()
    {
        var text = new EspdSample("4.1.0").With("renamed", [true]).With("exg-mis-unrel-sec", [false]).With("chain-manage", [true]).With("misinterpr", [true]).ToString();
        var at = text.IndexOf(Guid.Empty.ToString(), StringComparison.Ordinal);
        var espd = Parsed(text[..at] + "c27b7c4e-c837-4529-b867-ed55ce639db5" + text[(at + 36)..]);
        espd.Criteria.Select(c => c.Code).Should().Equal("corruption", "misrepresent");
        espd.Unknown.Should().Equal("exg-mis-unrel-sec");
    }

    [TestMethod]
    public void A_criterion_is_added_in_the_rules_alone_and_holds_from_its_first_day()
    {
        var (folder, problems) = (Directory.CreateTempSubdirectory("espd-rules-").FullName, new List<Problem>());
        RulesCase.Copy(Repository.Path("rules"), folder);
        var table = Path.Combine(folder, "espd", "criteria.json");
        var json = JsonNode.Parse(File.ReadAllBytes(table))!;
        json["criteria"]!.AsArray().Add(JsonNode.Parse(
            """{ "code": "new", "names": ["exg-new"], "ids": [], "versions": [{ "from": "2028-01-01", "grounds": ["136.4"], "reading": "plain" }] }"""));
        File.WriteAllText(table, json.ToJsonString());
        var rulebook = Rulebook.Load(folder, problems);
        Directory.Delete(folder, true);
        var xml = new EspdSample("5.0.0").With("exg-new", [true]).Bytes();
        var before = EspdReader.Parse("espd.xml", xml, rulebook!.Espd, new(2027, 12, 31), problems)!;
        (before.Criteria.Count, before.Unknown.Single()).Should().Be((0, "exg-new"), "it is listed, not dropped");
        var after = EspdReader.Parse("espd.xml", xml, rulebook.Espd, new(2028, 1, 1), problems)!;
        after.Unknown.Should().BeEmpty();
        EspdGrounds.Of(after)["136.4"].Present.Should().BeTrue();
        rulebook.Hash.Should().NotBe(Repository.Rulebook.Hash);
    }

    [TestMethod]
    public void The_table_that_ships_has_every_criterion_of_the_law_file()
    {
        var kinds = Repository.Rulebook.Espd.Kinds;
        kinds.Should().HaveCount(24);
        kinds.SelectMany(k => k.Uses.Versions).SelectMany(v => v.Value.Grounds).Distinct()
            .Should().BeEquivalentTo(ExclusionGrounds.All.Except(["134a", "137.1.6"]), "no criterion asks for tax jurisdictions, and the amount decides which ground a debt is");
    }

    [TestMethod]
    [DataRow("<ESPDResponse xmlns='urn:grow:names:specification:ubl:schema:xsd:ESPDResponse-1'/>", "version 1")]
    [DataRow("<QualificationApplicationRequest xmlns='urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationRequest-2'/>", "request")]
    [DataRow("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>", "Invoice")]
    [DataRow("<QualificationApplicationResponse/>", "not an ESPD response")]
    public void Another_kind_of_file_is_refused_by_name(string xml, string says)
    {
        var problems = new List<Problem>();
        EspdReader.Parse("espd.xml", System.Text.Encoding.UTF8.GetBytes(xml), Repository.Rulebook.Espd, EspdSample.Day, problems).Should().BeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain(says);
    }

    [TestMethod]
    public void A_question_that_would_colour_a_terminal_or_never_end_is_made_plain()
    {
        var text = new EspdSample("4.1.0").With("misrepresent", [true]).ToString().Replace("Your answer", "\u202E" + new string('x', 5_000), StringComparison.Ordinal);
        var question = Parsed(text).Criteria[0].Question;
        question.Length.Should().BeLessThanOrEqualTo(600);
        Quote.HasControl(question).Should().BeFalse();
    }

    internal static EspdDeclaration Read(EspdSample sample) => Parsed(sample.ToString());

    private static EspdDeclaration Parsed(string text)
    {
        var problems = new List<Problem>();
        var espd = EspdReader.Parse("espd.xml", System.Text.Encoding.UTF8.GetBytes(text), Repository.Rulebook.Espd, EspdSample.Day, problems);
        problems.Should().BeEmpty();
        return espd!;
    }
}
