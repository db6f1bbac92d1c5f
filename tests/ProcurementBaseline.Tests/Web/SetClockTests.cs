using System.Net;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The service on a machine whose clock is set while it runs; libfaketime stands between it and the clock.</summary>
[TestClass]
public sealed class SetClockTests
{
    [TestMethod]
    public async Task A_clock_set_forward_stops_deadlines_until_it_is_right_and_one_behind_the_log_stops_the_start()
    {
        using var offset = new TemporaryFile("+86400", ".faketime");
        (string, string)[] faked = [("LD_PRELOAD", Library()), ("FAKETIME_TIMESTAMP_FILE", offset.Path), ("FAKETIME_NO_CACHE", "1"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1")];
        using var ahead = new ServiceProcess(faked, "Development");
        using var client = await ahead.Client();
        (await Ready(client)).Status.Should().Be(HttpStatusCode.OK);
        using var body = new StringContent(await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/procurements") { Content = body };
        request.Headers.TryAddWithoutValidation("Authorization", "Development region-x officer anna");
        using var created = await client.SendAsync(request);
        created.StatusCode.Should().Be(HttpStatusCode.Created);
        await File.WriteAllTextAsync(offset.Path, "+90000");
        var (status, said) = await Ready(client);
        status.Should().Be(HttpStatusCode.ServiceUnavailable);
        said.Should().Contain("problem:clock");
        await File.WriteAllTextAsync(offset.Path, "+86400");
        (await Ready(client)).Status.Should().Be(HttpStatusCode.OK);
        ahead.Terminate();
        (await ahead.Ended()).Should().Be(0);

        using var behind = new ServiceProcess(environment: "Development", folder: ahead.Folder);
        await behind.CannotStart("clock: uret viser", "the newest line of the log is of");
    }

    private static async Task<(HttpStatusCode Status, string Said)> Ready(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // The library for programs of many threads stops .NET; the plain one only stands before the calls that read the clock.
    private static string Library() => Directory.GetDirectories("/usr/lib").Select(d => Path.Combine(d, "faketime", "libfaketime.so.1")).FirstOrDefault(File.Exists)
        ?? throw new AssertFailedException("libfaketime is not installed: apt-get install faketime.");
}
