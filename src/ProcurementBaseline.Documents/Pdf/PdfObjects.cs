using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The objects of a PDF 1.7 file. They are packed into object streams; the same objects give the same bytes.</summary>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 200, RowLength = 7;    // of the cross-reference table, in bytes
    /// <summary>What every file begins with: its version, and bytes that say it is no text.</summary>
    public const string Header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

    private readonly List<Entry?> _entries = [null];      // by number; object 0 does not exist

    /// <summary>Takes a number for an object that is set later.</summary>
    public int Reserve()
    {
        _entries.Add(null);
        return _entries.Count - 1;
    }

    public void Set(int number, string body) => _entries[number] = new(body, null);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="keys">The stream dictionary's entries, without length and filter.</param>
    /// <param name="data">The content, not compressed.</param>
    /// <param name="compress">False for what programs must find without unpacking: the metadata.</param>
    public int AddStream(string keys, ReadOnlySpan<byte> data, bool compress = true)
    {
        var number = Reserve();
        _entries[number] = Pack(keys, data, compress);
        return number;
    }

    /// <summary>The whole file.</summary>
    /// <param name="catalog">The number of the catalog.</param>
    /// <param name="info">The number of the document information.</param>
    public byte[] Save(int catalog, int info)
    {
        var file = new MemoryStream();
        Write(file, Header);
        var places = new List<Place>(new Place[_entries.Count]);
        for (var number = 1; number < _entries.Count; number++)
        {
            if (At(number).Stream is not null) WriteStream(file, places, number, At(number));
        }
        foreach (var numbers in Enumerable.Range(1, _entries.Count - 1).Where(number => At(number).Stream is null).Chunk(ObjectsPerStream))
            WriteObjectStream(file, places, numbers);

        var start = file.Length;
        // The identity is a hash of all that comes before it, so it changes with the content and with nothing else.
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)).AsSpan(0, 16));
        places[0] = new(0, 0, 65535);
        places.Add(new(1, start, 0));
        var keys = $"/Type/XRef/Size {Text(places.Count)}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {Text(RowLength)}>>/Root {Ref(catalog)}/Info {Ref(info)}/ID[<{id}><{id}>]";
        WriteStream(file, places, places.Count - 1, Pack(keys, Table(places), compress: true));
        Write(file, $"startxref\n{Text(start)}\n%%EOF\n");
        return file.ToArray();
    }

    private Entry At(int number) =>
        _entries[number] ?? throw new InvalidOperationException($"Object {Text(number)} was reserved and never set.");

    private void WriteObjectStream(MemoryStream file, List<Place> places, int[] numbers)
    {
        StringBuilder index = new(), bodies = new();
        var holder = places.Count;
        for (var slot = 0; slot < numbers.Length; slot++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{numbers[slot]} {bodies.Length} ");
            bodies.Append(At(numbers[slot]).Body).Append('\n');
            places[numbers[slot]] = new(2, holder, slot);
        }
        places.Add(default);
        var keys = $"/Type/ObjStm/N {Text(numbers.Length)}/First {Text(index.Length)}";
        WriteStream(file, places, holder, Pack(keys, Encoding.Latin1.GetBytes(index.Append(bodies).ToString()), compress: true));
    }

    private static void WriteStream(MemoryStream file, List<Place> places, int number, Entry entry)
    {
        places[number] = new(1, file.Length, 0);
        Write(file, $"{Text(number)} 0 obj\n{entry.Body}\nstream\n");
        file.Write(entry.Stream);
        Write(file, "\nendstream\nendobj\n");
    }

    /// <summary>The cross-reference table. Each row is said as its difference to the one above, which packs to a tenth.</summary>
    private static byte[] Table(List<Place> places)
    {
        const byte likeAbove = 2;
        Span<byte> row = stackalloc byte[RowLength], above = stackalloc byte[RowLength];
        above.Clear();
        var rows = new byte[(1 + RowLength) * places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            row[0] = places[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)places[i].At);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)places[i].Slot);
            var packed = rows.AsSpan((1 + RowLength) * i);
            packed[0] = likeAbove;
            for (var b = 0; b < RowLength; b++) packed[1 + b] = unchecked((byte)(row[b] - above[b]));
            row.CopyTo(above);
        }
        return rows;
    }

    private static Entry Pack(string keys, ReadOnlySpan<byte> data, bool compress)
    {
        if (!compress) return new($"<<{keys}/Length {Text(data.Length)}>>", data.ToArray());
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(data);   // complete only once disposed
        return new($"<<{keys}/Filter/FlateDecode/Length {Text(packed.Length)}>>", packed.ToArray());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private sealed record Entry(string Body, byte[]? Stream);

    /// <param name="Kind">1: at an offset of the file. 2: in an object stream. 0: not an object.</param>
    /// <param name="At">The offset, or the number of the object stream.</param>
    /// <param name="Slot">The place in the object stream.</param>
    private readonly record struct Place(byte Kind, long At, int Slot);
}
