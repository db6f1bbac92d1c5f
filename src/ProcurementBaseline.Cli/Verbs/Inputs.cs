using System.CommandLine;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Reads the files several verbs take, all mistakes of all files at once.</summary>
internal static class Inputs
{
    public static Argument<string> Procurement(Help help) => new("procurement") { Description = help["procurement"], HelpName = "UDBUD.json" };

    public static Option<string?> Theme(Help help) => new("--theme") { Description = help["theme"], HelpName = "FILE" };

    /// <summary>The theme of a file, or the one that comes with the program; null when the file has a mistake.</summary>
    public static Theme? ReadTheme(string? file, ICollection<Problem> problems) =>
        ThemeReader.Read(file ?? Path.Combine(Workspace.Templates, "annex", "theme.json"), problems);

    /// <summary>The drafted set of a procurement file; null when the file has a mistake.</summary>
    public static RequirementSet? Draft(Workspace workspace, string file, ICollection<Problem> problems) =>
        InputFile.Procurement(file, problems, (p, found) => Drafter.Check(workspace.Rulebook, p, file, found)) is { } procurement
            ? Drafter.Draft(workspace.Rulebook, procurement, file, problems)
            : null;

    /// <summary>Responses with what was found of each. Mistakes of every file are collected, also where an earlier file was wrong.</summary>
    /// <param name="workspace">The rulebook.</param>
    /// <param name="set">What they answer; null when that could not be read.</param>
    /// <param name="files">The responses.</param>
    /// <param name="assessmentFiles">The assessments.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <param name="espd">Receives the ESPDs that lie beside the responses, by the tenderer's id.</param>
    public static IReadOnlyList<(Response Response, Assessment? Assessment)> Responses(
        Workspace workspace, RequirementSet? set, IReadOnlyList<string> files, IReadOnlyList<string> assessmentFiles, ICollection<Problem> problems,
        IDictionary<string, EspdDeclaration>? espd = null)
    {
        var responses = files.Select(f => (File: f, Response: InputFile.Response(f, problems, (r, found) =>
        {
            if (set is not null) ResponseCheck.Check(workspace.Rulebook, set, r, f, found);
        }))).Where(r => r.Response is not null).ToList();
        var assessments = assessmentFiles.Select(f => (File: f, Assessment: InputFile.Assessment(f, problems, (a, found) =>
        {
            // Whom it is about can be said only when every response could be read.
            if (set is not null && responses.Count == files.Count) ResponseCheck.Check(set, [.. responses.Select(r => r.Response!)], a, f, found);
        }))).Where(a => a.Assessment is not null).ToList();
        foreach (var twice in responses.GroupBy(r => r.Response!.Tenderer.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            problems.Add(Twice(twice.File, "tenderer.id", twice.Response!.Tenderer.Id));
        foreach (var twice in assessments.GroupBy(a => a.Assessment!.Tenderer, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            problems.Add(Twice(twice.File, "tenderer", twice.Assessment!.Tenderer));
        foreach (var (file, response) in responses.Where(r => r.Response!.Espd is not null))
        {
            // The validator let only a plain name through, so it lies beside the response and nowhere else.
            // Without a procurement nothing is judged, but the file is still read for its mistakes.
            var beside = Path.Combine(Path.GetDirectoryName(file) ?? "", response!.Espd!);
            if (EspdReader.Read(beside, workspace.Rulebook.Espd, set?.Procurement.NoticeDate ?? DateOnly.MaxValue, problems) is { } read) espd?.TryAdd(response.Tenderer.Id, read);
        }
        return [.. responses.Select(r => (r.Response!, assessments.FirstOrDefault(a => a.Assessment!.Tenderer == r.Response!.Tenderer.Id).Assessment))];
    }

    private static Problem Twice(string file, string path, string tenderer) =>
        Problem.Error(file, path, $"Tilbudsgiveren \"{tenderer}\" står allerede i en anden fil.", $"The tenderer \"{tenderer}\" already stands in another file.");
}
