using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes a CycloneDX 1.6 bill of materials from the packages a restore resolved. The feed has no CycloneDX tool for .NET; this task needs
/// nothing but MSBuild. It carries no time and no random serial number: the same packages give the same file.
/// </summary>
public class WriteSbom : Task
{
    [Required] public string Assets { get; set; }
    [Required] public string Packages { get; set; }
    [Required] public string Name { get; set; }
    [Required] public string Version { get; set; }
    [Required] public string Output { get; set; }

    // In project.assets.json: "Package.Id/1.2.3": { "sha512": "…", "type": "package", …
    private static readonly Regex Library = new Regex("\"([^\"/]+)/([^\"]+)\": \\{\\s*\"sha512\": \"([^\"]+)\",\\s*\"type\": \"package\"");

    public override bool Execute()
    {
        var libraries = Library.Matches(File.ReadAllText(Assets)).Cast<Match>().OrderBy(m => m.Groups[1].Value, StringComparer.Ordinal).ToList();
        if (libraries.Count == 0)
        {
            Log.LogError("No packages were found in {0}: the bill of materials would be empty.", Assets);
            return false;
        }
        var components = libraries.Select(m => Component(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)).ToList();
        var root = "pkg:generic/" + Name + "@" + Version;
        var json = new StringBuilder();
        json.Append("{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"version\": 1,\n");
        json.Append("  \"metadata\": { \"component\": { \"type\": \"application\", \"bom-ref\": \"" + root + "\", \"name\": \"" + Name + "\", \"version\": \"" + Version + "\" } },\n");
        json.Append("  \"components\": [\n" + string.Join(",\n", components) + "\n  ],\n");
        var refs = libraries.Select(m => "\"" + Purl(m.Groups[1].Value, m.Groups[2].Value) + "\"");
        json.Append("  \"dependencies\": [ { \"ref\": \"" + root + "\", \"dependsOn\": [" + string.Join(", ", refs) + "] } ]\n}\n");
        File.WriteAllText(Output, json.ToString());
        return true;
    }

    private string Component(string id, string version, string sha512)
    {
        var hash = string.Concat(Convert.FromBase64String(sha512).Select(b => b.ToString("x2")));
        return "    { \"type\": \"library\", \"bom-ref\": \"" + Purl(id, version) + "\", \"name\": \"" + id + "\", \"version\": \"" + version + "\", \"purl\": \"" + Purl(id, version)
            + "\", \"hashes\": [ { \"alg\": \"SHA-512\", \"content\": \"" + hash + "\" } ]" + License(id, version) + " }";
    }

    private static string Purl(string id, string version)
    {
        return "pkg:nuget/" + id + "@" + version;
    }

    private string License(string id, string version)
    {
        var nuspec = Path.Combine(Packages, id.ToLowerInvariant(), version.ToLowerInvariant(), id.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(nuspec)) return "";
        var expression = Regex.Match(File.ReadAllText(nuspec), "<license type=\"expression\">([^<]+)</license>");
        return expression.Success ? ", \"licenses\": [ { \"expression\": \"" + expression.Groups[1].Value + "\" } ]" : "";
    }
}
