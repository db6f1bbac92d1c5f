using System.Diagnostics;

namespace ProcurementBaseline.Harness.Running;

/// <summary>Runs a program of the system to its end.</summary>
internal static class Shell
{
    /// <exception cref="InvalidOperationException">It did not end well; what it said is in the message.</exception>
    public static void Run(string program, params string[] args)
    {
        // A server that outlives its starter would hold a pipe open; what either says goes to a file.
        var said = Path.GetTempFileName();
        string[] line = ["-c", "exec \"$0\" \"$@\" >\"$SAID\" 2>&1", program, .. args];
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", line) { WorkingDirectory = "/", Environment = { ["SAID"] = said } })!;
        process.WaitForExit();
        var output = File.ReadAllText(said);
        File.Delete(said);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {output} Is it installed (Debian: postgresql, util-linux)?");
    }
}
