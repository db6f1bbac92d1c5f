using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using ProcurementBaseline.Documents.Word;

namespace ProcurementBaseline.Benchmarks.Annexes;

/// <summary>
/// The mode <c>--word</c>: our Word file and our PDF file of the same annex, beside LibreOffice's conversion of that Word file to PDF.
/// </summary>
internal static class WordMode
{
    private const int Requirements = 150, Rounds = 15, Conversions = 3;

    public static int Run()
    {
        var document = AnnexSample.Of(Requirements);
        Console.WriteLine(Invariant($"{Requirements} requirements, bilingual; medians in this process, LibreOffice's of {Conversions} processes."));
        Console.WriteLine($"{"",-32}{"ms",10}{"limit",8}{"KB",8}");
        foreach (var writer in AnnexWriter.All)
        {
            var renderer = writer.Prepare();
            var (time, size) = Median(-Rounds, () =>
            {
                using var output = new MemoryStream();
                renderer.Render(document, output);
                return output.Length;
            });
            Print($"ours, {writer.Name}", time, writer.MostWarm, size);
        }
        var folder = Directory.CreateTempSubdirectory("procbase-word-").FullName;
        try
        {
            var input = Path.Combine(folder, "annex.docx");
            using (var file = File.Create(input)) new WordRenderer().Render(document, file);
            Convert(input, folder);     // makes the profile, which is not measured
            var (time, size) = Median(0, () => Convert(input, folder));
            Print("LibreOffice, our Word to PDF", time, null, size);
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("LibreOffice (soffice) is not installed, so there is nothing to stand beside.");
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static long Convert(string input, string folder)
    {
        string[] arguments = [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, input];
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new FileInfo(Path.ChangeExtension(input, ".pdf")).Length;
    }

    /// <summary>Rounds before the first are not counted: they warm up the compiler.</summary>
    private static (double Milliseconds, long Bytes) Median(int from, Func<long> write)
    {
        var (times, bytes) = (new List<double>(), 0L);
        for (var round = from; round < (from < 0 ? Rounds : Conversions); round++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = write();
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return (times[times.Count / 2], bytes);
    }

    private static void Print(string name, double milliseconds, double? most, long bytes) => Console.WriteLine(
        Invariant($"{name,-32}{milliseconds,10:0.0}{(most is { } limit ? limit.ToString("0", CultureInfo.InvariantCulture) : "-"),8}{bytes / 1024.0,8:0}"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
