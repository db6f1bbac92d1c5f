using System.Globalization;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>How values are written in a PDF file, whatever the culture of the machine.</summary>
internal static class PdfText
{
    public static string Ref(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string Refs(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Ref));

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A colour's three parts, each followed by a space.</summary>
    public static string Colour(Rgb colour) => $"{Number(colour.Red / 255.0)} {Number(colour.Green / 255.0)} {Number(colour.Blue / 255.0)} ";

    /// <summary>A text string: plain where it is ASCII, else UTF-16.</summary>
    public static string String(string text) => text.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\'))
        ? $"({text})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A name with its slash; characters that would end it are written by their code.</summary>
    public static string Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (char)b is '-' or '+' or '.' or '_') text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"#{b:X2}");
        }
        return text.ToString();
    }

    /// <summary>A date as PDF wants it: <c>(D:20261120090000+01'00')</c>.</summary>
    public static string Date(DateTimeOffset time)
    {
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"(D:{time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{offset}')";
    }
}
