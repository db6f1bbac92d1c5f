using System.IO.Compression;
using System.Text;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Loading;

namespace ProcurementBaseline.Rules;

/// <summary>A rulebook as one zip of its files, to be kept with what was published by it: years later the same rules judge the same.</summary>
public static class RulebookArchive
{
    private const int MostFiles = 5_000;

    // A zip must have a time; this one is the same for all and means nothing.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip: each file as canonical JSON, in ordinal order of names, without times. The same rulebook gives the same files.</summary>
    public static byte[] Pack(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var file in rulebook.Folder.Files)
            {
                var entry = zip.CreateEntry(file.Name);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(CanonicalJson.Write(file.Content)));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote, within the limits of any file.</summary>
    /// <param name="name">What the zip is called in a problem.</param>
    /// <param name="archive">The zip.</param>
    /// <param name="problems">Receives every problem.</param>
    /// <returns>Null when there is an error; whether it is the rulebook that was asked for, its hash tells.</returns>
    public static Rulebook? Load(string name, byte[] archive, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var files = new List<RulesFile>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Take(MostFiles))
            {
                using var stream = entry.Open();
                if (JsonFile.Parse(entry.FullName, FileStart.Read(stream, JsonFile.MaxBytes), problems) is { } content) files.Add(new(entry.FullName, entry.FullName, content));
            }
        }
        catch (InvalidDataException)
        {
            problems.Add(Problem.Error(name, "$", "Filen er ikke en hel zip-fil.", "The file is no whole zip."));
            return null;
        }
        return Rulebook.Load(RulesFolder.Of(files), problems);
    }
}
