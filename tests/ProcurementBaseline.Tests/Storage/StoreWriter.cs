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
    /// <remarks>All on one thread: until it returns, every other thread that comes to this program's code waits for it.</remarks>
    [ModuleInitializer]
    public static void Run()
    {
        if (Environment.GetEnvironmentVariable(File) is { } path) Write(path);
    }

    private static void Write(string path)
    {
        var store = LiteStore.Open(path);   // until it is killed
        var next = store.List("a", "x", most: int.MaxValue).GetAwaiter().GetResult().Count;
        for (var refused = false; ;)
        {
            try
            {
                var result = store.Write(new([new(new("a", "x", $"{next:000000}"), 0, new byte[2_000])], "test", "officer:1", DateTimeOffset.UnixEpoch)).GetAwaiter().GetResult();
                Say(result.Written ? refused ? "again" : "ok" : "there");
                next++;
            }
            catch (StoreUnavailableException)
            {
                // What was acknowledged is readable although nothing can be written.
                if (store.Find(new("a", "x", $"{next - 1:000000}")).GetAwaiter().GetResult() is not null) Say("readable");
                refused = true;
                Thread.Sleep(20);
            }
        }

        void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {next}"));
    }
}
