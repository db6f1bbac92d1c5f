using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Values;

/// <summary>The small values everything else is made of.</summary>
[TestClass]
public sealed class ValueTests
{
    [TestMethod]
    public void A_version_holds_from_its_own_first_day_until_the_day_before_the_next()
    {
        var timeline = new Timeline<string>([(new(2026, 1, 1), "second"), (new(2024, 1, 1), "first")]);
        timeline.TryAsOf(new(2023, 12, 31), out _, out _).Should().BeFalse("nothing was in force yet");
        Value(timeline, new(2024, 1, 1)).Should().Be("first");
        Value(timeline, new(2025, 12, 31)).Should().Be("first");
        Value(timeline, new(2026, 1, 1)).Should().Be("second");
    }

    [TestMethod]
    public void Two_versions_on_one_day_are_refused() =>
        FluentActions.Invoking(() => new Timeline<int>([(new(2026, 1, 1), 1), (new(2026, 1, 1), 2)])).Should().Throw<ArgumentException>().WithMessage("*2026-01-01*");

    [TestMethod]
    public void A_timeline_gives_the_newest_version_that_has_begun() => Gen.Int[0, 3000].Array[1, 12].Select(Gen.Int[-10, 3010]).Sample((days, asked) =>
    {
        var first = new DateOnly(2020, 1, 1);
        var distinct = days.Distinct().ToList();
        var timeline = new Timeline<int>(distinct.Select(d => (first.AddDays(d), d)));
        var begun = distinct.Where(d => d <= asked).ToList();
        return timeline.TryAsOf(first.AddDays(asked), out _, out var value) ? value == begun.Max() : begun.Count == 0;
    });

    [TestMethod]
    [DataRow(1611359, false)]
    [DataRow(1611360, true)]
    [DataRow(1611361, true)]
    public void At_least_a_threshold_counts_the_threshold_itself(int kroner, bool reached) => Money.Dkk(kroner).Reaches(Money.Dkk(1611360)).Should().Be(reached);

    [TestMethod]
    public void Money_of_two_currencies_is_never_compared() =>
        FluentActions.Invoking(() => Money.Dkk(1).Reaches(new Money(1, "EUR"))).Should().Throw<InvalidOperationException>();

    [TestMethod]
    public void Kroner_become_euro_at_the_rate_given() => Money.Dkk(1611360).ToEur(7.46m).Should().Be(new Money(216000, "EUR"));

    [TestMethod]
    public void Numbers_and_dates_are_written_as_each_language_does()
    {
        Wording.Number(1611360.5m, Language.Da).Should().Be("1.611.360,5");
        Wording.Number(1611360.5m, Language.En).Should().Be("1,611,360.5");
        Wording.Date(new(2026, 3, 2), Language.Da).Should().Be("2. marts 2026");
        Wording.Date(new(2026, 3, 2), Language.En).Should().Be("2 March 2026");
        Wording.Value(null, Language.Da).Should().Be("ukendt");
        Wording.Value(FactValue.Of([]), Language.En).Should().Be("none");
    }

    [TestMethod]
    public void The_nearest_word_is_suggested_and_a_far_one_is_not()
    {
        Nearest.To("PACTH-01", ["PATCH-01", "LOG-01"]).Should().Be("PATCH-01");
        Nearest.To("networkConected", ["networkConnected", "wireless"]).Should().Be("networkConnected");
        Nearest.To("quantity", ["hosting", "wireless"]).Should().BeNull();
    }

    [TestMethod]
    public void Five_and_five_point_zero_are_written_alike() =>
        OutputJson.Write(new[] { FactValue.Of(5m), FactValue.Of(5.00m), FactValue.Of(0.10m) }).Should().Be("[\n  5,\n  5,\n  0.1\n]\n");

    private static string? Value(Timeline<string> timeline, DateOnly date) => timeline.TryAsOf(date, out _, out var value) ? value : null;
}
