using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Http;

/// <summary>Reads what stands behind the question mark as strictly as a body.</summary>
internal static class Query
{
    /// <summary>A code of a closed list.</summary>
    /// <param name="name">What the query calls it.</param>
    /// <param name="given">As it was given; null for nothing.</param>
    /// <param name="otherwise">Stands for nothing, and for a mistake.</param>
    /// <param name="among">What is possible here.</param>
    /// <param name="problems">Receives the mistake.</param>
    public static T Code<T>(string name, string? given, T otherwise, IReadOnlyCollection<T> among, ICollection<Problem> problems) where T : struct, Enum
    {
        if (given is null) return otherwise;
        if (RecordShape.NamesOf(typeof(T)).TryGetValue(given, out var code) && among.Contains((T)code)) return (T)code;
        var all = string.Join(" · ", among.Select(v => RecordShape.CodeOf(v)));
        problems.Add(Problem.Error(Body.Name, name, $"Her skal stå en af: {all}.", $"Expected one of: {all}."));
        return otherwise;
    }

    /// <inheritdoc cref="Code{T}(string, string, T, IReadOnlyCollection{T}, ICollection{Problem})"/>
    public static T Code<T>(string name, string? given, T otherwise, ICollection<Problem> problems) where T : struct, Enum =>
        Code(name, given, otherwise, Enum.GetValues<T>(), problems);

    /// <summary>A day <c>YYYY-MM-DD</c>; null when none was given, and for a mistake.</summary>
    public static DateOnly? Day(string name, string? given, ICollection<Problem> problems)
    {
        if (given is null) return null;
        if (Scalar.TryDate(given, out var day)) return day;
        problems.Add(Problem.Error(Body.Name, name, "Her skal stå en dato ÅÅÅÅ-MM-DD.", "Expected a date YYYY-MM-DD."));
        return null;
    }
}
