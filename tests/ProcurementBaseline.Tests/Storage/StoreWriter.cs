using System.Globalization;
using System.Runtime.CompilerServices;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;

namespace ProcurementBaseline.Tests.Storage;

/// <summary>The test program as another process that writes to a store without pause and says which writes were acknowledged.</summary>
internal static class StoreWriter
{
    public const string File = "PROCBASE_TEST_STORE";

    /// <summary>Where the environment names a file, the program is the writer instead of a test run.</summary>
    [ModuleInitializer]
    public static void Run()
    {
        if (Environment.GetEnvironmentVariable(File) is { } path) Write(path).GetAwaiter().GetResult();
    }

    private static async Task Write(string path)
    {
        await using var store = LiteStore.Open(path);
        var next = (await store.List("a", "x", most: int.MaxValue)).Count;
        for (var refused = false; ;)
        {
            try
            {
                var result = await store.Write(new([new(new("a", "x", $"{next:000000}"), 0, new byte[2_000])], "test", "officer:1", DateTimeOffset.UnixEpoch));
                Say(result.Written ? refused ? "again" : "ok" : "there");
                next++;
            }
            catch (StoreUnavailableException)
            {
                // What was acknowledged is readable although nothing can be written.
                if (await store.Find(new("a", "x", $"{next - 1:000000}")) is not null) Say("readable");
                refused = true;
                await Task.Delay(20);
            }
        }

        void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {next}"));
    }
}
