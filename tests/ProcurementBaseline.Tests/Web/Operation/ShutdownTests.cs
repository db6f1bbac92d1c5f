using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.LiteDb;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web.Operation;

[TestClass]
public sealed class ShutdownTests
{
    private const int Clients = 8;

    [TestMethod]
    public async Task Told_to_stop_under_load_it_answers_what_is_under_way_writes_all_it_acknowledged_and_ends_with_nought()
    {
        var file = await File.ReadAllTextAsync(Repository.Path(Procbase.Mri));
        using var service = new ServiceProcess([("Limits:RequestsPerSecond", "100000")], "Development");
        using var client = await service.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Development region-x officer anna");
        var (acknowledged, wrong) = (new ConcurrentBag<string>(), new ConcurrentBag<int>());
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = Enumerable.Range(0, Clients).Select(c => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var id = $"mri-{c}-{i}";
                try
                {
                    using var body = new StringContent(file.Replace("\"mri-scanners-with-service\"", $"\"{id}\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
                    using var answer = await client.PostAsync(new Uri("/api/procurements", UriKind.Relative), body);
                    if ((int)answer.StatusCode == 201) acknowledged.Add(id);
                    else wrong.Add((int)answer.StatusCode);
                }
                catch (HttpRequestException)
                {
                    return;   // it listens no more
                }
                if (acknowledged.Count >= 3 * Clients) enough.TrySetResult();
            }
        })).ToList();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        (await client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Should().MatchRegex("procbase_store_batch_size_count [1-9]")
            .And.MatchRegex("procbase_store_batch_seconds_count [1-9]").And.MatchRegex("procbase_store_waiting [0-9]");
        var began = Stopwatch.GetTimestamp();
        service.Terminate();
        (await service.Ended()).Should().Be(0, service.Said);
        Stopwatch.GetElapsedTime(began).Should().BeLessThan(TimeSpan.FromSeconds(25));
        await Task.WhenAll(load);
        wrong.Should().BeEmpty("what is under way is answered as ever");

        await using var store = LiteStore.Open(Path.Combine(service.Folder, "store.db"));
        foreach (var id in acknowledged) (await store.Find(new("region-x", "procurement", id))).Should().NotBeNull(id);
        (await AuditChain.Verify(store.Audit("region-x"))).Broken.Should().BeNull();
    }
}
