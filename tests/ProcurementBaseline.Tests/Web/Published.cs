using FluentAssertions;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>A service with one published procurement, for tests of what comes after.</summary>
internal static class Published
{
    public const string Authority = "region-x", Officer = "region-x officer anna", Legal = "region-x legal dorte", Evaluator = "region-x evaluator egon",
        Administrator = "region-x administrator carl";

    public const string Id = "mri-scanners-with-service", One = $"/api/procurements/{Id}";

    /// <summary>The tender deadline of the sample.</summary>
    public static DateTimeOffset Deadline { get; } = new(2026, 4, 15, 12, 0, 0, TimeSpan.FromHours(2));

    /// <summary>Somebody of a tenderer, as the development sign-in takes it.</summary>
    public static string Tenderer(string id, string person = "bo") => $"{Authority} tenderer/{Id}/{id} {person}";

    /// <summary>Takes the sample in and publishes it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="deadline">Its tender deadline; null for the sample's.</param>
    /// <param name="content">The sample with changes of the test's own; null for the sample as it is.</param>
    public static async Task Publish(this Service service, DateTimeOffset? deadline = null, string? content = null)
    {
        var file = (content ?? await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)))
            .Replace("2026-04-15T12:00:00+02:00", $"{deadline ?? Deadline:yyyy-MM-dd'T'HH:mm:sszzz}", StringComparison.Ordinal);
        using var created = await service.Send(HttpMethod.Post, "/api/procurements", Officer, file);
        ((int)created.StatusCode).Should().Be(201);
        using var published = await service.Send(HttpMethod.Post, $"{One}/publication", Officer, ifMatch: "\"1\"");
        ((int)published.StatusCode).Should().Be(201, await published.Content.ReadAsStringAsync());
    }
}
