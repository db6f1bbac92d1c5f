using FluentAssertions;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Exchange;

namespace ProcurementBaseline.Tests.Exclusion;

/// <summary>Who wins when declaration, ESPD and assessment speak of the same ground.</summary>
[TestClass]
public sealed class GroundCasesTests
{
    [TestMethod]
    public void Nobody_said_anything_and_still_every_ground_has_a_case()
    {
        var cases = GroundCases.Of(Response(), null, null);
        cases.Select(c => c.Ground).Should().Equal(ExclusionGrounds.All);
        cases.Should().OnlyContain(c => c.SaidBy == GroundSource.Nobody && c.Present == null && c.Doubt == GroundDoubt.None && c.Contradicted == false);
        cases.Select(c => c.Provision).Should().Contain(["§ 134 a", "§ 135, stk. 1, nr. 6", "§ 135, stk. 3", "§ 136, nr. 4", "§ 137, stk. 1, nr. 4"]);
    }

    [TestMethod]
    public void The_espd_speaks_where_the_rows_are_silent()
    {
        var one = Case("135.1.2", Response(), Espd(("corruption", true)));
        (one.SaidBy, one.Present, one.Doubt).Should().Be((GroundSource.Espd, (bool?)true, GroundDoubt.None));
    }

    [TestMethod]
    public void Espd_and_rows_that_differ_are_a_contradiction_until_the_authority_has_spoken()
    {
        var response = Response(new GroundDeclaration { Ground = "135.1.2", Present = false });
        var one = Case("135.1.2", response, Espd(("corruption", true)));
        (one.SaidBy, one.Present, one.Doubt, one.Contradicted).Should().Be((GroundSource.Tenderer, (bool?)false, GroundDoubt.Contradiction, true));

        var settled = Case("135.1.2", response, Espd(("corruption", true)), new GroundAssessment { Ground = "135.1.2", Present = false });
        (settled.SaidBy, settled.Present, settled.Doubt, settled.Contradicted).Should().Be((GroundSource.Authority, false, GroundDoubt.None, true));
    }

    [TestMethod]
    public void Espd_and_rows_that_agree_are_no_contradiction()
    {
        var one = Case("135.1.2", Response(new GroundDeclaration { Ground = "135.1.2", Present = true, FinalJudgmentOn = new(2024, 1, 1) }), Espd(("corruption", true)));
        (one.Doubt, one.Contradicted, one.FinalJudgmentOn).Should().Be((GroundDoubt.None, false, (DateOnly?)new DateOnly(2024, 1, 1)));
    }

    [TestMethod]
    public void Misrepresentation_goes_to_a_person_whatever_the_rows_say()
    {
        var one = Case("136.3", Response(new GroundDeclaration { Ground = "136.3", Present = false }), Espd(("misrepresent", false)));
        (one.Doubt, one.EspdAnswer).Should().Be((GroundDoubt.Misrepresentation, (bool?)false));
    }

    [TestMethod]
    [DataRow(99_999, 99_999)]
    [DataRow(100_000, 100_000)]
    public void A_debt_of_the_espd_is_seen_by_both_grounds_of_debt(int amount, int seen)
    {
        var espd = EspdReaderTests.Read(new EspdSample("4.1.0").With("tax-pay", [true], ("AMOUNT", "Amount", EspdSample.Amount($"{amount}", "DKK"))).With("socsec-pay", [false]));
        foreach (var ground in (string[])["135.3", "137.1.6"])
        {
            var one = Case(ground, Response(), espd);
            (one.Present, one.Amount, one.SaidBy).Should().Be((true, (decimal?)seen, GroundSource.Espd));
        }
    }

    [TestMethod]
    public void A_small_debt_in_its_own_row_and_in_the_espd_is_one_debt()
    {
        var espd = EspdReaderTests.Read(new EspdSample("4.1.0").With("tax-pay", [true], ("AMOUNT", "Amount", EspdSample.Amount("20000", "DKK"))).With("socsec-pay", [false]));
        var response = Response(new GroundDeclaration { Ground = "135.3", Present = false }, new GroundDeclaration { Ground = "137.1.6", Present = true, Amount = 20000 });
        var one = Case("137.1.6", response, espd);
        (one.Amount, one.Contradicted, one.Doubt).Should().Be(((decimal?)20000m, false, GroundDoubt.None));

        var other = Case("137.1.6", Response(new GroundDeclaration { Ground = "137.1.6", Present = true, Amount = 30000 }), espd);
        (other.Contradicted, other.Doubt).Should().Be((true, GroundDoubt.Contradiction));
        Case("135.3", Response(new GroundDeclaration { Ground = "135.3", Present = false }, new GroundDeclaration { Ground = "137.1.6", Present = false }), espd).Contradicted.Should().BeTrue();
    }

    [TestMethod]
    public void No_debt_in_the_espd_answers_both_grounds()
    {
        var espd = Espd(("tax-pay", false), ("socsec-pay", false));
        Case("135.3", Response(), espd).Present.Should().BeFalse();
        Case("137.1.6", Response(), espd).Present.Should().BeFalse();
        Case("135.3", Response(), Espd(("tax-pay", false), ("socsec-pay", null))).Present.Should().BeNull();
    }

    private static GroundCase Case(string ground, Response response, EspdDeclaration espd, params GroundAssessment[] found) => GroundCases.Of(
        response, new() { SchemaVersion = "1", Procurement = "p", Tenderer = "t", Grounds = found }, espd).Single(c => c.Ground == ground);

    private static Response Response(params GroundDeclaration[] grounds) => new() { SchemaVersion = "1", Procurement = "p", Tenderer = new() { Id = "t" }, Grounds = grounds };

    private static EspdDeclaration Espd(params (string Code, bool? Answer)[] criteria) =>
        EspdReaderTests.Read(criteria.Aggregate(new EspdSample("4.1.0"), (sample, c) => sample.With(c.Code, [c.Answer])));
}
