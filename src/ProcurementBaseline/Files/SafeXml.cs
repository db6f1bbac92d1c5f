using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Reads XML that somebody else wrote: no document type, no entities, nothing fetched, and limits on size, depth, elements and attributes.</summary>
public static class SafeXml
{
    /// <summary>The largest file read, in bytes. The largest official ESPD sample is a fifteenth of it.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The deepest nesting read; an ESPD has some twenty levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most elements read, and the most attributes.</summary>
    public const int MaxNodes = 400_000;

    /// <summary>The most attributes of one element, looked for before a reader would gather them.</summary>
    private const int MaxAttributesOfOne = 2_000;

    /// <summary>The longest tag read, in bytes, name and attributes together.</summary>
    private const int MaxTag = 1024 * 1024;

    /// <summary>Reads a file from disk; null when it cannot be used, and then <paramref name="problems"/> says why.</summary>
    public static XDocument? Read(string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var file = File.OpenRead(path);
            var length = file.CanSeek ? file.Length : 0;
            if (length <= MaxBytes) return Parse(path, FileStart.Read(file, MaxBytes), problems);
            problems.Add(TooLarge(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
        }
        return null;
    }

    /// <summary>Parses bytes; <paramref name="name"/> stands for the file in every problem.</summary>
    public static XDocument? Parse(string name, byte[] bytes, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.Length > MaxBytes)
        {
            problems.Add(TooLarge(name));
            return null;
        }
        try
        {
            if (HasCrowdedTag(bytes))
                throw new LimitException($"Et element har mere end {MaxAttributesOfOne} attributter, eller de fylder for meget.",
                    $"An element has more than {MaxAttributesOfOne} attributes, or they are too long.");
            Measure(bytes);
            using var reader = Reader(bytes);
            return XDocument.Load(reader);
        }
        catch (LimitException e)
        {
            problems.Add(new(name, "$", ProblemSeverity.Error, e.Says));
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            problems.Add(Problem.Error(name, "$",
                "Filen har en dokumenttypeerklæring (DOCTYPE). Sådanne filer læses ikke, for de kan hente andre filer ind.",
                "The file has a document type declaration (DOCTYPE). Such files are not read, for they can pull in other files."));
        }
        catch (XmlException e)
        {
            problems.Add(Problem.Error(name, "$",
                $"Filen er ikke gyldig XML: linje {e.LineNumber}, position {e.LinePosition}. Er den afkortet, eller er tegnsættet et andet end det, filen selv angiver?",
                $"The file is not valid XML: line {e.LineNumber}, position {e.LinePosition}. Is it cut short, or is its encoding another than it says?"));
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            problems.Add(Problem.Error(name, "$", "Filens tegnsæt kan ikke læses. Gem den som UTF-8.", "The file's encoding cannot be read. Save it as UTF-8."));
        }
        return null;
    }

    private sealed class LimitException(string da, string en) : Exception
    {
        public Text Says { get; } = new(da, en);
    }

    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    // Nothing is built until the whole is known to be small enough.
    private static void Measure(byte[] bytes)
    {
        using var reader = Reader(bytes);
        var (elements, attributes) = (0, 0);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth) throw new LimitException($"Filen er indlejret i mere end {MaxDepth} niveauer.", $"The file is nested more than {MaxDepth} levels deep.");
            if (reader.NodeType != XmlNodeType.Element) continue;
            attributes += reader.AttributeCount;
            if (++elements > MaxNodes || attributes > MaxNodes)
                throw new LimitException($"Filen har mere end {MaxNodes} elementer eller attributter.", $"The file has more than {MaxNodes} elements or attributes.");
        }
    }

    // The signs are the same bytes in every encoding we read, UTF-16 included.
    private static bool HasCrowdedTag(byte[] bytes)
    {
        var (inTag, signs, length) = (false, 0, 0);
        foreach (var b in bytes)
        {
            if (b is (byte)'<' or (byte)'>') (inTag, signs, length) = (b == '<', 0, 0);
            else if (inTag && (++length > MaxTag || (b == '=' && ++signs > MaxAttributesOfOne))) return true;
        }
        return false;
    }

    private static Problem TooLarge(string name)
    {
        var limit = (MaxBytes / 1048576).ToString(CultureInfo.InvariantCulture);
        return Problem.Error(name, "$", $"Filen er for stor; højst {limit} MB læses.", $"The file is too large; at most {limit} MB is read.");
    }
}
