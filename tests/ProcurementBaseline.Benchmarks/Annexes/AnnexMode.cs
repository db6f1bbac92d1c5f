using System.Diagnostics;
using System.Globalization;

namespace ProcurementBaseline.Benchmarks.Annexes;

/// <summary>
/// The mode <c>--annex</c>: what each way to write an annex costs, for the first document of a process and for later ones, beside what it may cost.
/// </summary>
internal static class AnnexMode
{
    private const int Limited = 150, Rounds = 15, Processes = 5;
    private static readonly int[] Sizes = [30, Limited, 500, 1_000];

    public static int Run()
    {
        Console.WriteLine("Bilingual annexes; medians.");
        Console.WriteLine($"{"",-12}{"requirements",13}{"first ms",10}{"warm ms",10}{"KB",8}{"allocated MB",14}");
        foreach (var writer in AnnexWriter.All)
        {
            foreach (var size in Sizes) Print(writer.Name, size, First(writer, size), Later(writer, size));
            Console.WriteLine($"{"",-12}{"limits, 150:",13}{Text(writer.MostFirst),10}{Text(writer.MostWarm),10}{Text(writer.MostKilobytes),8}{Text(writer.MostMegabytes),14}");
        }
        return 0;
    }

    /// <summary>The mode <c>--annex-first NAME SIZE</c>, run as a process of its own: prints the milliseconds of its first document.</summary>
    public static int RunFirst(string name, int size)
    {
        var document = AnnexSample.Of(size);
        var start = Stopwatch.GetTimestamp();
        Writer(name).Prepare().Render(document, new MemoryStream());
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
        return 0;
    }

    private static double First(AnnexWriter writer, int size) => Median(Enumerable.Range(0, Processes).Select(_ =>
    {
        string[] arguments = [typeof(AnnexMode).Assembly.Location, "--annex-first", writer.Name, size.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }));

    private static (double Milliseconds, double Kilobytes, double Megabytes) Later(AnnexWriter writer, int size)
    {
        var (renderer, document) = (writer.Prepare(), AnnexSample.Of(size));
        var (times, bytes, allocated) = (new List<double>(), 0L, 0L);
        for (var round = -Rounds; round < Rounds; round++)
        {
            using var output = new MemoryStream();
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            renderer.Render(document, output);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            (bytes, allocated) = (output.Length, GC.GetAllocatedBytesForCurrentThread() - before);
            if (round >= 0) times.Add(time);    // those before it warm up the compiler
        }
        return (Median(times), bytes / 1024.0, allocated / 1048576.0);
    }

    private static void Print(string name, int size, double first, (double Milliseconds, double Kilobytes, double Megabytes) later) =>
        Console.WriteLine($"{name,-12}{size,13}{Text(first),10}{Text(later.Milliseconds),10}{Text(later.Kilobytes),8}{Text(later.Megabytes),14}");

    private static AnnexWriter Writer(string name) => AnnexWriter.All.Single(writer => writer.Name == name);

    private static string Text(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-";

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
