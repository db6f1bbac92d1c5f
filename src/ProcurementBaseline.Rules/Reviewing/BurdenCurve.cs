using System.Globalization;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>How much burden a purchase of a value can bear: straight lines between the points of a dated parameter, flat outside them.</summary>
internal static class BurdenCurve
{
    /// <summary>The parameter: texts <c>value = points</c>, smallest value first.</summary>
    public const string Parameter = "burdenBudget";

    /// <summary>The budget of a value in DKK; null when the value is unknown or there is no curve yet.</summary>
    public static decimal? Of(CaseFacts facts, decimal? value)
    {
        if (value is not { } v || facts.LawNamed(Parameter)?.Value.Words is not { } words || !TryRead(words, out var curve)) return null;
        var after = curve.FindIndex(p => p.Value > v);
        if (after < 0) return curve[^1].Points;
        if (after == 0) return curve[0].Points;
        var (low, high) = (curve[after - 1], curve[after]);
        return Math.Round(low.Points + (high.Points - low.Points) * (v - low.Value) / (high.Value - low.Value), 1);
    }

    /// <summary>Reads a curve; false when a text is not two numbers, or they do not rise.</summary>
    public static bool TryRead(IReadOnlyList<string> words, out List<(decimal Value, decimal Points)> curve)
    {
        curve = [];
        foreach (var word in words)
        {
            if (word.Split(" = ") is not [var left, var right] || !TryNumber(left, out var value) || !TryNumber(right, out var points)) return false;
            if (curve.Count > 0 && (value <= curve[^1].Value || points < curve[^1].Points)) return false;
            curve.Add((value, points));
        }
        return curve.Count > 0;
    }

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
