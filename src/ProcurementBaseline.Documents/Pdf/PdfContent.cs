using System.Buffers;
using System.Text;
using ProcurementBaseline.Documents.Themes;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The painting operators of one page. Each place, typeface and colour is said as a change of the last, which keeps files small.</summary>
internal sealed class PdfContent(PdfFonts fonts, Theme theme)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(32 * 1024);
    private bool _isText, _isPlaced;
    private long _x, _y;                // where the last text began, in hundredths of a point
    private (Face, double)? _type;
    private Rgb? _ink;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Begins the content of a tag.</summary>
    public void Begin(string role, int id)
    {
        Write("/");
        Write(role);
        Write("<</MCID ");
        Write(100L * id);
        Write(">>BDC\n");
    }

    /// <summary>Begins what is not read aloud; the kinds are <c>Layout</c> and <c>Pagination</c>.</summary>
    public void BeginArtifact(string kind)
    {
        Write("/Artifact<</Type/");
        Write(kind);
        Write(">>BDC\n");
    }

    public void End()
    {
        EndText();
        Write("EMC\n");
    }

    public void Fill(Box box)
    {
        EndText();
        Use(box.Ink.In(theme));
        Write(Hundredths(box.X), " ");
        Write(Hundredths(Up(box.Y + box.Height)), " ");
        Write(Hundredths(box.Width), " ");
        Write(Hundredths(box.Height), " re f\n");
    }

    public void Show(Words words)
    {
        var style = words.Style;
        if (!_isText) Write("BT\n");
        _isText = true;
        Use(style.Ink.In(theme));
        if (_type != (style.Face, style.Size))
        {
            _type = (style.Face, style.Size);
            Write("/");
            Write(Name(style.Face));
            Write(" ");
            Write(Hundredths(style.Size), " Tf\n");
        }
        // The first place is counted from the page's corner, each other from the one before it.
        var (x, y) = (Hundredths(words.X), Hundredths(Up(words.Y)));
        Write(_isPlaced ? checked(x - _x) : x, " ");
        Write(_isPlaced ? checked(y - _y) : y, " Td<");
        (_x, _y, _isPlaced) = (x, y, true);
        fonts.Encode(style.Face, words.Text, _bytes);
        Write(">Tj\n");
        if (!words.Hyphen) return;
        // The hyphen of a divided word is announced as a soft one, so that the word stays whole when searched, copied or read aloud.
        Write("/Span<</ActualText<FEFF00AD>>>BDC<");
        fonts.Encode(style.Face, "-", _bytes);
        Write(">Tj EMC\n");
    }

    /// <param name="picture">Operators that leave everything as it was.</param>
    public void Paint(string picture)
    {
        EndText();
        Write(picture);
    }

    /// <summary>PDF counts from the bottom of the page.</summary>
    public static double Up(double y) => PageFrame.SheetHeight - y;

    private void EndText()
    {
        if (_isText) Write("ET\n");
        (_isText, _isPlaced) = (false, false);
    }

    private void Use(Rgb ink)
    {
        if (_ink == ink) return;
        _ink = ink;
        Write(Hundredths(ink.Red / 255.0), " ");
        Write(Hundredths(ink.Green / 255.0), " ");
        Write(Hundredths(ink.Blue / 255.0), " rg\n");
    }

    private static string Name(Face face) => face switch { Face.Regular => "Regular", Face.Bold => "Bold", Face.Italic => "Italic" };

    private static long Hundredths(double value) => (long)Math.Round(value * 100);

    private void Write(long hundredths, string after)
    {
        Write(hundredths);
        Write(after);
    }

    private void Write(long hundredths)
    {
        Span<byte> digits = stackalloc byte[24];
        var at = digits.Length;
        var rest = Math.Abs(hundredths);
        if (rest % 100 != 0)
        {
            if (rest % 10 != 0) digits[--at] = (byte)('0' + rest % 10);
            digits[--at] = (byte)('0' + rest / 10 % 10);
            digits[--at] = (byte)'.';
        }
        rest /= 100;
        do digits[--at] = (byte)('0' + rest % 10);
        while ((rest /= 10) != 0);
        if (hundredths < 0) digits[--at] = (byte)'-';
        _bytes.Write(digits[at..]);
    }

    private void Write(string ascii) => _bytes.Advance(Encoding.ASCII.GetBytes(ascii, _bytes.GetSpan(ascii.Length)));
}
