using System.IO.Compression;
using System.Xml;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its id in the part.</param>
/// <param name="Type">The last word of its type.</param>
/// <param name="Target">The name of the part it leads to.</param>
internal sealed record PartLink(string Id, string Type, string Target);

/// <summary>The parts of a workbook by name, and how they hang together.</summary>
internal sealed class WorkbookParts
{
    private static readonly string[] Active =
        ["vbaProject", "externalLink", "externalLinkPath", "connections", "oleObject", "package", "control", "queryTable", "xlMacrosheet", "dialogsheet", "attachedTemplate"];

    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    public WorkbookParts(ZipArchive zip)
    {
        _entries = zip.Entries.Where(e => !e.FullName.EndsWith('/')).ToDictionary(e => e.FullName, StringComparer.OrdinalIgnoreCase);
        foreach (var name in _entries.Keys.Where(IsXml)) Look(name);
        if (Open("[Content_Types].xml") is { } types) Refuse(types);
    }

    /// <summary>The part that is being read, for the message when it cannot be.</summary>
    public string Reading { get; private set; } = "";

    /// <summary>Opens a part; null when there is none of that name.</summary>
    public PartReader? Open(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;
        Reading = entry.FullName;
        return new(new GuardedStream(entry.Open(), WorkbookFile.MaxEntry));
    }

    /// <summary>Where a part leads; the empty name is the file itself.</summary>
    public List<PartLink> Links(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var links = new List<PartLink>();
        if (Open($"{part[..slash]}_rels/{part[slash..]}.rels") is not { } reader) return links;
        using (reader)
        {
            while (reader.Next())
            {
                if (reader.Name != "Relationship") continue;
                var (id, type, target) = (reader["Id"] ?? "", Last(reader["Type"] ?? ""), reader["Target"] ?? "");
                if (reader["TargetMode"] != "External") links.Add(new(id, type, Resolved(part[..slash], target)));
            }
        }
        return links;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    // A hyperlink is made by many programs of any address that is typed; it is not followed. Everything else outside is refused.
    private void Look(string name)
    {
        using var reader = Open(name)!;
        try
        {
            reader.Prologue();
        }
        catch (XmlException e) when (!e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return;   // a part that is never read need not be right
        }
        if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return;
        using var links = Open(name)!;
        while (links.Next())
        {
            if (links.Name != "Relationship") continue;
            var (type, target) = (Last(links["Type"] ?? ""), links["Target"] ?? "");
            if (Active.Contains(type, StringComparer.OrdinalIgnoreCase)) throw WorkbookFile.Refused("aktivt eller eksternt indhold", "active or external content", $"{name}: {type} {target}");
            if (links["TargetMode"] == "External" && !type.Equals("hyperlink", StringComparison.OrdinalIgnoreCase))
                throw WorkbookFile.Refused("en henvisning ud af filen", "a link out of the file", $"{name}: {type} {target}");
        }
    }

    private static void Refuse(PartReader types)
    {
        using (types)
        {
            while (types.Next())
            {
                if (types["ContentType"] is not { } type) continue;
                if (type.Contains("binary.macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase))
                    throw new WorkbookLimitException("Filen er i formatet .xlsb. Gem den som .xlsx.", "The file is in the format .xlsb. Save it as .xlsx.");
                if (((string[])["macroEnabled", "vbaProject", "externalLink", "oleObject", "activeX"]).Any(w => type.Contains(w, StringComparison.OrdinalIgnoreCase)))
                    throw WorkbookFile.Refused("aktivt eller eksternt indhold", "active or external content", type);
            }
        }
    }

    private static string Last(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var way = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && way.Count > 0) way.RemoveAt(way.Count - 1);
            else if (step is not ("" or "." or "..")) way.Add(step);
        }
        return string.Join('/', way);
    }
}
