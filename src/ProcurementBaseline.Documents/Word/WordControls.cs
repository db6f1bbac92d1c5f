using System.Globalization;
using DocumentFormat.OpenXml;
using ProcurementBaseline.Values;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The controls of one document's fields, each with a number of its own.</summary>
internal sealed class WordControls(Document document)
{
    /// <summary>Word takes a file with a longer tag or name for a broken one.</summary>
    private const int LongestName = 64;

    private int _count;

    /// <summary>The control: text, date or list, with the answer given or the prompt for one.</summary>
    /// <exception cref="ArgumentException">The field's id is longer than Word can keep.</exception>
    public W.SdtRun Of(Field field)
    {
        if (field.Id.Length > LongestName) throw new ArgumentException($"The field '{field.Id}' has an id longer than {LongestName} characters.");
        var properties = new W.SdtProperties(
            new W.RunProperties { RunStyle = new() { Val = WordStyles.Answer } },
            new W.SdtAlias { Val = Short(WordText.Clean(field.Label)) },
            new W.Tag { Val = WordText.Clean(field.Id) },
            new W.SdtId { Val = ++_count });
        if (field.Value is null) properties.Append(new W.ShowingPlaceholder());
        properties.Append(Kind(field));
        return new(properties, new W.SdtContentRun(field.Value is { } value ? Given(field, value) : Prompt(field)));
    }

    private OpenXmlElement Kind(Field field) => field.Kind switch
    {
        FieldKind.Line => new W.SdtContentText(),
        FieldKind.Lines => new W.SdtContentText { MultiLine = true },
        FieldKind.Date => Date(field.Value),
        FieldKind.Choice => new W.SdtContentDropDownList(Items(field)),
    };

    private W.SdtContentDate Date(string? value)
    {
        var isDanish = WordSettings.IsDanish(document.Lang);
        var date = new W.SdtContentDate(
            new W.DateFormat { Val = isDanish ? "dd-MM-yyyy" : "d MMMM yyyy" },
            new W.LanguageId { Val = document.Lang },
            new W.SdtDateMappingType { Val = W.DateFormatValues.Date },
            new W.Calendar { Val = W.CalendarValues.Gregorian });
        if (value is not null && Day(value) is { } day) date.FullDate = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return date;
    }

    /// <summary>The day a shown answer means: by figures, or as our own papers write dates in words. Null when it is no day.</summary>
    private static DateOnly? Day(string shown)
    {
        if (DateOnly.TryParseExact(shown, ["yyyy-MM-dd", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        string[] parts = shown.Split(' ');
        if (parts.Length != 3 || !TryNumber(parts[0].TrimEnd('.'), out var number) || !TryNumber(parts[2], out var year) || year is < 1 or > 9_999) return null;
        var days = Enumerable.Range(1, 12).Where(month => number >= 1 && number <= DateTime.DaysInMonth(year, month)).Select(month => new DateOnly(year, month, number));
        var meant = days.Where(d => Wording.Date(d, Language.Da) == shown || Wording.Date(d, Language.En) == shown).ToList();
        return meant.Count == 1 ? meant[0] : null;

        static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Word refuses a list that shows or stores the same twice, so a label met before gets its id beside it.</summary>
    private static IEnumerable<W.ListItem> Items(Field field)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in field.Choices.DistinctBy(c => c.Id))
        {
            var label = WordText.Clean(choice.Label.Length == 0 ? choice.Id : choice.Label);
            if (!shown.Add(label)) shown.Add(label = $"{label} ({WordText.Clean(choice.Id)})");
            yield return new() { DisplayText = label, Value = WordText.Clean(choice.Id) };
        }
    }

    private static IEnumerable<W.Run> Given(Field field, string value) => field.Kind switch
    {
        FieldKind.Choice => WordRuns.Plain(Items(field).FirstOrDefault(item => item.Value == value)?.DisplayText?.Value ?? value, WordStyles.Answer),
        FieldKind.Lines => value.ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => i == 0 ? Line(line) : Line(line).Prepend(new(new W.Break()))),
        _ => Line(value),
    };

    private static IEnumerable<W.Run> Line(string text) => WordRuns.Plain(text, WordStyles.Answer);

    private IEnumerable<W.Run> Prompt(Field field)
    {
        var prompt = field.Placeholder ?? document.Furniture.Prompts?.Of(field.Kind) ?? field.Label;
        return WordRuns.Plain(prompt, WordStyles.Prompt);
    }

    // A name is cut between characters, never inside one.
    private static string Short(string label)
    {
        if (label.Length <= LongestName) return label;
        var end = LongestName - 1;
        if (char.IsHighSurrogate(label[end - 1])) end--;
        return label[..end] + "…";
    }
}
