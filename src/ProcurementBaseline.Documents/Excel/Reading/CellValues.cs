using System.Globalization;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads what a person typed into a cell, as its place asks. What can be read in two ways is refused with both; nothing is guessed.</summary>
/// <param name="from1904">Whether dates are counted from 1904.</param>
/// <param name="danish">Whether the workbook is in Danish only: then a day stands before its month.</param>
/// <param name="words">The words for yes and no.</param>
/// <param name="complaints">Receives what is wrong.</param>
internal sealed class CellValues(bool from1904, bool danish, Words words, Complaints complaints)
{
    private readonly HashSet<string> _yes = Said(words, "yes", "ja", "j", "yes", "y", "true", "sand", "sandt");
    private readonly HashSet<string> _no = Said(words, "no", "nej", "n", "no", "false", "falsk");

    /// <summary>Where complaints go.</summary>
    public Complaints Complaints => complaints;

    /// <summary>Whether a cell can be read at all: a formula's value can be old, and a mistake of the spreadsheet's is no answer.</summary>
    public bool IsValue(ReadCell cell, string place)
    {
        if (cell.IsFormula)
        {
            complaints.Error(place,
                $"Feltet indeholder en formel. Skriv værdien i stedet{Now(cell, "den er nu")}.", $"The field holds a formula. Write the value instead{Now(cell, "it is now")}.");
            return false;
        }
        if (cell.Content != CellContent.Error) return true;
        complaints.Error(place, $"Feltet viser fejlen {Quote.Of(cell.Word)}. Skriv værdien.", $"The field shows the error {Quote.Of(cell.Word)}. Write the value.");
        return false;
    }

    /// <summary>A text; null when the cell is empty or wrong.</summary>
    public string? Text(ReadCell? cell, string place)
    {
        if (cell is null || !IsValue(cell, place)) return null;
        var text = cell switch
        {
            { Look: NumberLook.Date, Number: { } serial } when SerialDate.Day(serial, from1904) is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
            { Content: CellContent.Truth } => words.Phrase(cell.Word is "1" or "true" ? "workbook.yes" : "workbook.no").Da,
            _ => cell.Word,
        };
        if (!Quote.HasControl(text) && !HasHalf(text)) return text;
        complaints.Error(place, "Teksten indeholder tegn, der ikke kan vises (styretegn). Skriv den igen.", "The text holds characters that cannot be shown (control characters). Write it again.");
        return null;
    }

    /// <summary>Yes or no; null when the cell is empty or wrong.</summary>
    public bool? Truth(ReadCell? cell, string place)
    {
        if (cell is null || !IsValue(cell, place)) return null;
        if (cell.Content == CellContent.Truth) return cell.Word is "1" or "true";
        var word = Tables.Plain(cell.Word);
        if (cell.Content == CellContent.Text && _yes.Contains(word)) return true;
        if (cell.Content == CellContent.Text && _no.Contains(word)) return false;
        complaints.Error(place, $"Her skal stå ja eller nej, ikke \"{Quote.Of(cell.Word)}\".", $"Expected yes or no, not \"{Quote.Of(cell.Word)}\".");
        return null;
    }

    /// <summary>A number; null when the cell is empty or wrong.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">Its name.</param>
    /// <param name="percent">Whether percent are asked for: then a cell that shows 25 % is 25.</param>
    public decimal? Number(ReadCell? cell, string place, bool percent)
    {
        if (cell is null || !IsValue(cell, place)) return null;
        var says = cell switch
        {
            { Content: CellContent.Text } => NumberText.Read(cell.Word, percent),
            { Number: null } => NumberText.NotANumber(cell.Word),
            { Look: NumberLook.Date } => (null, new(
                "Regnearket har gjort tallet til en dato. Skriv tallet igen med en apostrof foran.", "The spreadsheet has made a date of the number. Write it again with an apostrophe before it.")),
            { Look: NumberLook.Percent } when !percent => (null, new Text(
                "Feltet viser en procentsats, men der skal ikke svares i procent.", "The field shows a percentage, but the answer is not in percent.")),
            { Look: NumberLook.Percent, Number: { } share } => (share * 100 / 1.0000000000000000000000000000m, null),   // without the noughts the multiplication leaves
            { Number: { } number } => ((decimal?)number, (Text?)null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (says.Item1 is { } value && Math.Abs(value) > StrictReader.LargestNumber) says = NumberText.NotANumber(cell.Word);
        if (says.Item2 is { } wrong) complaints.Error(place, wrong);
        return says.Item2 is null ? says.Item1 : null;
    }

    /// <summary>A date; null when the cell is empty or wrong.</summary>
    public DateOnly? Date(ReadCell? cell, string place)
    {
        if (cell is null || !IsValue(cell, place)) return null;
        var (date, wrong) = cell switch
        {
            { Content: CellContent.Text or CellContent.Date } => DateText.Read(cell.Word, danish),
            { Look: NumberLook.Date, Number: { } serial } when SerialDate.Day(serial, from1904) is { } day => (day, null),
            { Look: NumberLook.Plain, Number: { } serial } when SerialDate.Day(serial, from1904) is { } day => (null, DateText.NotADate(cell.Word, day)),
            _ => (null, DateText.NotADate(cell.Word, null)),
        };
        if (wrong is not null) complaints.Error(place, wrong);
        return date;
    }

    /// <summary>A country by its code, capitals or not; null when the cell is empty or wrong.</summary>
    public Country? Country(ReadCell? cell, string place)
    {
        if (Text(cell, place)?.Trim().ToUpperInvariant() is not { } code) return null;
        if (Values.Country.Exists(code)) return new(code);
        var near = code switch { "UK" => "GB", "EL" => "GR", _ => null };
        complaints.Error(place,
            $"Her skal stå en landekode på to bogstaver (ISO 3166-1), ikke \"{Quote.Of(code)}\".{(near is null ? "" : $" Menes \"{near}\"?")}",
            $"Expected a country code of two letters (ISO 3166-1), not \"{Quote.Of(code)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        return null;
    }

    /// <summary>Whether a text holds half a character, which no file can.</summary>
    private static bool HasHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return true;
        }
        return false;
    }

    private static string Now(ReadCell cell, string lead) => cell.Word.Length == 0 ? "" : $" ({lead} {Quote.Of(cell.Word)})";

    private static HashSet<string> Said(Words words, string phrase, params ReadOnlySpan<string> more)
    {
        var said = WorkbookVoice.Ways(words.Phrase($"workbook.{phrase}")).Select(Tables.Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var word in more) said.Add(Tables.Plain(word));
        return said;
    }
}
