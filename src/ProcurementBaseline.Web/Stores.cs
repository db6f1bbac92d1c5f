using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;
using ProcurementBaseline.Storage.Postgres;

namespace ProcurementBaseline.Web;

/// <summary>Opens the store of the configuration: PostgreSQL where <c>Store:Postgres</c> holds a connection string, else the file <c>Store:File</c>.</summary>
internal static class Stores
{
    private const string DefaultFile = "procbase.db";

    /// <summary>The whole path of the store's file, where it is a file.</summary>
    public static string FileOf(IConfiguration configuration) => Path.GetFullPath(configuration["Store:File"] is { Length: > 0 } file ? file : DefaultFile);

    /// <exception cref="StoreUnavailableException">The store cannot be opened.</exception>
    public static async Task<IStore> Connect(IConfiguration configuration) => configuration["Store:Postgres"] is { Length: > 0 } connection
        ? await PostgresStore.Open(connection)
        : LiteStore.Open(FileOf(configuration));

    /// <returns>Null when the store cannot be opened; <paramref name="error"/> then says why.</returns>
    public static async Task<IStore?> Open(IConfiguration configuration, TextWriter error)
    {
        try
        {
            return await Connect(configuration);
        }
        catch (StoreUnavailableException e)
        {
            await error.WriteLineAsync($"store: lageret kan ikke åbnes: {e.Message} / the store cannot be opened: {e.Message}");
            return null;
        }
    }
}
