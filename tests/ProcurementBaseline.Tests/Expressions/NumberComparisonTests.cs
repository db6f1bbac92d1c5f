using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>The compiled comparison of numbers has a short way for common ones; it must agree with decimal's own operators on all.</summary>
[TestClass]
public sealed class NumberComparisonTests
{
    private static readonly Fact Left = new("profile", "Quantity", FactKind.Number, null);
    private static readonly Fact Right = new("profile", "UsersCount", FactKind.Number, null);
    private static readonly Comparison[] All = Enum.GetValues<Comparison>();
    private static readonly ConditionProgram Program =
        new([.. All.Select(c => new Condition.Compare(c, new Operand.Of(Left), new Operand.Of(Right)))], _ => false);

    // Few bits in each part, so that equal parts, other scales, either sign and digits above 64 bits all come together.
    private static readonly Gen<decimal> Numbers = Gen.Select(Gen.Int[-2, 2], Gen.Int[-1, 1], Gen.Int[0, 1], Gen.Bool, Gen.Byte[0, 4])
        .Select((low, middle, high, negative, scale) => new decimal(low, middle, high, negative, scale));

    [TestMethod]
    public void Every_comparison_agrees_with_decimals_own() => Gen.Select(Numbers, Numbers).Sample((left, right) =>
    {
        var verdicts = new byte[All.Length];
        FactSlot[] slots = [.. Program.Slots.Select(s => FactSlot.Of(FactValue.Of(s.Fact.Name == Left.Name ? left : right)))];
        Program.Judge(slots, verdicts);
        for (var i = 0; i < All.Length; i++)
            ((Outcome)verdicts[i] == Outcome.Met).Should().Be(All[i].Holds(left.CompareTo(right)), $"{left} {All[i]} {right}");
    }, iter: 20_000);

    [TestMethod]
    [DataRow("1.0", "1", Outcome.Met)]
    [DataRow("-0", "0", Outcome.Met)]
    [DataRow("79228162514264337593543950335", "79228162514264337593543950335", Outcome.Met)]
    [DataRow("18446744073709551616", "0", Outcome.NotMet)]
    public void Numbers_are_equal_by_value_and_not_by_spelling(string left, string right, Outcome equal)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var program = new ConditionProgram([new Condition.Compare(Comparison.Equal, new Operand.Of(Left), new Operand.Number(decimal.Parse(right, invariant)))], _ => false);
        var verdicts = new byte[1];
        program.Judge([FactSlot.Of(FactValue.Of(decimal.Parse(left, invariant)))], verdicts);
        ((Outcome)verdicts[0]).Should().Be(equal);
    }
}
