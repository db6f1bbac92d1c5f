using System.Diagnostics;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Looks at a PDF with a program we did not write. One that is not installed fails the test: <c>.ci/run</c> installs it.</summary>
internal static class PdfTool
{
    /// <summary>What the program says of a file, standard output and error together, and its exit code.</summary>
    /// <param name="program"><c>qpdf</c>, <c>pdfsig</c>.</param>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="options">What stands before the file's name.</param>
    public static (int Code, string Says) Run(string program, byte[] pdf, params string[] options)
    {
        using var file = new TemporaryFile("", ".pdf");
        File.WriteAllBytes(file.Path, pdf);
        var start = new ProcessStartInfo(program, [.. options, file.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
