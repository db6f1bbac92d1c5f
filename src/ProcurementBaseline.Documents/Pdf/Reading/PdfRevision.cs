using System.Globalization;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>
/// A file as <see cref="PdfObjects"/> writes them, taken apart: streams one after the other, the last of them the cross-reference stream.
/// </summary>
/// <remarks>
/// It reads what this program writes and nothing else: no reference is followed twice and nothing is read that was not scanned, so no file can
/// make it run long. A place that does not read as ours is stepped over, so that what is left of a damaged file can still be told.
/// </remarks>
internal sealed class PdfRevision
{
    /// <summary>The most streams read. A document of 1,000 requirements has some 300.</summary>
    private const int MaxStreams = 20_000;

    /// <summary>The most objects read in all; a document of 1,000 requirements has some 60,000.</summary>
    private const int MaxObjects = 1_000_000;

    /// <summary>The most bytes that the file may unpack to, all streams together.</summary>
    private const int MaxUnpacked = 64 * 1024 * 1024;

    private static readonly byte[] Header = Encoding.Latin1.GetBytes(PdfObjects.Header);

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<int, PdfStream> _streams = [];
    private readonly Dictionary<int, string> _bodies = [];
    private int _budget = MaxUnpacked;

    /// <param name="file">The file, from its header.</param>
    public PdfRevision(ReadOnlyMemory<byte> file)
    {
        _file = file;
        (Streams, IsWhole, Length) = Scan(file.Span);
        foreach (var stream in Streams) _streams.TryAdd(stream.Number, stream);
        foreach (var holder in Streams.Where(s => s.Is("ObjStm"))) Unpack(holder);
    }

    /// <summary>The streams in the order of the file.</summary>
    public IReadOnlyList<PdfStream> Streams { get; }

    /// <summary>Whether every byte of it read as ours, up to its end mark.</summary>
    public bool IsWhole { get; }

    /// <summary>How many bytes it takes; for one that is not whole, all that could be read.</summary>
    public int Length { get; }

    /// <summary>The keys of the cross-reference stream; empty where there is none.</summary>
    public string Trailer => Streams.Count > 0 && Streams[^1].Is("XRef") ? Streams[^1].Keys : "";

    /// <summary>Where the cross-reference stream begins.</summary>
    public int TrailerAt => Streams[^1].At;

    /// <summary>An object that is no stream, or null.</summary>
    public string? Body(int? number) => number is { } at ? _bodies.GetValueOrDefault(at) : null;

    /// <summary>A stream by its number, or null.</summary>
    public PdfStream? Stream(int? number) => number is { } at ? _streams.GetValueOrDefault(at) : null;

    /// <summary>The first stream of a type, or null.</summary>
    public PdfStream? Stream(string type) => Streams.FirstOrDefault(s => s.Is(type));

    /// <summary>The catalog, or null.</summary>
    public string? Catalog => Body(PdfReference.Number(Trailer, "Root"));

    /// <summary>The objects of the pages in page order; empty where they cannot be found.</summary>
    public IReadOnlyList<int> Pages => Body(PdfReference.Number(Catalog ?? "", "Pages")) is { } tree ? PdfReference.List(tree, "Kids") : [];

    /// <summary>A stream's content; null when it is broken, too large, or not there.</summary>
    public byte[]? Content(PdfStream? stream)
    {
        var content = stream?.Content(_file, _budget);
        _budget -= content?.Length ?? 0;
        return content;
    }

    private static (List<PdfStream> Streams, bool IsWhole, int Length) Scan(ReadOnlySpan<byte> file)
    {
        var streams = new List<PdfStream>();
        int at = Header.Length, end = Math.Min(at, file.Length);
        var whole = file.StartsWith(Header);
        while (at < file.Length && streams.Count < MaxStreams)
        {
            if (PdfStream.Read(file, at) is { } stream)
            {
                streams.Add(stream);
                end = at = stream.End;
                if (!stream.Is("XRef")) continue;
                var mark = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{stream.At}\n%%EOF\n"));
                return file[at..].StartsWith(mark) ? (streams, whole, at + mark.Length) : (streams, false, at);
            }
            whole = false;
            var next = file[at..].IndexOf("\nendobj\n"u8);
            if (next < 0) break;
            at += next + "\nendobj\n".Length;
        }
        return (streams, false, end);
    }

    private void Unpack(PdfStream holder)
    {
        if (Content(holder) is not { } bytes || holder.Value("First") is not { } first || first > bytes.Length) return;
        var content = Encoding.Latin1.GetString(bytes);
        var numbers = content[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (int Number, int At)? before = null;
        for (var i = 0; i + 1 < numbers.Length && _bodies.Count < MaxObjects; i += 2)
        {
            var read = int.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out var next);
            if (!read || !int.TryParse(numbers[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > content.Length - first) return;
            if (at < before?.At) return;      // what overlaps could be made to grow without end
            Keep(before, at);
            before = (next, at);
        }
        Keep(before, content.Length - first);

        void Keep((int Number, int At)? body, int end)
        {
            if (body is { } known) _bodies.TryAdd(known.Number, content[(first + known.At)..(first + end)].TrimEnd('\n'));
        }
    }
}
