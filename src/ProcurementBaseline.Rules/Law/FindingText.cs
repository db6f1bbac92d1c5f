using System.Text.RegularExpressions;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Law;

/// <summary>Fills a finding's text: <c>{profile.Level}</c> with a fact as rules name it, <c>{requirement}</c> and <c>{tenderer}</c> with what it is about.</summary>
internal static partial class FindingText
{
    /// <summary>The place in a remedy where the rule's proposal is quoted.</summary>
    public const string Proposal = "proposal";

    /// <summary>What a text about something can name besides facts.</summary>
    public static IReadOnlyList<string> Subjects(RowScope over) => over switch
    {
        RowScope.Procurement or RowScope.Decision => [],
        RowScope.Requirement => ["requirement"],
        RowScope.Answer => ["requirement", "tenderer"],
        RowScope.Response or RowScope.Ground => ["tenderer"],
    };

    /// <summary>Whether a brace stands in the text that is no part of a place to fill.</summary>
    public static bool HasStrayBrace(string text) => Placeholder().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0;

    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value);

    /// <param name="text">With placeholders.</param>
    /// <param name="value">From a placeholder to what stands there.</param>
    public static Text Fill(Text text, Func<string, Language, string> value) => new(
        Placeholder().Replace(text.Da, m => value(m.Groups[1].Value, Language.Da)),
        Placeholder().Replace(text.En, m => value(m.Groups[1].Value, Language.En)));

    /// <summary>A regular expression of every text that a text with placeholders can be filled to.</summary>
    public static string Pattern(string text) => @"\A" + string.Join(".*", Placeholder().Replace(text, "\0").Split('\0').Select(Regex.Escape)) + @"\z";

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9.]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
