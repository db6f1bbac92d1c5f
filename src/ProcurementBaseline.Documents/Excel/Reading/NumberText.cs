using System.Globalization;
using System.Text.RegularExpressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads numbers that were typed as text, with the commas and stops of either language.</summary>
internal static partial class NumberText
{
    /// <summary>The number, or what is wrong.</summary>
    public static (decimal? Number, Text? Wrong) Read(string text, bool percent)
    {
        var word = text.Trim();
        if (word.EndsWith('%'))
        {
            if (!percent) return (null, new("Der skal ikke svares i procent.", "The answer is not in percent."));
            word = word[..^1].TrimEnd();
        }
        word = word.Replace('\u2212', '-');
        if (Spaced().IsMatch(word)) word = string.Concat(word.Where(c => !char.IsWhiteSpace(c)));
        if (Plain().IsMatch(word)) return Parsed(word, text);
        if (!Shape().IsMatch(word)) return NotANumber(text);
        var last = word.LastIndexOfAny(['.', ',']);
        var other = word[last] == '.' ? ',' : '.';
        // 1.234.567: a mark that stands twice parts thousands; with both, the last one parts the decimals.
        if (word.Count(c => c == word[last]) > 1) return word.Contains(other, StringComparison.Ordinal) || !Grouped(word, word[last]) ? NotANumber(text) : Parsed(Without(word, word[last]), text);
        if (word.Contains(other, StringComparison.Ordinal))
            return Grouped(word[..last], other) ? Parsed(Without(word, other).Replace(',', '.'), text) : NotANumber(text);
        var whole = word[..last].TrimStart('+', '-');
        if (word.Length - last - 1 == 3 && whole.Length is > 0 and <= 3 && whole[0] != '0')
        {
            var (thousands, decimals) = (Without(word, word[last]), word.Replace('.', ','));
            return (null, new(
                $"\"{Quote.Of(text)}\" kan læses både som {thousands} og som {decimals}. Skriv tallet uden tusindtalsskilletegn.",
                $"\"{Quote.Of(text)}\" can be read both as {thousands} and as {decimals.Replace(',', '.')}. Write the number without a thousands separator."));
        }
        return Parsed(word.Replace(',', '.'), text);
    }

    /// <summary>What to say of something that is no number.</summary>
    public static (decimal? Number, Text? Wrong) NotANumber(string text) => (null, new(
        $"Her skal stå et tal uden enhed, ikke \"{Quote.Of(text)}\".", $"Expected a number without a unit, not \"{Quote.Of(text)}\"."));

    private static (decimal?, Text?) Parsed(string word, string text) =>
        decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number, null) : NotANumber(text);

    private static bool Grouped(string word, char mark)
    {
        var groups = word.TrimStart('+', '-').Split(mark);
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
    }

    private static string Without(string word, char mark) => word.Replace(mark.ToString(), "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[+-]?[0-9]{1,40}(e[+-]?[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[+-]?[0-9.,]{0,60}[.,][0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(\s[0-9]{3}){1,12}([.,][0-9]{1,40})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
