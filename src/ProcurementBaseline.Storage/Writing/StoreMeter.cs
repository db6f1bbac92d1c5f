using System.Diagnostics.Metrics;

namespace ProcurementBaseline.Storage.Writing;

/// <summary>What is measured of writing, over all stores of the process. No number tells whose the writes are.</summary>
internal static class StoreMeter
{
    private static readonly Meter Meter = new("ProcurementBaseline.Storage");

    /// <summary>Sets of changes that wait to be written.</summary>
    public static UpDownCounter<int> Waiting { get; } = Meter.CreateUpDownCounter<int>("procbase_store_waiting", description: "Sets of changes that wait to be written.");

    /// <summary>Sets of changes in one commit.</summary>
    public static Histogram<int> BatchSize { get; } = Meter.CreateHistogram<int>("procbase_store_batch_size", description: "Sets of changes in one commit.");

    /// <summary>Seconds a commit took.</summary>
    public static Histogram<double> BatchDuration { get; } = Meter.CreateHistogram<double>("procbase_store_batch_seconds", description: "Seconds a commit took.");
}
