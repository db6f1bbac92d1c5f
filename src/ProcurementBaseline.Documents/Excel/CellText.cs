using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>Spells texts the way a cell of a spreadsheet holds them (ECMA-376 part 1, ST_Xstring), and lists of ids in one cell.</summary>
internal static partial class CellText
{
    /// <summary>The most characters a cell holds.</summary>
    public const int Most = 32_767;

    /// <summary>What stands for an empty list: none, as against not said.</summary>
    public const string None = "–";

    /// <summary>Whether a spreadsheet could take the text for a formula, were it typed in.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>The text as XML can hold it: what XML forbids or changes, and what reads as such a spelling, is spelled <c>_xHHHH_</c>.</summary>
    public static string Escape(string text)
    {
        var escaped = Spelling().Replace(text, "_x005F_$1");
        if (!escaped.Any(MustBeSpelled)) return escaped;
        var spelled = new StringBuilder(escaped.Length + 16);
        for (var i = 0; i < escaped.Length; i++)
        {
            var pair = char.IsHighSurrogate(escaped[i]) && i + 1 < escaped.Length && char.IsLowSurrogate(escaped[i + 1]);
            if (pair) spelled.Append(escaped[i]).Append(escaped[++i]);
            else if (MustBeSpelled(escaped[i])) spelled.Append(CultureInfo.InvariantCulture, $"_x{(int)escaped[i]:X4}_");
            else spelled.Append(escaped[i]);
        }
        return spelled.ToString();
    }

    /// <summary>The text a cell's XML stands for.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Spelled().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>Ids in one cell; an empty list is <see cref="None"/>.</summary>
    public static string OfIds(IReadOnlyList<string> ids) => ids.Count == 0 ? None : string.Join("; ", ids.Select(OfId));

    /// <summary>One id, in quotes where it could be read as several or as none.</summary>
    public static string OfId(string id) =>
        id.IndexOfAny([',', ';', '"', '\n', '\r']) >= 0 || id != id.Trim() || id is "" or "-" or None ? $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : id;

    /// <summary>The ids of a cell, parted by commas, semicolons or line breaks; null when a quote is not closed.</summary>
    public static IReadOnlyList<string>? Ids(string cell)
    {
        if (cell.Trim() is "-" or None) return [];
        var ids = new List<string>();
        for (var i = 0; i < cell.Length;)
        {
            if (char.IsWhiteSpace(cell[i]) || cell[i] is ',' or ';')
            {
                i++;
                continue;
            }
            if (cell[i] == '"')
            {
                if (Quoted().Match(cell, i) is not { Success: true } quoted) return null;
                ids.Add(quoted.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal));
                i += quoted.Length;
                continue;
            }
            var end = cell.IndexOfAny([',', ';', '\n', '\r'], i);
            if (end < 0) end = cell.Length;
            ids.Add(cell[i..end].Trim());
            i = end;
        }
        return ids;
    }

    // A tab or a carriage return would be changed on the way through XML; surrogates are kept in pairs by the caller.
    private static bool MustBeSpelled(char c) => c is < ' ' and not '\n' || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    [GeneratedRegex("\\G\"((?:[^\"]|\"\")*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
