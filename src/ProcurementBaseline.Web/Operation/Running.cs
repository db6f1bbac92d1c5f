using System.Net.Sockets;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Operation;

/// <summary>Runs the service from its first listening to its last write.</summary>
internal static class Running
{
    private const int Done = 0, CannotStart = 2;

    /// <summary>How long requests under way may take once the service is told to stop. Whoever stops it kills it after a longer time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void AddRunning(this WebApplicationBuilder builder) => builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);

    /// <summary>Listens until told to stop (SIGTERM, Ctrl+C), answers what is under way, and closes the store when all is written.</summary>
    /// <returns>The exit code: 0, or 2 when it cannot listen where it should.</returns>
    public static async Task<int> RunToEnd(this WebApplication app, TextWriter error)
    {
        var store = app.Services.GetRequiredService<IStore>();
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (IsBindFailure(e))
        {
            await error.WriteLineAsync($"urls: der kan ikke lyttes her: {e.Message} / the service cannot listen here: {e.Message}");
            await app.DisposeAsync();
            await store.DisposeAsync();
            return CannotStart;
        }
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
        return Done;
    }

    /// <summary>Whether the service could not listen because the address is taken, not this machine's or not allowed.</summary>
    public static bool IsBindFailure(Exception? exception) => exception is SocketException || (exception is IOException { InnerException: { } inner } && FindsSocket(inner));

    private static bool FindsSocket(Exception exception) => exception is SocketException || (exception.InnerException is { } inner && FindsSocket(inner));
}
