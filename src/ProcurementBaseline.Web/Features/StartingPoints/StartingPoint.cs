using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Drafting;

namespace ProcurementBaseline.Web.Features.StartingPoints;

/// <summary>A procurement to begin from, as it ships.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="Procurement">What it says.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StartingPoint(string Name, Procurement Procurement, ReadOnlyMemory<byte> Content)
{
    /// <summary>Reads a folder of starting points, in the ordinal order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rulebook">The rulebook they are for; null when it could not be read.</param>
    /// <param name="problems">Receives every mistake.</param>
    public static IReadOnlyList<StartingPoint> Load(string folder, Rulebook? rulebook, ICollection<Problem> problems)
    {
        var found = new List<StartingPoint>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var read = InputFile.Procurement(path, problems, (p, further) =>
            {
                if (rulebook is not null) Drafter.Check(rulebook, p, path, further);
            });
            if (read is not null) found.Add(new(Path.GetFileNameWithoutExtension(path), read, File.ReadAllBytes(path)));
        }
        return found;
    }
}
