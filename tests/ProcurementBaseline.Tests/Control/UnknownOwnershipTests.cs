using FluentAssertions;
using ProcurementBaseline.Control;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Tests.Control;

/// <summary>What is not declared is unknown, not absent.</summary>
[TestClass]
public sealed class UnknownOwnershipTests
{
    [TestMethod]
    [DataRow(null)]
    [DataRow(false)]
    public void An_incomplete_chain_is_unknown_unless_control_is_already_certain(bool? complete)
    {
        var report = new Chain().Complete(complete).With("dk", "DK").Holds("dk", "self", 100, 100, true, true).Report();
        report.ThirdCountryControl.Should().BeNull();
        report.Missing.Should().Contain("ownership.complete");
        report.UltimateOwners.Should().BeEmpty("the company has owners we do not know");
        new Chain().Complete(complete).With("us", "US").Holds("us", "self", 51).Report().ThirdCountryControl.Should().BeTrue();
    }

    [TestMethod]
    public void A_complete_chain_ends_at_whoever_has_no_declared_owner()
    {
        var report = new Chain().With("dk", "DK").Holds("dk", "self", 100).Report();
        report.ThirdCountryControl.Should().BeFalse();
        report.UltimateOwners.Should().Equal(new UltimateOwner("dk", "dk", new("DK"), 100));
        new Chain().Report().ThirdCountryControl.Should().BeFalse("the tenderer owns itself");
    }

    [TestMethod]
    [DataRow(91, false)]
    [DataRow(90, null)]
    [DataRow(60, null)]
    public void What_no_declared_owner_holds_may_be_held_from_anywhere(int declared, bool? answer)
    {
        var report = new Chain().With("dk", "DK").Holds("dk", "self", declared).Report();
        report.ThirdCountryControl.Should().Be(answer);
        report.Missing.Should().Equal(answer is null ? ["ownership.interests"] : []);
    }

    [TestMethod]
    public void An_unknown_country_share_vote_right_kind_or_day_is_named()
    {
        void Asks(Chain chain, params string[] paths)
        {
            var report = chain.Report();
            report.ThirdCountryControl.Should().BeNull();
            report.Missing.Should().Equal(paths);
        }

        Asks(new Chain().With("x", null).Holds("x", "self", 100), "ownership.entities[0].country");
        Asks(new Chain().With("x", "US", null).Holds("x", "self", 100), "ownership.entities[0].kind");
        Asks(new Chain().AsOf(null).With("x", "DK").Holds("x", "self", 100), "ownership.asOf");
        Asks(new Chain().Tenderer(null).With("x", "DK").Holds("x", "self", 100), "tenderer.country");
        var small = new Chain().With("dk", "DK").With("us", "US").Holds("dk", "self", 95);
        Asks(small.Row("us", "self", 5, 5, null, false), "ownership.interests[1].appointsMajority");
        Asks(new Chain().With("dk", "DK").With("us", "US").Row("dk", "self", 95, 60, false, false).Row("us", "self", 5, null, false, false), "ownership.interests[1].votesPct");
    }

    [TestMethod]
    public void What_cannot_matter_is_not_asked_for()
    {
        new Chain().With("x", "DK", null).Row("x", "self", 100, null, null, null).Report().ThirdCountryControl.Should().BeFalse("nobody else holds anything");
        new Chain().With("x", null, EntityKind.Dispersed).Holds("x", "self", 100).Report().ThirdCountryControl.Should().BeFalse();
        new Chain().With("dk", "DK").With("x", null).Holds("dk", "self", 95).Holds("x", "self", 5).Report().ThirdCountryControl.Should().BeFalse();
    }

    [TestMethod]
    public void Nothing_declared_is_unknown_and_asked_for()
    {
        var report = ControlAnalysis.Of(null, new EconomicOperator { Id = "1", Country = new("DK") }, new HashSet<string> { "DK" });
        report.ThirdCountryControl.Should().BeNull();
        report.Missing.Should().Equal("ownership");
        var listless = ControlAnalysis.Of(new() { Complete = true }, new EconomicOperator { Id = "1", Country = new("DK") }, new HashSet<string> { "DK" });
        listless.Missing.Should().Contain("ownership.interests");
    }

    [TestMethod]
    public void An_owner_whose_share_is_not_known_has_no_integrated_share()
    {
        var report = new Chain().With("h", "DK").With("p", "DK", EntityKind.Person).With("q", "DK", EntityKind.Person)
            .Row("h", "self", null, 60, false, false).Holds("q", "self", 40).Holds("p", "h", 100).Report();
        report.UltimateOwners.Select(o => (o.Id, o.IntegratedPct)).Should().Equal(("q", 40m), ("p", null));
    }
}
