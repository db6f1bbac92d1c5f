namespace ProcurementBaseline.Rules.Expressions;

/// <summary>The functions an expression may call besides <c>DateOnly(y, m, d)</c>: a closed class, so that nothing else can be reached.</summary>
public static class LawFunctions
{
    /// <summary>The same day so many years later; 29 February becomes the 28th where there is none. Null when the day is unknown.</summary>
    public static DateOnly? YearsAfter(DateOnly? date, decimal? years) => date is { } d && years is { } y ? d.AddYears((int)y) : null;
}
