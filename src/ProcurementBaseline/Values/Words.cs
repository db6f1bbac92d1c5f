using System.Text;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Values;

/// <summary>What people call facts, codes and units, and the phrases around them: the content of <c>templates/words.json</c>.</summary>
public sealed record Words
{
    /// <summary>Names of facts by their path in the file.</summary>
    public required IReadOnlyDictionary<string, Text> Facts { get; init; }

    /// <summary>Names of codes.</summary>
    public required IReadOnlyDictionary<string, Text> Codes { get; init; }

    /// <summary>Names of units by code.</summary>
    public required IReadOnlyDictionary<string, Text> Units { get; init; }

    /// <summary>Whole phrases by name, with places in braces.</summary>
    public required IReadOnlyDictionary<string, Text> Phrases { get; init; }

    /// <summary>Reads a file of words; null when it has a mistake.</summary>
    public static Words? Read(string path, ICollection<Problem> problems) =>
        JsonFile.Read(path, problems) is { } item ? new StrictReader(path, problems).Read<Words>(item) : null;

    /// <summary>Reads the words of a folder of templates: the program's, the annex's and the letters'; null when one of them has a mistake.</summary>
    public static Words? Load(string templates, ICollection<Problem> problems)
    {
        var (program, annex) = (Read(Path.Combine(templates, "words.json"), problems), Read(Path.Combine(templates, "annex", "wording.json"), problems));
        var letters = Read(Path.Combine(templates, "letters", "wording.json"), problems);
        return program is null || annex is null || letters is null ? null : program.With(annex).With(letters);
    }

    /// <summary>These and others together; where both name something, the others win.</summary>
    public Words With(Words others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new()
        {
            Facts = Merged(Facts, others.Facts),
            Codes = Merged(Codes, others.Codes),
            Units = Merged(Units, others.Units),
            Phrases = Merged(Phrases, others.Phrases),
        };
    }

    private static Dictionary<string, Text> Merged(IReadOnlyDictionary<string, Text> first, IReadOnlyDictionary<string, Text> then)
    {
        var merged = new Dictionary<string, Text>(first, StringComparer.Ordinal);
        foreach (var (key, text) in then) merged[key] = text;
        return merged;
    }

    /// <summary>A fact's name; its path where it has none. A fact of one row or answer is named by its pattern: <c>grounds[{id}].present</c>.</summary>
    public Text Fact(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Facts.TryGetValue(path, out var name)) return name;
        var (pattern, id) = Pattern(path);
        return Facts.TryGetValue(pattern, out var of) ? new(of.Da.Replace("{id}", id, StringComparison.Ordinal), of.En.Replace("{id}", id, StringComparison.Ordinal)) : new(path, path);
    }

    /// <summary>Facts by name, each followed by its path: what a person must know to fill it in.</summary>
    public Text FactsWithPath(IEnumerable<string> paths)
    {
        var named = paths.Select(path => (Name: Fact(path), Path: path)).ToList();
        return new(
            string.Join(", ", named.Select(n => n.Name.Da == n.Path ? n.Path : $"{n.Name.Da} ({n.Path})")),
            string.Join(", ", named.Select(n => n.Name.En == n.Path ? n.Path : $"{n.Name.En} ({n.Path})")));
    }

    private static (string Pattern, string Id) Pattern(string path)
    {
        const string Answers = "answers.";
        var (open, close) = path.StartsWith(Answers, StringComparison.Ordinal)
            ? (Answers.Length, path.LastIndexOf('.'))
            : (path.IndexOf('[', StringComparison.Ordinal) + 1, path.IndexOf(']', StringComparison.Ordinal));
        return open > 0 && close > open ? ($"{path[..open]}{{id}}{path[close..]}", path[open..close]) : (path, "");
    }

    /// <summary>A code's name; the code itself where it has none.</summary>
    public Text Code(string code) => Codes.GetValueOrDefault(code) ?? new(code, code);

    /// <summary>A unit's name.</summary>
    public Text Unit(Unit unit) => Units.GetValueOrDefault(RecordShape.CodeOf(unit)) ?? new(RecordShape.CodeOf(unit), RecordShape.CodeOf(unit));

    /// <summary>A phrase with its places filled. What is filled in is not looked through again: a name with braces in it stays a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase: the file and the program do not belong together.</exception>
    public Text Phrase(string name, params ReadOnlySpan<(string Place, Text Value)> places)
    {
        var phrase = Phrases.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"templates/ has no phrase \"{name}\".");
        return places.IsEmpty ? phrase : new(Filled(phrase.Da, places, Language.Da), Filled(phrase.En, places, Language.En));
    }

    private static string Filled(string phrase, ReadOnlySpan<(string Place, Text Value)> places, Language language)
    {
        var filled = new StringBuilder(phrase.Length);
        for (var at = 0; at < phrase.Length;)
        {
            var (open, close) = (phrase.IndexOf('{', at), -1);
            if (open >= 0) close = phrase.IndexOf('}', open);
            if (close < 0) return filled.Append(phrase, at, phrase.Length - at).ToString();
            filled.Append(phrase, at, open - at);
            var place = phrase.AsSpan(open + 1, close - open - 1);
            Text? value = null;
            foreach (var (known, text) in places) value ??= place.SequenceEqual(known) ? text : null;
            if (value is null) filled.Append(phrase, open, close + 1 - open);
            else filled.Append(value.In(language));
            at = close + 1;
        }
        return filled.ToString();
    }

    /// <summary>A fact with its value, for example "tilsluttet netværk: ja".</summary>
    public Text FactWithValue(string path, FactValue value)
    {
        var name = Fact(path);
        return new($"{name.Da}: {Value(value, Language.Da)}", $"{name.En}: {Value(value, Language.En)}");
    }

    /// <summary>Why a requirement stands where it stands.</summary>
    public Text Because(DraftedRequirement drafted)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        if (drafted.IsOwn) return Phrase("because.own");
        if (drafted is { Standing: Standing.Selected, Applies: not Outcome.Met }) return Phrase("because.kept");
        if (drafted.Facts.Count == 0) return Phrase("because.all");
        // The three qualities are one thing to a reader: the level.
        var facts = drafted.Facts.Where(f => !f.Key.StartsWith("profile.consequence.", StringComparison.Ordinal)).Select(f => FactWithValue(f.Key, f.Value)).ToList();
        var level = drafted.Requirement.Level.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (facts.Count < drafted.Facts.Count) facts.Insert(0, Phrase("because.level", ("level", new(level, level))));
        return Phrase("because.facts", ("facts", new(string.Join("; ", facts.Select(f => f.Da)), string.Join("; ", facts.Select(f => f.En)))));
    }

    private string Value(FactValue value, Language language) => value switch
    {
        { Word: { } word } => Code(word).In(language),
        { Words: { Count: > 0 } words } => string.Join(", ", words.Select(w => Code(w).In(language))),
        _ => Wording.Value(value, language),
    };
}
