using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Storage.Backups;
using ProcurementBaseline.Storage.LiteDb;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Web.Features.Backups;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class BackupTests
{
    private const string Secret = "0123456789abcdef";

    [TestMethod]
    public async Task The_operator_of_this_machine_gets_the_whole_installation_and_nobody_else_does()
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
        using var service = new Service(environment: "Development", settings: new Dictionary<string, string> { ["Operator:SecretHash"] = hash });
        await service.Send(HttpMethod.Post, "/api/procurements", "region-x officer a", await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)));
        (await Asked(service, $"Operator {Secret}x")).Status.Should().Be(401);
        (await Asked(service, "Development region-x administrator a")).Status.Should().Be(401);
        (await Asked(service, $"Operator {Secret}", forwarded: "192.0.2.1")).Status.Should().Be(403);
        var (status, bytes) = await Asked(service, $"Operator {Secret}");
        status.Should().Be(200);
        (await BackupFile.Verify(new MemoryStream(bytes))).Should().Match<BackupTrailer>(t => t.Entries == 1 && t.Documents == 1);

        using var log = await service.Send(HttpMethod.Get, "/api/audit?format=jsonl", "region-x administrator a");
        log.Content.Headers.ContentType!.MediaType.Should().Be("application/jsonl");
        using var file = new TemporaryFile(await log.Content.ReadAsStringAsync(), ".jsonl");
        var (code, answer) = Procbase.Json("audit", "verify", file.Path);
        (code, answer["entries"]!.GetValue<long>()).Should().Be((0, 1));
    }

    [TestMethod]
    public async Task Without_a_secret_in_the_configuration_there_is_no_such_address()
    {
        using var service = new Service();
        (await Asked(service, "Operator ")).Status.Should().Be(404);
    }

    [TestMethod]
    public async Task The_verbs_save_and_restore_and_say_whom_to_ask_while_the_service_runs()
    {
        var folder = Directory.CreateTempSubdirectory("backup").FullName;
        var (store, other, file) = (Path.Combine(folder, "a.db"), Path.Combine(folder, "b.db"), Path.Combine(folder, "a.jsonl.gz"));
        (await Run("backup", file, store)).Should().Match<(int, string)>(r => r.Item1 == 2 && r.Item2.Contains("no store"));
        await using (var running = LiteStore.Open(store))
        {
            await running.Write(new([new(new("a", "x", "p"), 0, "one"u8.ToArray())], "test", "officer:1", DateTimeOffset.UnixEpoch));
            (await Run("backup", file, store)).Should().Match<(int, string)>(r => r.Item1 == 2 && r.Item2.Contains("/api/backup"));
        }
        (await Run("backup", file, store)).Item1.Should().Be(0);
        (await Run("restore", file, store)).Should().Match<(int, string)>(r => r.Item1 == 2 && r.Item2.Contains("not empty"));
        (await Run("restore", file, other)).Item1.Should().Be(0);
        await using (var restored = LiteStore.Open(other)) (await restored.Find(new("a", "x", "p")))!.Version.Should().Be(1);
        (await Backup.Run(["--Store:File=x"], TextWriter.Null, TextWriter.Null)).Should().BeNull();
        Directory.GetFiles(folder, "*.part").Should().BeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int, string)> Run(string verb, string file, string store)
    {
        using var said = new StringWriter();
        var code = await Backup.Run([verb, file, $"--Store:File={store}"], said, said);
        return (code!.Value, said.ToString());
    }

    private static async Task<(int Status, byte[] Body)> Asked(Service service, string authorization, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/backup");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (forwarded is not null) request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        using var answer = await service.Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }
}
