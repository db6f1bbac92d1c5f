using ProcurementBaseline.Annexes;
using ProcurementBaseline.Requirements;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>What the choices of a requirement are called in a cell, and which one a cell means.</summary>
internal static class ChoiceNames
{
    /// <summary>What is shown: the label, with the id behind it where the label alone could mean several.</summary>
    public static string Shown(IReadOnlyList<Choice> choices, Choice choice, AnnexLanguage language)
    {
        var label = Line(WorkbookVoice.One(choice.Label, language));
        return Meant(choices, label) is [var only] && only.Id == choice.Id ? label : $"{label} ({choice.Id})";
    }

    /// <summary>The choices a text can mean: by label in either language or by id, spelled alike first and in any case only then.</summary>
    public static IReadOnlyList<Choice> Meant(IReadOnlyList<Choice> choices, string text)
    {
        var line = Line(text);
        foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            var meant = choices.Where(c => Names(c).Any(n => n.Equals(line, comparison))).ToList();
            if (meant.Count > 0) return meant;
        }
        return [];
    }

    /// <summary>Everything a choice can be called.</summary>
    public static IEnumerable<string> Names(Choice choice)
    {
        var labels = WorkbookVoice.Ways(choice.Label).Select(Line).ToList();
        return [.. labels, choice.Id, .. labels.Select(l => $"{l} ({choice.Id})")];
    }

    /// <summary>A text without blanks around it, and with one blank for each run of them inside.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
