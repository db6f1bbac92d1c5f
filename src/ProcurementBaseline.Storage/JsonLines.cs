using System.Runtime.CompilerServices;

namespace ProcurementBaseline.Storage;

/// <summary>Reads a file line by line without ever holding more than one line.</summary>
public static class JsonLines
{
    /// <summary>The lines of a stream, without their line feeds; a last one without a line feed too.</summary>
    /// <param name="input">Read from where it stands.</param>
    /// <param name="longest">The longest line, in bytes.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="InvalidDataException">A line is longer.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Read(Stream input, int longest, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (buffer, filled, looked) = (new byte[64 * 1024], 0, 0);
        for (var number = 1; ;)
        {
            var end = buffer.AsSpan(looked, filled - looked).IndexOf((byte)'\n');
            if (end >= 0)
            {
                end += looked;
                yield return buffer.AsMemory(0, end).ToArray();
                number++;
                buffer.AsSpan(end + 1, filled - end - 1).CopyTo(buffer);
                (filled, looked) = (filled - end - 1, 0);
                continue;
            }
            looked = filled;
            if (filled > longest) throw new InvalidDataException($"Line {number} is longer than {longest} bytes.");
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, longest + 1L));
            var read = await input.ReadAsync(buffer.AsMemory(filled), cancel).ConfigureAwait(false);
            if (read == 0) break;
            filled += read;
        }
        if (filled > 0) yield return buffer.AsMemory(0, filled).ToArray();
    }
}
