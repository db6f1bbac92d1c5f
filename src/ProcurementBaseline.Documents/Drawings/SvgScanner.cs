using System.Globalization;

namespace ProcurementBaseline.Documents.Drawings;

/// <summary>Walks through numbers as SVG writes them: parted by spaces, commas, or a sign or point that can only begin the next one.</summary>
internal sealed class SvgScanner(string text)
{
    /// <summary>The largest number read, either side of zero.</summary>
    public const double Largest = 1e6;

    private int _at;

    /// <summary>How far it has come, in characters.</summary>
    public int At => _at;

    /// <summary>Whether nothing but space is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return _at == text.Length;
        }
    }

    /// <summary>The next character if it is a letter, and then it is passed.</summary>
    public char? Letter()
    {
        SkipSpace();
        return _at < text.Length && char.IsAsciiLetter(text[_at]) ? text[_at++] : null;
    }

    /// <summary>Passes one character; false when another stands there.</summary>
    public bool Take(char c)
    {
        SkipSpace();
        if (_at == text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }

    /// <summary>The next number and the comma after it; null when there is none that can be used.</summary>
    public double? Number()
    {
        SkipSpace();
        var start = _at;
        if (_at < text.Length && text[_at] is '+' or '-') _at++;
        var digits = Digits();
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            digits += Digits();
        }
        if (digits == 0) return null;
        SkipExponent();
        var read = double.TryParse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        Take(',');
        return read && Math.Abs(value) <= Largest ? value : null;
    }

    /// <summary>The next 0 or 1, which needs no space after it; null for anything else.</summary>
    public bool? Flag()
    {
        SkipSpace();
        if (_at == text.Length || text[_at] is not ('0' or '1')) return null;
        var flag = text[_at++] == '1';
        Take(',');
        return flag;
    }

    /// <summary>All numbers up to the end, or null when something else stands among them.</summary>
    /// <param name="most">How many are read at most; more give null.</param>
    public List<double>? Numbers(int most)
    {
        var numbers = new List<double>();
        while (!AtEnd)
        {
            if (numbers.Count == most || Number() is not { } number) return null;
            numbers.Add(number);
        }
        return numbers;
    }

    private int Digits()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        return _at - start;
    }

    // An e that no digit follows belongs to what comes next.
    private void SkipExponent()
    {
        if (_at == text.Length || text[_at] is not ('e' or 'E')) return;
        var before = _at++;
        if (_at < text.Length && text[_at] is '+' or '-') _at++;
        if (Digits() == 0) _at = before;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\n' or '\r' or '\f') _at++;
    }
}
