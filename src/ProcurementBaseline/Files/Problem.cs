using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>One mistake in a file that somebody wrote.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Path">Where in it, for example <c>profile.consequence.integrity</c> or <c>tailoring[2].reason</c>; <c>$</c> is the whole file.</param>
/// <param name="Severity">An error stops the work; a warning is said and the work goes on.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record Problem(string File, string Path, ProblemSeverity Severity, Text Message)
{
    /// <summary>A mistake that stops the work.</summary>
    public static Problem Error(string file, string path, string da, string en) => new(file, path, ProblemSeverity.Error, new(da, en));

    /// <summary>Something to look at that does not stop the work.</summary>
    public static Problem Warning(string file, string path, string da, string en) => new(file, path, ProblemSeverity.Warning, new(da, en));
}

/// <summary>Whether a <see cref="Problem"/> stops the work.</summary>
public enum ProblemSeverity
{
    /// <summary>The file cannot be used.</summary>
    Error,

    /// <summary>The file can be used; somebody should look.</summary>
    Warning,
}
