using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>What an expression may say, and what RulesEngine would take but we refuse.</summary>
[TestClass]
public sealed class GrammarTests
{
    [TestMethod]
    [DataRow("DateTime.Now > asOf")]
    [DataRow("DateTime.UtcNow.Year > 2020")]
    [DataRow("DateOnly.MinValue < asOf")]
    [DataRow("DateOnly.FromDateTime(DateTime.Now) > asOf")]
    [DataRow("Guid.NewGuid() == Guid.Empty")]
    [DataRow("Math.Abs(profile.Quantity) > 1")]
    [DataRow("Environment.MachineName == \"a\"")]
    [DataRow("System.IO.File.Exists(\"/etc/passwd\")")]
    [DataRow("profile.GetType().Name == \"x\"")]
    [DataRow("profile.GetType() == procurement.GetType()")]
    [DataRow("profile.Hosting.GetType().Assembly.FullName == \"x\"")]
    [DataRow("profile.Hosting.ToString() == \"none\"")]
    [DataRow("profile.Hosting.Length > 3")]
    [DataRow("profile.Hosting.Contains(\"none\")")]
    [DataRow("profile.Hosting.StartsWith(\"none\")")]
    [DataRow("profile.Quantity.HasValue == true")]
    [DataRow("profile.Quantity.Value > 1")]
    [DataRow("procurement.FrameworkNoticeDate.Value.Year > 2020")]
    [DataRow("profile.CriticalFunctions.Count > 1")]
    [DataRow("profile.CriticalFunctions.Count() > 1")]
    [DataRow("profile.CriticalFunctions.Any()")]
    [DataRow("profile.CriticalFunctions.All(it == \"none\")")]
    [DataRow("profile.CriticalFunctions.Any(it != \"none\")")]
    [DataRow("profile.CriticalFunctions.Any(it == it)")]
    [DataRow("profile.CriticalFunctions.Any(it == \"none\" || it == \"hospital\")")]
    [DataRow("profile.CriticalFunctions.Any(profile.StoresData == true)")]
    [DataRow("profile.CriticalFunctions.Any(it.Length == 4)")]
    [DataRow("profile.CriticalFunctions.Any(x => x == \"none\")")]
    [DataRow("profile.CriticalFunctions.Where(it == \"none\").Any()")]
    [DataRow("profile.CriticalFunctions == law.Countries")]
    [DataRow("profile.CriticalFunctions[0] == \"none\"")]
    [DataRow("iif(profile.StoresData == true, true, false)")]
    [DataRow("np(profile.Quantity) > 1")]
    [DataRow("isnull(profile.Quantity, 0) > 1")]
    [DataRow("profile.StoresData == true ? true : false")]
    [DataRow("profile.StoresData ?? false")]
    [DataRow("profile.StoresData = true")]
    [DataRow("profile.StoresData == true and profile.NetworkConnected == true")]
    [DataRow("profile.StoresData == true or profile.NetworkConnected == true")]
    [DataRow("not (profile.StoresData == true)")]
    [DataRow("profile.StoresData == true & profile.NetworkConnected == true")]
    [DataRow("profile.StoresData == true | profile.NetworkConnected == true")]
    [DataRow("profile.Quantity eq 1")]
    [DataRow("profile.Quantity mod 2 == 1")]
    [DataRow("profile.Quantity % 2 == 1")]
    [DataRow("profile.Quantity << 2 == 1")]
    [DataRow("profile.Quantity <> 1")]
    [DataRow("profile.Hosting <> \"none\"")]
    [DataRow("profile.Quantity == null")]
    [DataRow("profile.Hosting == null")]
    [DataRow("null == profile.StoresData")]
    [DataRow("profile.Quantity <= \"14\"")]
    [DataRow("profile.Quantity in (\"14\", \"15\")")]
    [DataRow("asOf > \"2026-01-01\"")]
    [DataRow("profile.StoresData == \"true\"")]
    [DataRow("profile.Hosting == 'none'")]
    [DataRow("profile.Hosting == \"no\\u006ee\"")]
    [DataRow("profile.Hosting == $\"none\"")]
    [DataRow("profile.StoresData")]
    [DataRow("!profile.StoresData")]
    [DataRow("profile.StoresData && profile.Quantity > 1")]
    [DataRow("profile.StoresData == profile.NetworkConnected")]
    [DataRow("(profile.StoresData == true) == (profile.NetworkConnected == true)")]
    [DataRow("profile.StoresData > false")]
    [DataRow("profile.Hosting == \"onpremises\"")]
    [DataRow("profile.Hosting in (\"onPremises\", \"inTheCloud\")")]
    [DataRow("profile.CriticalFunctions.Contains(\"hospitals\")")]
    [DataRow("tenderer.Country == \"EU\"")]
    [DataRow("profile.Hosting > \"none\"")]
    [DataRow("profile.Hosting + \"x\" == \"none\"")]
    [DataRow("profile.Hosting in ()")]
    [DataRow("profile.storesData == true")]
    [DataRow("Profile.StoresData == true")]
    [DataRow("profile.StoreData == true")]
    [DataRow("profile == profile")]
    [DataRow("it == 1")]
    [DataRow("parent.StoresData == true")]
    [DataRow("delivery.ChinaOriginPct > 1")]
    [DataRow("new(profile.Quantity as x).x > 1")]
    [DataRow("asOf - procurement.FrameworkNoticeDate > 1")]
    [DataRow("asOf + 1 > procurement.FrameworkNoticeDate")]
    [DataRow("asOf > 20260101")]
    [DataRow("DateOnly(2026, 2, 30) < asOf")]
    [DataRow("DateOnly(1, 1, 1) < asOf")]
    [DataRow("DateOnly(2026, 1) < asOf")]
    [DataRow("DateOnly(profile.Quantity, 1, 1) < asOf")]
    [DataRow("DateOnly(\"2026-01-01\") < asOf")]
    [DataRow("DateTime(2026, 1, 1) < asOf")]
    [DataRow("YearsAfter(asOf, profile.Quantity) < asOf")]
    [DataRow("YearsAfter(asOf, -1) < asOf")]
    [DataRow("YearsAfter(asOf, 201) < asOf")]
    [DataRow("YearsAfter(profile.Quantity, 1) < asOf")]
    [DataRow("LawFunctions.YearsAfter(asOf, 1) < asOf")]
    [DataRow("profile.Quantity * agreement.TermMonths > 1")]
    [DataRow("profile.Quantity / agreement.TermMonths > 1")]
    [DataRow("profile.Quantity / law.Threshold > 1")]
    [DataRow("profile.Quantity / 0 > 1")]
    [DataRow("profile.Quantity > 0x10")]
    [DataRow("profile.Quantity > 1e3")]
    [DataRow("profile.Quantity > 1_000")]
    [DataRow("profile.Quantity > 1m")]
    [DataRow("profile.Quantity > 1,5")]
    [DataRow("profile.Quantity > 1000000000000001")]
    [DataRow("profile.Quantity")]
    [DataRow("1")]
    [DataRow("\"true\"")]
    [DataRow("profile.Quantity > 1;")]
    [DataRow("profile.Quantity > 1 // reached")]
    [DataRow("profile.Quantity > 1 profile.Quantity < 3")]
    [DataRow("profile.Quantity >")]
    [DataRow("(profile.Quantity > 1")]
    [DataRow("profile.Quantity > 1)")]
    [DataRow("")]
    [DataRow("  ")]
    public void What_the_grammar_does_not_list_is_refused_with_a_reason(string text) => Refused(text).Should().BeTrue($"{text} is outside the grammar");

