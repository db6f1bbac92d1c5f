using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Backups;

namespace ProcurementBaseline.Web.Features.Backups;

/// <summary>The verbs <c>procbase-web backup FILE</c> and <c>procbase-web restore FILE</c>, which work on the store of the configuration without starting the service.</summary>
public static class Backup
{
    /// <summary>What a backup says of the program that wrote it.</summary>
    internal static string Program { get; } = $"procbase-web {typeof(Backup).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Carries a verb out.</summary>
    /// <param name="args">The program's arguments; those after the file are configuration, as for the service.</param>
    /// <param name="output">Receives what was done.</param>
    /// <param name="error">Receives what is wrong.</param>
    /// <returns>The exit code: 0 done, 2 refused; null when the arguments name no verb and the service is to start.</returns>
    public static async Task<int?> Run(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (args is not ["backup" or "restore", ..]) return null;
        if (args is not [var verb, { Length: > 0 } file, .. var rest] || file.StartsWith("--", StringComparison.Ordinal))
        {
            await error.WriteLineAsync($"procbase-web {args[0]} FILE");
            return 2;
        }
        var configuration = WebApplication.CreateBuilder(rest).Configuration;
        try
        {
            var done = verb == "backup" ? await Save(configuration, file) : await Restore(configuration, file);
            await output.WriteLineAsync($"{file}: {done.Logs} logs, {done.Entries} entries, {done.Documents} documents; keys of cases are not in it.");
            return 0;
        }
        catch (StoreUnavailableException e) when (e.InUse)
        {
            await error.WriteLineAsync($"{e.Message} Ask the running service: GET /api/backup, from this machine, with the operator's secret ({BackupEndpoints.Setting}).");
        }
        catch (Exception e) when (e is StoreUnavailableException or RestoreRefusedException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
        }
        return 2;
    }

    // Beside the name it gets, so that half a backup never has that name.
    private static async Task<BackupTrailer> Save(ConfigurationManager configuration, string file)
    {
        if (configuration["Store:Postgres"] is not { Length: > 0 } && !File.Exists(Stores.FileOf(configuration)))
            throw new StoreUnavailableException($"{Stores.FileOf(configuration)}: there is no store.");
        var part = $"{file}.{Environment.ProcessId}.part";
        await using var store = await Stores.Connect(configuration);
        try
        {
            BackupTrailer trailer;
            await using (var written = new FileStream(part, FileMode.CreateNew))
            {
                trailer = await BackupFile.Write(store, written, Program);
                written.Flush(flushToDisk: true);
            }
            File.Move(part, file, overwrite: true);
            return trailer;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<BackupTrailer> Restore(ConfigurationManager configuration, string file)
    {
        await using var backup = File.OpenRead(file);
        await BackupFile.Verify(backup);   // before a store is made or touched
        backup.Position = 0;
        await using var store = await Stores.Connect(configuration);
        return await BackupFile.Restore(store, backup);
    }
}
