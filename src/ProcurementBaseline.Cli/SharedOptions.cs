using System.CommandLine;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli;

/// <summary>Reads a folder of rules, or says what is wrong with it and gives null.</summary>
internal delegate Rulebook? RulebookReader(string folder, ICollection<Problem> problems);

/// <summary>The options every verb has.</summary>
internal sealed class SharedOptions
{
    public SharedOptions(Help help)
    {
        Json = new("--json") { Description = help["json"], Recursive = true };
        Lang = new("--lang") { Description = help["lang"], Recursive = true, DefaultValueFactory = _ => "da", HelpName = "da|en" };
        Lang.AcceptOnlyFromAmong("da", "en", "both");
        Rules = new("--rules") { Description = help["rules"], Recursive = true, HelpName = "DIR" };
    }

    public Option<bool> Json { get; }

    /// <summary>A language for people; an annex can have both, everything else is Danish then.</summary>
    public Option<string> Lang { get; }

    /// <summary>The language for people of what was asked.</summary>
    public Language LanguageOf(ParseResult arguments) => arguments.GetValue(Lang) == "en" ? Language.En : Language.Da;

    public Option<string?> Rules { get; }

    /// <summary>The languages an annex is asked for in.</summary>
    public AnnexLanguage AnnexLanguageOf(ParseResult arguments) => arguments.GetValue(Lang) switch
    {
        "en" => AnnexLanguage.En,
        "both" => AnnexLanguage.Both,
        _ => AnnexLanguage.Da,
    };

    /// <summary>How a folder of rules is read.</summary>
    public RulebookReader ReadRules { get; init; } = Rulebook.Load;

    public IEnumerable<Option> All => [Json, Lang, Rules];
}
