using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli;

/// <summary>The rulebook and the words a verb works with.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Words">What people call things.</param>
internal sealed record Workspace(Rulebook Rulebook, Words Words)
{
    /// <summary>Where the program's own files lie: rules, templates and samples.</summary>
    public static string Home => AppContext.BaseDirectory;

    /// <summary>The folder of rules in use.</summary>
    public static string RulesFolder(string? rules) => rules ?? Path.Combine(Home, "rules");

    /// <summary>The folder of templates that comes with the program.</summary>
    public static string Templates => Path.Combine(Home, "templates");

    /// <summary>Reads both; null when something is wrong with one of them.</summary>
    public static Workspace? Load(string? rules, RulebookReader read, ICollection<Problem> problems)
    {
        var rulebook = read(RulesFolder(rules), problems);
        var words = Words.Load(Templates, problems);
        return rulebook is null || words is null ? null : new(rulebook, words);
    }
}
