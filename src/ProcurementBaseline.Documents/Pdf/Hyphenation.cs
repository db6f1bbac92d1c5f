using System.Text;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>Where words may be divided, by the patterns of their language (F. M. Liang's method): Danish and British English.</summary>
/// <remarks>Immutable and safe for concurrent use; load it once. Each language is read when a document first needs it.</remarks>
public sealed class Hyphenation
{
    private readonly Lazy<HyphenationPatterns>? _danish, _english;

    private Hyphenation(Lazy<HyphenationPatterns>? danish, Lazy<HyphenationPatterns>? english) => (_danish, _english) = (danish, english);

    /// <summary>No word is divided but where its text says so with a soft hyphen, or where it is wider than its line.</summary>
    public static Hyphenation None { get; } = new(null, null);

    /// <summary>Uses <c>hyph_da_DK.dic</c> with <c>own.da.txt</c>, and <c>hyph_en_GB.dic</c>.</summary>
    /// <param name="folder">The folder that holds them, e.g. <c>templates/annex/hyphenation</c>.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message and <see cref="FileNotFoundException.FileName"/> name it.</exception>
    public static Hyphenation Load(string folder)
    {
        string danish = Find(folder, "hyph_da_DK.dic"), own = Find(folder, "own.da.txt"), english = Find(folder, "hyph_en_GB.dic");
        return new(
            new(() => new(Patterns(danish, Encoding.Latin1), Own(own))),
            new(() => new(Patterns(english, Encoding.UTF8), [])));
    }

    /// <summary>The patterns of a language by its BCP 47 tag; null when its words are not divided.</summary>
    internal HyphenationPatterns? Of(string lang) => lang switch
    {
        ['d', 'a', ..] => _danish?.Value,
        ['e', 'n', ..] => _english?.Value,
        _ => null,
    };

    private static string Find(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return File.Exists(path) ? path : throw new FileNotFoundException($"The hyphenation file {path} is missing: words cannot be divided without it.", path);
    }

    // The first line names the encoding; lines in capitals are settings of other programs.
    private static IEnumerable<string> Patterns(string path, Encoding encoding) =>
        File.ReadLines(path, encoding).Skip(1).Where(line => line.Length > 0 && line[0] != '%' && !char.IsAsciiLetterUpper(line[0]));

    private static IEnumerable<string> Own(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
}
