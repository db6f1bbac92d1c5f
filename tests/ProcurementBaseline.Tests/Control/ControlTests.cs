using FluentAssertions;
using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Tests.Control;

/// <summary>Who controls a tenderer: both sides of each boundary of law/denmark.md §3.2.</summary>
[TestClass]
public sealed class ControlTests
{
    [TestMethod]
    public void A_chain_through_an_EU_holding_is_followed_to_its_third_country_owner()
    {
        var report = new Chain().With("Ltd", "IE").With("Inc", "US").With("Rest", "US", EntityKind.Dispersed)
            .Holds("Ltd", "self", 100).Holds("Inc", "Ltd", 62).Holds("Rest", "Ltd", 38).Report();
        report.ThirdCountryControl.Should().BeTrue();
        report.Missing.Should().BeEmpty();
        var us = report.ControlledFrom.Single(c => c.Country?.Code == "US");
        us.Should().Be(new Controller(new("US"), "Inc", "A/S ← 100 % Ltd (IE) ← 62 % Inc (US)", ControlBasis.MajorityShares, ControlCertainty.Certain));
        report.ControlledFrom.Select(c => c.Country?.Code).Should().Equal("IE", "US");
        report.UltimateOwners.Select(o => (o.Id, o.IntegratedPct)).Should().Equal(("Inc", 62m), ("Rest", 38m));
    }

    [TestMethod]
    [DataRow(9.99, false, null)]
    [DataRow(10, null, ControlBasis.MinorityHolding)]
    [DataRow(50, null, ControlBasis.MinorityHolding)]
    [DataRow(50.01, true, ControlBasis.MajorityShares)]
    public void The_limits_are_more_than_half_for_control_and_ten_percent_for_a_review(double pct, bool? answer, ControlBasis? basis)
    {
        var report = new Chain().With("dk", "DK").With("us", "US").Holds("us", "self", (decimal)pct).Holds("dk", "self", 100 - (decimal)pct).Report();
        report.ThirdCountryControl.Should().Be(answer);
        report.ControlledFrom.Where(c => c.Country?.Code == "US").Select(c => (ControlBasis?)c.Basis).SingleOrDefault().Should().Be(basis);
        report.Missing.Should().BeEmpty("every fact is known: what is open is for a person");
    }

    [TestMethod]
    [DataRow(50, 51, true, ControlBasis.MajorityVotes)]
    [DataRow(51, 0, true, ControlBasis.MajorityShares)]
    [DataRow(0, 9, false, null)]
    [DataRow(0, 10, null, ControlBasis.MinorityHolding)]
    public void Votes_and_shares_count_each_for_themselves(int shares, int votes, bool? answer, ControlBasis? basis)
    {
        var report = new Chain().With("dk", "DK").With("us", "US").Holds("us", "self", shares, votes).Holds("dk", "self", 100 - shares, 100 - votes).Report();
        report.ThirdCountryControl.Should().Be(answer);
        report.ControlledFrom.Where(c => c.Country?.Code == "US").Select(c => (ControlBasis?)c.Basis).SingleOrDefault().Should().Be(basis);
    }

    [TestMethod]
    [DataRow(true, false, ControlBasis.AppointsMajority)]
    [DataRow(false, true, ControlBasis.OtherControl)]
    public void A_right_controls_without_a_majority(bool appoints, bool other, ControlBasis basis)
    {
        var report = new Chain().With("dk", "DK").With("us", "US").Holds("us", "self", 1, 1, appoints, other).Holds("dk", "self", 99).Report();
        report.ThirdCountryControl.Should().BeTrue();
        report.ControlledFrom.Single(c => c.Country?.Code == "US").Basis.Should().Be(basis);
    }

    [TestMethod]
    public void A_golden_share_of_a_state_is_for_a_person_and_that_of_an_EU_state_for_nobody()
    {
        var foreign = new Chain().With("dk", "DK").With("state", "CN", EntityKind.State).Holds("state", "self", 0, 0, false, true).Holds("dk", "self", 100).Report();
        (foreign.ThirdCountryControl, foreign.ControlledFrom.Single(c => c.Country?.Code == "CN").Basis).Should().Be((null, ControlBasis.GoldenShare));
        new Chain().With("dk", "DK").With("state", "FR", EntityKind.State).Holds("state", "self", 0, 0, false, true).Holds("dk", "self", 100).Report()
            .ThirdCountryControl.Should().BeFalse();
    }

    [TestMethod]
    public void Owners_of_one_third_country_are_counted_together_and_a_person_looks()
    {
        var report = new Chain().With("a", "US").With("b", "US").With("dk", "DK").Holds("a", "self", 30).Holds("b", "self", 30).Holds("dk", "self", 40).Report();
        report.ThirdCountryControl.Should().BeNull();
        report.ControlledFrom.Should().ContainSingle().Which.Should().Match<Controller>(c => c.Basis == ControlBasis.JointThirdCountry && c.Certainty == ControlCertainty.Review);
        new Chain().With("a", "US").With("b", "CN").With("dk", "DK").Holds("a", "self", 9).Holds("b", "self", 9).Holds("dk", "self", 82).Report()
            .ThirdCountryControl.Should().BeFalse("two countries are not one");
        new Chain().With("a", "US").With("b", "US").With("dk", "DK").Holds("a", "self", 5).Holds("b", "self", 5).Holds("dk", "self", 90).Report()
            .ControlledFrom.Should().Contain(c => c.Basis == ControlBasis.MinorityHolding);
    }

