using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;

namespace ProcurementBaseline.Tests.Storage;

[TestClass]
public sealed class StoreCrashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crash").FullName;

    private string Store => Path.Combine(_folder, "store.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public async Task A_process_killed_five_times_while_it_writes_loses_nothing_it_acknowledged()
    {
        for (var round = 0; round < 5; round++)
        {
            using var writer = Started("exec \"$0\"");
            var acknowledged = -1;
            for (var lines = 0; lines < 40 + 7 * round; lines++) acknowledged = Number(await writer.StandardOutput.ReadLineAsync());
            writer.Kill();
            for (var line = await writer.StandardOutput.ReadLineAsync(); line is not null; line = await writer.StandardOutput.ReadLineAsync())
                if (line.EndsWith(acknowledged + 1 + "", StringComparison.Ordinal)) acknowledged++;
            await writer.WaitForExitAsync();
            await Whole(acknowledged);
        }
    }

    [TestMethod]
    public async Task A_full_disk_leaves_the_store_readable_and_writing_goes_on_when_there_is_room_again()
    {
        using var writer = Started("exec prlimit --fsize=400000:unlimited sh -c 'trap \"\" XFSZ; exec \"$0\"' \"$0\"");
        var (acknowledged, readable, again) = (-1, false, 0);
        while (again < 20)
        {
            var line = await writer.StandardOutput.ReadLineAsync();
            line.Should().NotBeNull(await (line is null ? writer.StandardError.ReadToEndAsync() : Task.FromResult("")));
            if (line!.StartsWith("readable", StringComparison.Ordinal))
            {
                if (!readable) using (var room = Process.Start("prlimit", ["--fsize=unlimited", "--pid", $"{writer.Id}"])) await room.WaitForExitAsync();
                readable = true;
                continue;
            }
            if (line.StartsWith("again", StringComparison.Ordinal)) again++;
            acknowledged = Number(line);
        }
        readable.Should().BeTrue();
        writer.Kill();
        await writer.WaitForExitAsync();
        await Whole(acknowledged);
    }

    private async Task Whole(int acknowledged)
    {
        await using var store = LiteStore.Open(Store);
        (await store.List("a", "x", most: int.MaxValue)).Count.Should().BeInRange(acknowledged + 1, acknowledged + 2);
        (await AuditChain.Verify(store.Audit("a"))).Broken.Should().BeNull();
    }

    private Process Started(string script) => Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script, Environment.ProcessPath!])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true, // The runtime's own memory is a file to the system, and would fall under the limit on files.
        Environment = { [StoreWriter.File] = Store, ["DOTNET_EnableWriteXorExecute"] = "0" },
    })!;

    private static int Number(string? line) => int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
}
