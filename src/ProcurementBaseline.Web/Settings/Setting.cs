using System.Globalization;
using System.Net;
using ProcurementBaseline.Storage.Postgres;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Settings;

/// <summary>One key of the configuration, and what may stand there.</summary>
/// <param name="Key">The key, with colons.</param>
/// <param name="Expected">What may stand there, as the end of a sentence; null when anything may.</param>
/// <param name="Fits">Whether a value is that.</param>
internal sealed record Setting(string Key, Text? Expected, Func<string, bool> Fits)
{
    /// <summary>Whether a value is never repeated on the screen.</summary>
    public bool Secret { get; private init; }

    public static Setting Folder(string key) => new(key, new("en mappe, der findes", "a folder that exists"), Directory.Exists);

    public static Setting File(string key) => new(key, new("en fil, der findes", "a file that exists"), System.IO.File.Exists);

    /// <summary>A folder that is made when it is not there.</summary>
    public static Setting WritableFolder(string key) =>
        new(key, new("en mappe, der kan skrives i", "a folder that can be written to"), path => CanWrite(() => Directory.CreateDirectory(path).FullName));

    /// <summary>A file that need not be there, in a folder that is.</summary>
    public static Setting WritableFile(string key) => new(key, new("en fil i en mappe, der findes og kan skrives i", "a file in a folder that exists and can be written to"),
        path => !Directory.Exists(path) && CanWrite(() => Path.GetDirectoryName(Path.GetFullPath(path))!));

    public static Setting Number(string key, int least, int most) => new(key, new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"),
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    public static Setting Truth(string key) => new(key, new("true eller false", "true or false"), value => bool.TryParse(value, out _));

    /// <summary>Addresses of hosts or networks, parted by commas.</summary>
    public static Setting Addresses(string key) => new(key,
        new("IP-adresser eller net, adskilt af komma: 10.0.0.5, 10.1.0.0/16", "IP addresses or networks, parted by commas: 10.0.0.5, 10.1.0.0/16"),
        value => value.Split(',', StringSplitOptions.TrimEntries).All(a => IPAddress.TryParse(a, out _) || IPNetwork.TryParse(a, out _)));

    public static Setting Connection(string key) => new(key,
        new("en forbindelsesstreng: Host=…;Username=…;Password=…;Database=…", "a connection string: Host=…;Username=…;Password=…;Database=…"),
        PostgresStore.IsConnection)
    { Secret = true };

    /// <summary>A secret whose shape somebody else checks.</summary>
    public static Setting Hidden(string key) => new(key, null, _ => true) { Secret = true };

    private static bool CanWrite(Func<string> folder)
    {
        try
        {
            var probe = Path.Combine(folder(), $".procbase-{Guid.NewGuid():N}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
