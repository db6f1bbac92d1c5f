using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Tests.Storage;

/// <summary>A PostgreSQL of this test run's own, started when first asked for and gone with the run.</summary>
internal static class PostgresCluster
{
    private static readonly Lazy<Cluster> Started = new(() => new());

    /// <summary>Makes a database and says how to reach it.</summary>
    public static string NewDatabase() => Started.Value.NewDatabase();

    /// <summary>Stops the server and removes its folder.</summary>
    public static void Stop()
    {
        if (Started.IsValueCreated) Started.Value.Dispose();
    }
}
