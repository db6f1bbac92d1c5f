using System.Collections.Frozen;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Features.StartingPoints;

namespace ProcurementBaseline.Web;

/// <summary>What the service knows from its start to its end: the rulebook and the words. Immutable.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Words">What people call things.</param>
/// <param name="Theme">How papers look.</param>
/// <param name="Renderers">The renderers by extension.</param>
public sealed record Knowledge(Rulebook Rulebook, Words Words, Theme Theme, IReadOnlyDictionary<string, IDocumentRenderer> Renderers)
{
    /// <summary>The purchases a procurement can begin from, in the order of their names.</summary>
    public IReadOnlyList<StartingPoint> StartingPoints { get; init; } = [];

    /// <summary>Reads both from the folders of the configuration (<c>Rules</c> and <c>Templates</c>; else those beside the program).</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="error">Receives every problem, a line each.</param>
    /// <returns>Null when something is wrong with one of them: a service with half a rulebook does not start.</returns>
    public static Knowledge? Load(IConfiguration configuration, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(error);
        var problems = new List<Problem>();
        var rulebook = Rulebook.Load(Folder("Rules", "rules"), problems);
        var templates = Folder("Templates", "templates");
        var words = Words.Load(templates, problems);
        var theme = ThemeReader.Read(Path.Combine(templates, "annex", "theme.json"), problems);
        var mistakes = new List<Problem>();
        var starts = StartingPoint.Load(Path.Combine(templates, "procurements"), rulebook, mistakes);
        problems.AddRange(mistakes);
        foreach (var problem in problems) error.WriteLine($"{problem.File}: {problem.Path}: {problem.Message.Da} / {problem.Message.En}");
        if (rulebook is null || words is null || theme is null || mistakes.Count > 0) return null;
        string[] extensions = [".pdf", ".docx"];
        return new(rulebook, words, theme, extensions.ToFrozenDictionary(e => e, e => Documents.Renderers.Of(e, templates)!, StringComparer.Ordinal)) { StartingPoints = starts };

        string Folder(string key, string beside) => configuration[key] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, beside);
    }
}