    [TestMethod]
    [DataRow("answer.Value == true")]
    [DataRow("true == answer.Value")]
    [DataRow("!(profile.Quantity > 1)")]
    [DataRow("-profile.Quantity < -1")]
    [DataRow("profile.Quantity in (1, 2.5)")]
    [DataRow("asOf in (DateOnly(2026, 1, 1))")]
    [DataRow("profile.CriticalFunctions.Any(it == \"hospital\")")]
    [DataRow("law.Countries.Contains(tenderer.Country)")]
    [DataRow("YearsAfter(ground.EventOn, 3) > asOf")]
    [DataRow("profile.Consequence.Integrity >= 2")]
    [DataRow("  profile.Quantity>1&&true ")]
    public void What_the_grammar_lists_is_read(string text) => Refused(text).Should().BeFalse();

    [TestMethod]
    public void Long_and_deep_texts_are_refused_and_those_just_within_the_limits_are_read_quickly()
    {
        Refused(string.Join(" && ", Enumerable.Repeat("profile.Quantity > 1", 400))).Should().BeTrue();
        Refused(new string('(', 51) + "asOf == asOf" + new string(')', 51)).Should().BeTrue();
        Refused(new string('!', 51) + "(asOf == asOf)").Should().BeTrue();
        Refused(new string('(', 100_000)).Should().BeTrue();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new Judged(TestFacts.Parse(new string('(', 45) + "asOf == asOf" + new string(')', 45))).On(FactBag.Empty).Should().Be(Outcome.Undetermined);
        new Judged(TestFacts.Parse(string.Join(" && ", Enumerable.Repeat("asOf == asOf", 249)))).On(FactBag.Empty).Should().Be(Outcome.Undetermined);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [TestMethod]
    [DataRow("!(answer.Value > 14)")]
    [DataRow("answer.Value <= 14")]
    [DataRow("answer.Value != 14")]
    [DataRow("!(answer.Value in (1, 2))")]
    [DataRow("answer.Value <= parameter.MaxDays")]
    [DataRow("answer.Value == answer.Value")]
    [DataRow("answer.Value - answer.Value == 0")]
    [DataRow("answer.Value * 0 == 0")]
    public void A_condition_on_a_number_nobody_gave_is_undetermined(string text) => On(text, 1).Should().Be(Outcome.Undetermined);

    [TestMethod]
    [DataRow("answer.Value == true")]
    [DataRow("answer.Value != true")]
    [DataRow("!(answer.Value == true)")]
    [DataRow("profile.Hosting != \"none\"")]
    [DataRow("!(profile.Hosting in (\"none\"))")]
    [DataRow("profile.Hosting != profile.DeviceClass")]
    [DataRow("!profile.CriticalFunctions.Contains(\"none\")")]
    [DataRow("!profile.CriticalFunctions.Any(it == \"none\")")]
    [DataRow("!law.Countries.Contains(tenderer.Country)")]
    [DataRow("!(YearsAfter(ground.EventOn, 3) > asOf)")]
    public void The_opposite_of_something_unknown_is_undetermined_not_met(string text) => On(text, 0).Should().Be(Outcome.Undetermined);

    [TestMethod]
    public void An_empty_list_is_known_and_contains_nothing()
    {
        var list = TestFacts.Scope.Find("profile.CriticalFunctions", null)!;
        new Judged(TestFacts.Parse("profile.CriticalFunctions.Contains(\"none\")")).On(FactBag.Empty.With(list, FactValue.Of([]))).Should().Be(Outcome.NotMet);
    }

    [TestMethod]
    [DataRow("2024-02-29", 1, "2025-02-28")]
    [DataRow("2024-02-29", 4, "2028-02-29")]
    [DataRow("2023-03-01", 1, "2024-03-01")]
    public void Years_after_a_leap_day_end_on_the_28th_where_there_is_no_29th(string day, int years, string expected)
    {
        var facts = FactBag.Empty.With(TestFacts.Scope.Find("ground.EventOn", null)!, FactValue.Of(Day(day))).With(TestFacts.Scope.Find("asOf", null)!, FactValue.Of(Day(expected)));
        new Judged(TestFacts.Parse($"YearsAfter(ground.EventOn, {years}) == asOf")).On(facts).Should().Be(Outcome.Met);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static Outcome On(string text, int form) => new Judged(TestFacts.Parse(text, TestFacts.Forms[form])).On(FactBag.Empty);

    private static bool Refused(string text)
    {
        var mistakes = new List<Text>();
        var condition = new ConditionParser().Parse(text, TestFacts.Scope, TestFacts.Forms[0], mistakes);
        (condition is null).Should().Be(mistakes.Count > 0, $"what is refused has a reason: {text}");
        return condition is null;
    }
}
