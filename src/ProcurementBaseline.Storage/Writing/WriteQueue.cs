using System.Diagnostics;
using System.Threading.Channels;

namespace ProcurementBaseline.Storage.Writing;

/// <summary>
/// Lets one writer at a time through and gives it everybody who waits: the disk is asked once for many, which is what makes
/// thousands of vendors at a deadline possible.
/// </summary>
/// <param name="commit">Writes sets in order and says what became of each; a failure is a failure of all.</param>
internal sealed class WriteQueue(Func<IReadOnlyList<ChangeSet>, Task<IReadOnlyList<WriteResult>>> commit) : IAsyncDisposable
{
    /// <summary>The most sets in one commit: enough to spare the disk, few enough that the first does not wait long.</summary>
    private const int MostAtOnce = 128;

    /// <summary>The most sets that wait; more callers wait at the door.</summary>
    private const int MostWaiting = 4_096;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private Task? _writer;

    /// <summary>Starts the writer.</summary>
    public WriteQueue Start()
    {
        _writer = Task.Run(Run);
        return this;
    }

    /// <summary>Hands a set in and waits until it is decided. Cancelling stops the waiting, not the writing.</summary>
    public async Task<WriteResult> Write(ChangeSet set, CancellationToken cancel)
    {
        BatchPlan.Check(set);
        var waiting = new Waiting(set, new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            StoreMeter.Waiting.Add(1);
            await _queue.Writer.WriteAsync(waiting, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            StoreMeter.Waiting.Add(-1);
            throw;
        }
        catch (ChannelClosedException e)
        {
            StoreMeter.Waiting.Add(-1);
            throw new StoreUnavailableException("The store is closed.", e);
        }
        return await waiting.Done.Task.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Writes what was handed in, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_writer is not null) await _writer.ConfigureAwait(false);
    }

    private async Task Run()
    {
        var batch = new List<Waiting>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var next)) batch.Add(next);
            StoreMeter.Waiting.Add(-batch.Count);
            StoreMeter.BatchSize.Record(batch.Count);
            var began = Stopwatch.GetTimestamp();
            try
            {
                var results = await commit([.. batch.Select(w => w.Set)]).ConfigureAwait(false);
                for (var i = 0; i < batch.Count; i++) batch[i].Done.SetResult(results[i]);
            }
            catch (Exception e)
            {
                // Everyone in the batch is told; the next batch is tried afresh.
                foreach (var waiting in batch) waiting.Done.TrySetException(e);
            }
            StoreMeter.BatchDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    private sealed record Waiting(ChangeSet Set, TaskCompletionSource<WriteResult> Done);
}
