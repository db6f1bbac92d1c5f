using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Documents.Pdf.Reading;
using static ProcurementBaseline.Documents.Pdf.PdfText;

namespace ProcurementBaseline.Documents.Pdf.Signing;

/// <summary>
/// What is appended to a file to sign it: one field that is not seen, and a hole for the signature. The file before it stays as it was, byte for byte.
/// </summary>
/// <remarks>
/// It follows from the file, the signer's name, the time and the label alone. So a signed file is checked by writing this anew and comparing;
/// nothing of what somebody appended has to be understood.
/// </remarks>
internal sealed class SignatureRevision
{
    private readonly StringBuilder _added = new();
    private readonly List<(int Number, int At)> _places = [];
    private readonly int _start;

    /// <param name="file">The unsigned file.</param>
    /// <param name="revision">The same file taken apart; whole.</param>
    /// <param name="said">What the signature's dictionary and the field say: name, time and label as they stand in the file.</param>
    /// <param name="room">How many bytes the signature may take.</param>
    public SignatureRevision(ReadOnlySpan<byte> file, PdfRevision revision, SignatureWords said, int room)
    {
        _start = file.Length;
        var (page, size) = (revision.Pages[0], PdfReference.Number(revision.Trailer, "Size")!.Value);
        int signature = size, field = size + 1, trailer = size + 2;
        Add(signature, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M{said.Time}/Name{said.Name}/ByteRange{Range(0, 0, 0)}/Contents<");
        Hole = (End() - 1, 2 * room + 2);
        _added.Append('0', 2 * room).Append(">>>\nendobj\n");
        // Of no size, so that it needs no appearance and no tag; printed and not hidden, as PDF/A wants of every annotation; locked.
        Add(field, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/TU{said.Label}/Rect[0 0 0 0]/F 132/P {Ref(page)}/V {Ref(signature)}>>\nendobj\n");
        Add(page, With(revision.Body(page)!, "Annots", Ref(field)) + "\nendobj\n");
        var catalog = PdfReference.Number(revision.Trailer, "Root")!.Value;
        Add(catalog, $"{revision.Body(catalog)![..^2]}/AcroForm<</SigFlags 3/Fields[{Ref(field)}]>>>>\nendobj\n");
        _places.Add((trailer, End()));
        End(file, revision, trailer);
        var end = _start + Encoding.Latin1.GetByteCount(_added.ToString());
        _added.Replace(Range(0, 0, 0), Range(Hole.At, Hole.At + Hole.Length, end - Hole.At - Hole.Length));
    }

    /// <summary>Where the signature goes, with its angle brackets: the bytes that it does not sign.</summary>
    public (int At, int Length) Hole { get; }

    /// <summary>The bytes that are appended, the hole filled with zeros.</summary>
    public byte[] Bytes => Encoding.Latin1.GetBytes(_added.ToString());

    private int End() => _start + _added.Length;

    private void Add(int number, string body)
    {
        _places.Add((number, End()));
        _added.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}");
    }

    // Ten digits each, so that the numbers can be filled in once they are known.
    private static string Range(int before, int from, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"[0 {before:D10} {from:D10} {length:D10}]");

    private static string With(string body, string key, string item) => body.Contains($"/{key}[", StringComparison.Ordinal)
        ? body.Replace($"/{key}[", $"/{key}[{item} ", StringComparison.Ordinal)
        : $"{body[..^2]}/{key}[{item}]>>";

    private void End(ReadOnlySpan<byte> file, PdfRevision revision, int trailer)
    {
        var table = new MemoryStream();
        var index = new StringBuilder();
        Span<byte> row = stackalloc byte[7];
        foreach (var (number, at) in _places.OrderBy(p => p.Number))
        {
            row[0] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)at);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], 0);
            table.Write(row);
            index.Append(CultureInfo.InvariantCulture, $"{number} 1 ");
        }
        var id = revision.Trailer[(revision.Trailer.IndexOf("/ID[", StringComparison.Ordinal) + 4)..][..34];
        var hash = SHA256.HashData([.. file, .. Encoding.Latin1.GetBytes(_added.ToString())]);
        var keys = $"/Type/XRef/Size {trailer + 1}/W[1 4 2]/Index[{index}]/Root {Ref(Key("Root"))}/Info {Ref(Key("Info"))}/Prev {revision.TrailerAt}"
            + $"/ID[{id}<{Convert.ToHexString(hash, 0, 16)}>]/Length {table.Length}";
        var at2 = End();
        _added.Append(CultureInfo.InvariantCulture, $"{trailer} 0 obj\n<<{keys}>>\nstream\n{Encoding.Latin1.GetString(table.ToArray())}\nendstream\nendobj\n");
        _added.Append(CultureInfo.InvariantCulture, $"startxref\n{at2}\n%%EOF\n");

        int Key(string name) => PdfReference.Number(revision.Trailer, name)!.Value;
    }
}

/// <summary>What a signature says of itself, as PDF strings.</summary>
/// <param name="Name">The signer.</param>
/// <param name="Time">When it was signed.</param>
/// <param name="Label">What the field is called for those who hear it.</param>
internal sealed record SignatureWords(string Name, string Time, string Label);
