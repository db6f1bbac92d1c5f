namespace ProcurementBaseline.Rules.Expressions;

/// <summary>What follows from a comparison.</summary>
internal static class Comparisons
{
    /// <summary>Whether it holds of two values that compare as <paramref name="order"/> says (below, at or above zero).</summary>
    public static bool Holds(this Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.More => order > 0,
        Comparison.AtLeast => order >= 0,
    };

    /// <summary>The one that holds when this does not.</summary>
    public static Comparison Opposite(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.AtLeast,
        Comparison.AtMost => Comparison.More,
        Comparison.More => Comparison.AtMost,
        Comparison.AtLeast => Comparison.Less,
    };

    /// <summary>The same said with the two sides exchanged.</summary>
    public static Comparison Mirrored(this Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.More,
        Comparison.AtMost => Comparison.AtLeast,
        Comparison.More => Comparison.Less,
        Comparison.AtLeast => Comparison.AtMost,
        Comparison.Equal or Comparison.NotEqual => comparison,
    };
}
