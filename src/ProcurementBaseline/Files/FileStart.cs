namespace ProcurementBaseline.Files;

/// <summary>Reads a file that somebody else made without ever holding much more of it than is allowed.</summary>
public static class FileStart
{
    /// <summary>All of a file, or its start when it is too long: then there are more than <paramref name="most"/> bytes.</summary>
    /// <remarks>A pipe or a device says no length, so it is read until it is known to be too long.</remarks>
    /// <param name="file">Read from where it stands.</param>
    /// <param name="most">How many bytes are allowed.</param>
    public static byte[] Read(Stream file, int most)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = file.Read(buffer); read > 0 && bytes.Length <= most; read = file.Read(buffer)) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
