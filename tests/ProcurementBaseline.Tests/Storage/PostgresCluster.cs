using System.Diagnostics;

namespace ProcurementBaseline.Tests.Storage;

/// <summary>A PostgreSQL of this test run's own, in a temporary _folder, started when first asked for and gone with the run.</summary>
/// <remarks>PostgreSQL refuses to run as root; there it runs as the user <c>postgres</c>, whom its package makes.</remarks>
internal static class PostgresCluster
{
    private static readonly Lazy<string> Started = new(Start);
    private static string? _folder;

    /// <summary>Makes a database and says how to reach it.</summary>
    public static string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        Run("createdb", "-h", Started.Value, "-U", "postgres", name);
        return $"Host={Started.Value};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public static void Stop()
    {
        if (_folder is null) return;
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Run("rm", "-rf", _folder);
    }

    private static string Start()
    {
        _folder = Directory.CreateTempSubdirectory("pb").FullName;
        if (Environment.IsPrivilegedProcess) Command("chown", "postgres", _folder);
        var data = Path.Combine(_folder, "data");
        Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses= -c port=5432", "start");
        return _folder;
    }

    private static void Run(string program, params string[] args)
    {
        var found = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin", program)).LastOrDefault(File.Exists) : null;
        if (Environment.IsPrivilegedProcess) Command("runuser", ["-u", "postgres", "--", found ?? program, .. args]);
        else Command(found ?? program, args);
    }

    private static void Command(string program, params string[] args)
    {
        // The server outlives pg_ctl and would hold a pipe open; what either says goes to a file.
        var said = Path.GetTempFileName();
        string[] line = ["-c", "exec \"$0\" \"$@\" >\"$SAID\" 2>&1", program, .. args];
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", line) { WorkingDirectory = "/", Environment = { ["SAID"] = said } })!;
        process.WaitForExit();
        var output = File.ReadAllText(said);
        File.Delete(said);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {output} Is PostgreSQL installed (Debian: postgresql)?");
    }
}
