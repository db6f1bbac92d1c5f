using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;
using ProcurementBaseline.Storage.Postgres;

namespace ProcurementBaseline.Harness.Running;

/// <summary>Where a service of a run keeps its things: a temporary folder, and a database where PostgreSQL is asked for.</summary>
internal sealed class Site : IDisposable
{
    private readonly string _folder;

    /// <param name="postgres">PostgreSQL; else a file.</param>
    /// <param name="under">The folder to stand in; null for the system's temporary folder.</param>
    public Site(bool postgres, string? under = null)
    {
        _folder = under is null ? Directory.CreateTempSubdirectory("procbase").FullName : Directory.CreateDirectory(Path.Combine(under, "site")).FullName;
        File = Path.Combine(_folder, "store.db");
        if (postgres) Cluster = new(under);
        Database = Cluster?.NewDatabase();
    }

    /// <summary>The database server; null for a file.</summary>
    public Cluster? Cluster { get; }

    /// <summary>The connection string; null for a file.</summary>
    public string? Database { get; }

    /// <summary>The store's file, where it is a file.</summary>
    public string File { get; }

    /// <summary>The name of the store for a title.</summary>
    public string Name => Cluster is null ? "file (LiteDB)" : "PostgreSQL";

    /// <summary>The configuration of an instance, as environment variables. The rate limits are lifted: the whole load comes from one address.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Rules"] = Repository.Path("rules"),
        ["Templates"] = Repository.Path("templates"),
        ["Store__File"] = Database is null ? File : "",
        ["Store__Postgres"] = Database ?? "",
        ["Keys__Folder"] = Path.Combine(_folder, "keys"),
        ["Limits__RequestsPerSecond"] = "1000000",
        ["Limits__TendererRequestsPerSecond"] = "1000000",
    };

    /// <summary>Starts an instance on it.</summary>
    public Task<Instance> Start(Uri? address = null) => Instance.Start(Settings(), address);

    /// <summary>Opens the store itself, past the service, and holds the logs of all its partitions against themselves. No instance may run on a file.</summary>
    /// <returns>What is wrong, in words; empty when all is whole.</returns>
    public async Task<IReadOnlyCollection<string>> Faults(params string[] partitions)
    {
        var faults = new List<string>();
        await using var store = await Open();
        foreach (var partition in partitions)
        {
            var check = await AuditChain.Verify(store.Audit(partition));
            if (check.Broken is { } entry) faults.Add($"{partition}: entry {entry}: {check.Fault}");
            if (check.Entries == 0) faults.Add($"{partition}: the log is empty.");
        }
        return faults;
    }

    public void Dispose()
    {
        Cluster?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IStore> Open() => Database is { } database ? await PostgresStore.Open(database) : LiteStore.Open(File);
}
