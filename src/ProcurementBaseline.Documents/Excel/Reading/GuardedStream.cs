namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>An unpacked part on its way to the XML reader: stops one that is too long, or whose tags a reader would gather in memory.</summary>
internal sealed class GuardedStream(Stream inner, long most) : Stream
{
    private const int MaxTag = 1024 * 1024, MaxAttributes = 2_000;

    private long _read;
    private bool _inTag;
    private int _signs, _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (_read > most) throw new WorkbookLimitException("En del af filen fylder for meget udpakket.", "A part of the file is too large unpacked.");
        // The signs are the same bytes in every encoding that is read.
        foreach (var b in buffer[..read])
        {
            if (b is (byte)'<' or (byte)'>') (_inTag, _signs, _length) = (b == '<', 0, 0);
            else if (_inTag && (++_length > MaxTag || (b == '=' && ++_signs > MaxAttributes)))
                throw new WorkbookLimitException("Et element i filen har for mange eller for lange attributter.", "An element in the file has too many or too long attributes.");
        }
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
