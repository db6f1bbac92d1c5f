using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>Submissions put straight into the sealed log of the published sample, and its opening, for tests of what comes after the deadline.</summary>
internal static class Submitted
{
    public const string Nordlys = "DK-CVR-10000001", MedScan = "DE-HRB-200002", Aurora = "DK-CVR-30000003";

    public const string Egon = "region-x evaluator egon", Second = "region-x officer bente";

    /// <summary>The content of a sample response: <c>aurora</c>.</summary>
    public static string Sample(string name) => File.ReadAllText(Repository.Path($"{Procbase.Samples}/{name}.response.json"));

    /// <summary>What the case has sealed.</summary>
    public static SealedLog Sealed(this Service service)
    {
        var partition = SealedLog.PartitionOf(Published.Authority, Published.Id);
        return new(service.Parts.GetRequiredService<IStore>(), service.Parts.GetRequiredService<CaseKeys>().Find(partition)!, partition);
    }

    /// <summary>Puts a response in as its tenderer's submission.</summary>
    /// <param name="service">The service, with the sample published.</param>
    /// <param name="content">The response.</param>
    /// <param name="edition">The edition it answers.</param>
    /// <param name="files">The documents with it.</param>
    public static async Task Submit(this Service service, string content, int edition = 0, params (string Id, string Name, string Media, byte[] Bytes)[] files)
    {
        var (log, response) = (service.Sealed(), JsonFile.Parse("response", Encoding.UTF8.GetBytes(content), [])!);
        var tenderer = response["tenderer"]!["id"]!.Token!;
        var submission = new Submission
        {
            Tenderer = tenderer,
            ReceivedAt = Published.Deadline.AddHours(-1).ToUniversalTime(),
            ContentHash = CanonicalJson.Hash(response),
            Content = content,
            Files = [.. files.Select(f => new SubmittedFile { Id = f.Id, Name = f.Name, MediaType = f.Media, Sha256 = Hash(f.Bytes), Length = f.Bytes.Length })],
            Edition = edition,
        };
        List<Change> changes = [.. files.Select(f => log.Put(log.Place("blob", tenderer, Hash(f.Bytes)), 0, f.Bytes))];
        changes.Add(log.Put(log.Place("submission", tenderer), 0, JsonSerializer.SerializeToUtf8Bytes(submission, OutputJson.Options)));
        (await service.Parts.GetRequiredService<IStore>().Write(new(changes, "submission.put", "tenderer:test", submission.ReceivedAt))).Written.Should().BeTrue();
    }

    /// <summary>Lets the deadline pass and opens the case by two people.</summary>
    public static async Task Open(this Service service, TestClock clock)
    {
        clock.Now = Published.Deadline.AddSeconds(1);
        foreach (var caller in (string[])[Egon, Second])
        {
            using var opened = await service.Send(HttpMethod.Post, $"{Published.One}/opening", caller);
            ((int)opened.StatusCode).Should().Be(200, await opened.Content.ReadAsStringAsync());
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