    [TestMethod]
    public void What_a_controlled_entity_holds_counts_as_its_controllers()
    {
        var report = new Chain().With("us", "US").With("eu", "DE").With("dk", "DK")
            .Holds("us", "self", 30).Holds("eu", "self", 30).Holds("dk", "self", 40).Holds("us", "eu", 51).Holds("dk", "eu", 49).Report();
        report.ThirdCountryControl.Should().BeTrue();
        report.UltimateOwners.Single(o => o.Id == "us").IntegratedPct.Should().Be(45.3m);
        report.ControlledFrom.Single(c => c.Country?.Code == "US").Basis.Should().Be(ControlBasis.MajorityShares);
    }

    [TestMethod]
    public void A_minority_in_a_company_that_controls_is_for_a_person()
    {
        new Chain().With("h", "DK").With("us", "US").With("p", "DK", EntityKind.Person).Holds("h", "self", 60).Holds("p", "self", 40)
            .Holds("us", "h", 12).Holds("p", "h", 88).Report().ThirdCountryControl.Should().BeNull();
        new Chain().With("h", "DK").With("us", "US").With("p", "DK", EntityKind.Person).Holds("h", "self", 5).Holds("p", "self", 95)
            .Holds("us", "h", 100).Report().ThirdCountryControl.Should().BeFalse();
    }

    [TestMethod]
    [DataRow(EntityKind.State, true)]
    [DataRow(EntityKind.Fund, true)]
    [DataRow(EntityKind.Foundation, true)]
    [DataRow(EntityKind.Person, true)]
    [DataRow(EntityKind.Dispersed, false)]
    public void States_funds_and_foundations_are_owners_and_dispersed_holders_never_control(EntityKind kind, bool answer) =>
        new Chain().With("x", "US", kind).Holds("x", "self", 100).Report().ThirdCountryControl.Should().Be(answer);

    [TestMethod]
    [DataRow("NO", 2026, false)]
    [DataRow("CH", 2026, false)]
    [DataRow("LI", 2026, false)]
    [DataRow("HR", 2026, false)]
    [DataRow("GL", 2026, false)]
    [DataRow("GB", 2026, true)]
    [DataRow("GB", 2019, false)]
    [DataRow("XK", 2026, true)]
    [DataRow("HR", 2012, true)]
    [DataRow("TR", 2026, true)]
    public void Country_groups_are_those_of_the_day(string country, int year, bool answer) =>
        new Chain().AsOf(new(year, 4, 1)).With("x", country).Holds("x", "self", 100).Report().ThirdCountryControl.Should().Be(answer);

    [TestMethod]
    public void The_United_Kingdom_is_a_member_to_the_last_day_of_January_2020()
    {
        new Chain().AsOf(new(2020, 1, 31)).With("x", "GB").Holds("x", "self", 100).Report().ThirdCountryControl.Should().BeFalse();
        new Chain().AsOf(new(2020, 2, 1)).With("x", "GB").Holds("x", "self", 100).Report().ThirdCountryControl.Should().BeTrue();
        new Chain().AsOf(new(2013, 6, 30)).With("x", "HR").Holds("x", "self", 100).Report().ThirdCountryControl.Should().BeTrue();
        new Chain().AsOf(new(2013, 7, 1)).With("x", "HR").Holds("x", "self", 100).Report().ThirdCountryControl.Should().BeFalse();
    }

    [TestMethod]
    public void A_tenderer_from_a_third_country_is_itself_the_path()
    {
        var report = new Chain().Tenderer("US").Complete(null).Report();
        report.ThirdCountryControl.Should().BeTrue();
        report.ControlledFrom.Single().Should().Be(new Controller(new("US"), "self", "A/S (US)", ControlBasis.Residence, ControlCertainty.Certain));
    }

    [TestMethod]
    public void Circles_and_own_shares_are_solved()
    {
        var circle = new Chain().With("b", "DK").With("x", "US").With("y", "DK").Holds("x", "self", 40).Holds("y", "self", 30).Holds("b", "self", 30).Holds("self", "b", 100).Report();
        circle.UltimateOwners.Select(o => (o.Id, Math.Round(o.IntegratedPct!.Value, 6))).Should().Equal(("x", 57.142857m), ("y", 42.857143m));
        circle.ControlledFrom.Single(c => c.Country?.Code == "US").Basis.Should().Be(ControlBasis.JointThirdCountry, "40 of the 70 that the circle does not hold itself");
        var treasury = new Chain().With("x", "US").With("y", "DK").Holds("self", "self", 10).Holds("x", "self", 48).Holds("y", "self", 42).Report();
        treasury.ThirdCountryControl.Should().BeTrue("own shares are left out: 48 of 90");
        treasury.UltimateOwners.Single(o => o.Id == "x").IntegratedPct.Should().BeApproximately(53.333333333m, 1e-9m);
        var closed = new Chain().With("a", "DE").With("b", "FR").Holds("a", "self", 100).Holds("b", "a", 100).Holds("a", "b", 100).Report();
        (closed.ThirdCountryControl, closed.UltimateOwners.Count).Should().Be((false, 0));
        new Chain().Holds("self", "self", 100).Report().ThirdCountryControl.Should().BeFalse();
    }
}
