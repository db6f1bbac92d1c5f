using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The service as an operator starts it: a process of its own, with its settings in the environment.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="settings">The settings, with colons; the store and its keys lie in <see cref="Folder"/> unless they say otherwise.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="folder">A folder an earlier one left; null for one of its own.</param>
    /// <param name="under">The program that starts it, with arguments; null for none.</param>
    public ServiceProcess(IEnumerable<(string Key, string Value)>? settings = null, string environment = "Production", string? folder = null, string[]? under = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("service").FullName;
        string[] line = [.. under ?? [], "dotnet", Path.Combine(AppContext.BaseDirectory, "procbase-web.dll")];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        (string, string)[] usual =
        [
            ("Rules", Repository.Path("rules")), ("Templates", Repository.Path("templates")), ("Store:File", Path.Combine(Folder, "store.db")),
            ("Keys:Folder", Path.Combine(Folder, "keys")), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", environment),
        ];
        foreach (var (key, value) in usual.Concat(settings ?? [])) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where its store and keys are.</summary>
    public string Folder { get; }

    /// <summary>All it has said so far, on either stream.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>A client of it, once it listens.</summary>
    public async Task<HttpClient> Client()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_listening.Task, ended, Task.Delay(Patience)) != _listening.Task) throw new AssertFailedException($"The service does not listen: {Said}");
        return new() { BaseAddress = await _listening.Task };
    }

    /// <summary>Tells it to stop, as the system does.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Asserts that it does not start, but ends with 2 and says these words and no stack trace.</summary>
    public async Task CannotStart(params string[] words)
    {
        (await Ended()).Should().Be(2, Said);
        foreach (var word in words) Said.Should().Contain(word);
        Said.Should().NotContain("   at ");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
        if (Address().Match(line) is { Success: true } found) _listening.TrySetResult(new(found.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
