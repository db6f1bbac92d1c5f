using System.Buffers.Binary;
using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The bytes of a TrueType file and where its tables lie. All numbers in it are big-endian.</summary>
internal sealed class FontTables
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int At, int Length)> _tables = [];

    public FontTables(byte[] data)
    {
        _data = data;
        for (int i = 0, count = U16(4); i < count; i++)
        {
            var record = 12 + i * 16;
            _tables[Encoding.ASCII.GetString(data, record, 4)] = (I32(record + 8), I32(record + 12));
        }
        if (!Has("glyf")) throw new ArgumentException("no glyf table");
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>Where a table begins.</summary>
    public int At(string table) => _tables[table].At;

    /// <summary>A copy of a table, free to change.</summary>
    public byte[] Copy(string table) => Slice(_tables[table].At, _tables[table].Length).ToArray();

    public ReadOnlySpan<byte> Slice(int at, int length) => _data.AsSpan(at, length);
    public int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));
    public int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));
    public int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
