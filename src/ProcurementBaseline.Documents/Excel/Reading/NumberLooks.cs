using System.Globalization;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>How each style of a workbook shows a number. Styles are found by their number and their format, so they can be renumbered freely.</summary>
internal sealed class NumberLooks
{
    private const int MaxStyles = 65_536;

    private readonly List<NumberLook> _looks = [];

    /// <summary>Reads the part of styles; without one every number is plain.</summary>
    public NumberLooks(PartReader? styles)
    {
        if (styles is null) return;
        using (styles)
        {
            var formats = new Dictionary<int, string>();
            var inCells = -1;
            while (styles.Next())
            {
                if (inCells >= 0 && styles.Depth <= inCells) inCells = -1;
                if (styles.Name == "cellXfs") inCells = styles.Depth;
                else if (styles.Name == "numFmt" && Whole(styles["numFmtId"]) is { } id && formats.Count < MaxStyles) formats[id] = styles["formatCode"] ?? "";
                else if (styles.Name == "xf" && inCells >= 0 && _looks.Count < MaxStyles) _looks.Add(Look(Whole(styles["numFmtId"]) ?? 0, formats));
            }
        }
    }

    /// <summary>How a style shows a number.</summary>
    public NumberLook this[int style] => style >= 0 && style < _looks.Count ? _looks[style] : NumberLook.Plain;

    /// <summary>A whole number of an attribute; null when it is none.</summary>
    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static NumberLook Look(int id, Dictionary<int, string> formats)
    {
        if (formats.TryGetValue(id, out var code)) return Look(code);
        // The formats every program knows by number; 27 to 58 are dates of some languages.
        if (id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58) return NumberLook.Date;
        return id is 9 or 10 ? NumberLook.Percent : NumberLook.Plain;
    }

    // What stands in quotes, after a stroke or in brackets is said as it is or is about colour and language; [h] is a time all the same.
    private static NumberLook Look(string code)
    {
        var (percent, date) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case ';': return percent ? NumberLook.Percent : date ? NumberLook.Date : NumberLook.Plain;
                case '\\' or '_' or '*': i++; break;
                case '"': i = End(code, i, '"'); break;
                case '[':
                    var end = End(code, i, ']');
                    if (code[i..Math.Min(code.Length, end)].Trim('[', ']').All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S')) date = true;
                    i = end;
                    break;
                case '%': percent = true; break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S': date = true; break;
                case 'G' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase): i += "General".Length - 1; break;
            }
        }
        return percent ? NumberLook.Percent : date ? NumberLook.Date : NumberLook.Plain;
    }

    private static int End(string code, int from, char sign)
    {
        var end = code.IndexOf(sign, from + 1);
        return end < 0 ? code.Length : end;
    }
}
