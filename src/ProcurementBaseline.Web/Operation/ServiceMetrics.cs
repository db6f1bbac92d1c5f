using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using ProcurementBaseline.Web.Access;
using Prometheus;

namespace ProcurementBaseline.Web.Operation;

/// <summary>What is measured of the service, in its own registry. Before the opening no number may tell how many tenderers there are.</summary>
/// <remarks>
/// So an operation is named only when it is one of those that nobody of a tenderer asks and that are not asked once for each tenderer; all
/// others, also those that come to be, are counted together and with no more of the status than its first digit.
/// </remarks>
internal sealed class ServiceMetrics : IDisposable
{
    private const string Together = "others";

    // The tags of the operations that are named.
    private static readonly string[] Named = ["Health", "Stateless", "Baselines", "Procurements", "Publication", "Audit"];

    private readonly Histogram _requests;
    private readonly Counter _refused;
    private readonly IDisposable _store;

    public ServiceMetrics()
    {
        var make = Metrics.WithCustomRegistry(Registry);
        _requests = make.CreateHistogram("procbase_request_seconds", "Seconds a request took, by operation and status.", ["operation", "status"],
            new HistogramConfiguration { Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _refused = make.CreateCounter("procbase_rate_limited_total", "Requests refused because too many came.");
        var memory = make.CreateGauge("process_resident_memory_bytes", "Memory the process holds.");
        var heap = make.CreateGauge("procbase_heap_bytes", "Memory of managed objects.");
        var processor = make.CreateCounter("process_cpu_seconds_total", "Processor time used.");
        Registry.AddBeforeCollectCallback(() =>
        {
            memory.Set(Environment.WorkingSet);
            heap.Set(GC.GetTotalMemory(forceFullCollection: false));
            processor.IncTo(Environment.CpuUsage.TotalTime.TotalSeconds);
        });
        _store = MeterAdapter.StartListening(new()
        {
            Registry = Registry,
            MetricFactory = make,
            InstrumentFilterPredicate = instrument => instrument.Meter.Name == "ProcurementBaseline.Storage",
            ResolveHistogramBuckets = instrument => instrument.Name.EndsWith("_seconds", StringComparison.Ordinal)
                ? [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5] : [1, 2, 4, 8, 16, 32, 64, 128],
        });
    }

    public CollectorRegistry Registry { get; } = Metrics.NewCustomRegistry();

    /// <summary>Counts an answer.</summary>
    public void Answered(Endpoint? endpoint, int status, TimeSpan took)
    {
        var name = NameOf(endpoint);
        var told = name == Together ? string.Create(CultureInfo.InvariantCulture, $"{status / 100}xx") : status.ToString(CultureInfo.InvariantCulture);
        _requests.WithLabels(name, told).Observe(took.TotalSeconds);
    }

    /// <summary>Counts a request that was refused because too many came.</summary>
    public void Refused() => _refused.Inc();

    public void Dispose() => _store.Dispose();

    private static string NameOf(Endpoint? endpoint)
    {
        if (endpoint?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName is not { } name) return Together;
        var tags = endpoint.Metadata.GetOrderedMetadata<ITagsMetadata>().SelectMany(t => t.Tags);
        return tags.All(t => Array.IndexOf(Named, t) >= 0) && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(SignIn.LetsTenderersIn) ? name : Together;
    }
}
