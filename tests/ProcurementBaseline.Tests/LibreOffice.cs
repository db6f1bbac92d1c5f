using System.ComponentModel;
using System.Diagnostics;

namespace ProcurementBaseline.Tests;

/// <summary>LibreOffice, which opens our files as an office program would and prints them.</summary>
internal static class LibreOffice
{
    private const int PatienceMs = 180_000;

    /// <summary>Converts a file in a folder of its own, under a profile of its own, so that conversions do not wait for each other.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="extension">Its extension with the dot.</param>
    /// <param name="format">What to convert it to, e.g. <c>pdf</c>.</param>
    /// <exception cref="AssertFailedException">LibreOffice is not installed, or could not convert the file.</exception>
    public static byte[] Convert(byte[] file, string extension, string format = "pdf")
    {
        var folder = Directory.CreateTempSubdirectory("procbase-soffice-").FullName;
        try
        {
            var input = Path.Combine(folder, "file" + extension);
            File.WriteAllBytes(input, file);
            var (code, said) = Run(
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--norestore", "--convert-to", format, "--outdir", Path.Combine(folder, "out"), input);
            if (code != 0) throw new AssertFailedException($"LibreOffice ended with {code}: {said}");
            var output = Path.Combine(folder, "out", "file." + format);
            return File.Exists(output) ? File.ReadAllBytes(output) : throw new AssertFailedException($"LibreOffice wrote no file: {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Said) Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(PatienceMs))
            {
                process.Kill(entireProcessTree: true);
                throw new AssertFailedException($"LibreOffice had not converted the file after {PatienceMs / 1_000} seconds.");
            }
            return (process.ExitCode, said.Result + wrong.Result);
        }
        catch (Win32Exception e)
        {
            throw new AssertFailedException("LibreOffice (soffice) is not installed: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui.", e);
        }
    }
}
