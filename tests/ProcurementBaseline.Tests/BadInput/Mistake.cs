using System.Text.Json;
using FluentAssertions;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>A mistake that a bad file is expected to be refused for.</summary>
/// <param name="File">The file of the rulebook it stands in; empty for a file that is read alone.</param>
/// <param name="Path">Its exact JSON path.</param>
/// <param name="Da">A piece of the Danish message.</param>
/// <param name="En">A piece of the English message.</param>
internal sealed record Mistake(string File, string Path, string Da, string En)
{
    public static IReadOnlyList<Mistake> ReadAll(JsonElement list) => [.. list.EnumerateArray().Select(m => new Mistake(
        m.TryGetProperty("file", out var file) ? file.GetString()! : "", m.GetProperty("path").GetString()!, m.GetProperty("da").GetString()!, m.GetProperty("en").GetString()!))];

    /// <summary>Holds what was said against what should be: every mistake in both languages, and nothing else.</summary>
    public static void AssertSaid(IReadOnlyList<Mistake> expected, IReadOnlyList<Problem> said, Func<Mistake, string> fileName)
    {
        var spelled = string.Join("\n", said.Select(p => $"{p.File} {p.Path}: {p.Message.Da} / {p.Message.En}"));
        foreach (var mistake in expected)
        {
            said.Should().Contain(
                p => p.File == fileName(mistake) && p.Path == mistake.Path && p.Severity == ProblemSeverity.Error
                    && p.Message.Da.Contains(mistake.Da, StringComparison.Ordinal) && p.Message.En.Contains(mistake.En, StringComparison.Ordinal),
                "{0} should be named, but this was said:\n{1}\n", mistake, spelled);
        }
        // An expression may be wrong in several ways at once. Warnings on wording are the business of other tests.
        said.Where(p => p.Severity == ProblemSeverity.Error).Select(p => $"{p.File} {p.Path}").Distinct().Should().BeEquivalentTo(
            expected.Select(m => $"{fileName(m)} {m.Path}"), "nothing else may be said; this was said:\n{0}\n", spelled);
    }
}
