using System.Globalization;

namespace ProcurementBaseline.Harness.Running;

/// <summary>A PostgreSQL of one run's own, in a temporary folder, gone with it.</summary>
/// <remarks>PostgreSQL refuses to run as root; there it runs as the user <c>postgres</c>, whom its package makes.</remarks>
internal sealed class Cluster : IDisposable
{
    private const int TicksPerSecond = 100;   // of /proc on every Linux that .NET runs on

    private readonly string _folder;

    /// <summary>Makes it and starts it.</summary>
    /// <param name="under">The folder to make it in; null for the system's temporary folder.</param>
    public Cluster(string? under = null)
    {
        _folder = under is null ? Directory.CreateTempSubdirectory("pb").FullName : Directory.CreateDirectory(Path.Combine(under, "pb")).FullName;
        if (Environment.IsPrivilegedProcess) Shell.Run("chown", "postgres", _folder);
        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--wal-segsize=4");
        Begin();
    }

    /// <summary>Whether the server is there; a full disk can bring it down.</summary>
    public bool IsRunning => File.Exists(Path.Combine(Data, "postmaster.pid"));

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes a database and says how to reach it.</summary>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        Run("createdb", "-h", _folder, "-U", "postgres", name);
        return $"Host={_folder};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public void Begin() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses= -c port=5432", "start");

    /// <summary>Stops the server at once, as if its machine had lost power: it recovers from its log when it begins again.</summary>
    public void End() => Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    /// <summary>The processor time that the server and its children have used so far.</summary>
    public TimeSpan Cpu()
    {
        var server = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        var ticks = 0L;
        foreach (var process in Directory.GetDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(process, "stat"));
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');   // from the third field on
                var own = Path.GetFileName(process) == server;
                if (own || fields[1] == server) ticks += fields.Skip(11).Take(own ? 4 : 2).Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        }
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        if (IsRunning) End();
        Shell.Run("rm", "-rf", _folder);
    }

    private static void Run(string program, params string[] args)
    {
        var found = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin", program)).LastOrDefault(File.Exists) : null;
        if (Environment.IsPrivilegedProcess) Shell.Run("runuser", ["-u", "postgres", "--", found ?? program, .. args]);
        else Shell.Run(found ?? program, args);
    }
}
