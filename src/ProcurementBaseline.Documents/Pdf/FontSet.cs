namespace ProcurementBaseline.Documents.Pdf;

/// <summary>The three faces of IBM Plex Sans that documents are set in.</summary>
/// <remarks>Immutable and safe for concurrent use; about 0.6 MB, so load it once.</remarks>
public sealed class FontSet
{
    private readonly Dictionary<Face, Typeface> _faces;

    private FontSet(Dictionary<Face, Typeface> faces) => _faces = faces;

    internal Typeface this[Face face] => _faces[face];

    /// <summary>Reads <c>IBMPlexSans-Regular.ttf</c>, <c>IBMPlexSans-SemiBold.ttf</c> and <c>IBMPlexSans-Italic.ttf</c>.</summary>
    /// <param name="folder">The folder that holds them, e.g. <c>templates/annex/fonts</c>.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message and <see cref="FileNotFoundException.FileName"/> name it.</exception>
    /// <exception cref="InvalidDataException">A file is not a TrueType font with outlines in a <c>glyf</c> table; the message names it.</exception>
    public static FontSet Load(string folder) => new(new()
    {
        [Face.Regular] = Read(folder, "IBMPlexSans-Regular.ttf"),
        [Face.Bold] = Read(folder, "IBMPlexSans-SemiBold.ttf"),
        [Face.Italic] = Read(folder, "IBMPlexSans-Italic.ttf"),
    });

    internal double Width(string text, Style style) => this[style.Face].Measure(text, style.Size);

    private static Typeface Read(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!File.Exists(path)) throw new FileNotFoundException($"The font file {path} is missing: documents cannot be set without it.", path);
        try
        {
            return new(new FontTables(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException($"The font file {path} is not a TrueType font with outlines in a glyf table.", e);
        }
    }
}
