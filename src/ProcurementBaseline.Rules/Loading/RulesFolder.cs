using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>The files of a rulebook as parsed JSON, in a fixed order, and the hash of what they say.</summary>
internal sealed class RulesFolder
{
    private const string Espd = "espd";

    private RulesFolder(IReadOnlyList<RulesFile> files, IReadOnlyList<string> unread) => (Files, Unread) = (files, unread);

    /// <summary>Every JSON file of the baselines, the ESPD's criteria, the law and the parameters, by name in ordinal order.</summary>
    public IReadOnlyList<RulesFile> Files { get; }

    /// <summary>The names of files that are there but hold no JSON; what refers to them is not wrong for it.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Reads <c>baseline/*/</c>, <c>law/</c> and <c>parameters/</c> of a folder, and <c>espd/</c> where there is one.</summary>
    public static RulesFolder Read(string directory, ICollection<Problem> problems)
    {
        if (!Directory.Exists(directory))
        {
            problems.Add(Problem.Error(directory, "$", "Mappen med regler findes ikke.", "The folder of rules does not exist."));
            return new([], []);
        }
        var (files, unread) = (new List<RulesFile>(), new List<string>());
        foreach (var folder in (string[])["baseline", Espd, "law", "parameters"])
        {
            var path = Path.Combine(directory, folder);
            if (!Directory.Exists(path))
            {
                if (folder == Espd) continue;
                problems.Add(Problem.Error(path, "$", "Mappen findes ikke.", "The folder does not exist."));
                continue;
            }
            foreach (var file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(directory, file).Replace('\\', '/');
                if (JsonFile.Read(file, problems) is { } content) files.Add(new(name, file, content));
                else unread.Add(name);
            }
        }
        return new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], unread);
    }

    /// <summary>The files of an archive, which were a folder once.</summary>
    public static RulesFolder Of(IEnumerable<RulesFile> files) => new([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], []);

    /// <summary>The files under a folder, by name.</summary>
    public IEnumerable<RulesFile> Under(string folder) => Files.Where(f => f.Name.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>SHA-256 over the names and the canonical JSON of files, in lower-case hexadecimal. Layout and key order do not count.</summary>
    public static string Hash(IEnumerable<RulesFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{CanonicalJson.Write(file.Content)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>One file of a rulebook.</summary>
/// <param name="Name">Its path inside the folder, with slashes.</param>
/// <param name="Path">Its path as problems name it.</param>
/// <param name="Content">What it says.</param>
internal sealed record RulesFile(string Name, string Path, JsonItem Content);
