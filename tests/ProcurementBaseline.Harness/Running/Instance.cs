using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ProcurementBaseline.Harness.Running;

/// <summary>The real program in a process of its own, on an address of this machine.</summary>
internal sealed class Instance : IDisposable
{
    private static readonly TimeSpan MostToStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];

    private Instance(IReadOnlyDictionary<string, string> settings, Uri address)
    {
        Address = address;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "procbase-web.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = address.ToString() },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Heard(string? line)
        {
            if (line is not null) _said.Enqueue(line);
        }
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Everything it has said so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>From its start to its first answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>The processor time it has used so far.</summary>
    public TimeSpan Cpu => Now(p => p.TotalProcessorTime);

    /// <summary>Its resident memory now, in bytes.</summary>
    public long Resident => Now(p => p.WorkingSet64);

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended before; what it said is in the message.</exception>
    public static async Task<Instance> Start(IReadOnlyDictionary<string, string> settings, Uri? address = null)
    {
        var begun = Stopwatch.GetTimestamp();
        var instance = new Instance(settings, address ?? FreeAddress());
        using var client = new HttpClient { BaseAddress = instance.Address };
        while (Stopwatch.GetElapsedTime(begun) < MostToStart && !instance._process.HasExited)
        {
            try
            {
                using var ready = await client.GetAsync("/health/ready");
                if (!ready.IsSuccessStatusCode) continue;
                instance.StartedIn = Stopwatch.GetElapsedTime(begun);
                return instance;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
        var said = instance.Said;
        instance.Dispose();
        throw new InvalidOperationException($"The service did not start: {said}");
    }

    /// <summary>Starts it when it cannot work, and waits for its end.</summary>
    public static async Task<(int Code, string Said)> RunToEnd(IReadOnlyDictionary<string, string> settings)
    {
        using var instance = new Instance(settings, FreeAddress());
        using var limit = new CancellationTokenSource(MostToStart);
        try
        {
            await instance._process.WaitForExitAsync(limit.Token);
            return (instance._process.ExitCode, instance.Said);
        }
        catch (OperationCanceledException)
        {
            return (-1, $"It still runs after {MostToStart}: {instance.Said}");
        }
    }

    /// <summary>Ends it as a power cut would (<c>kill -9</c>).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public int Stop()
    {
        Shell.Run("kill", _process.Id.ToString(CultureInfo.InvariantCulture));
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private T Now<T>(Func<Process, T> part)
    {
        _process.Refresh();
        return part(_process);
    }
}
