using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Pdf;
using ProcurementBaseline.Documents.Word;

namespace ProcurementBaseline.Benchmarks.Annexes;

/// <summary>One way to write an annex, and what it may cost for 150 requirements.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Prepare">What a process does once: reading fonts and patterns.</param>
/// <param name="MostFirst">The first document of a process, preparing included, in milliseconds; null for no limit.</param>
/// <param name="MostWarm">Any later document, in milliseconds.</param>
/// <param name="MostKilobytes">The file, in units of 1,024 bytes; null for no limit.</param>
/// <param name="MostMegabytes">The memory allocated for a later document, in units of 1,048,576 bytes; null for no limit.</param>
internal sealed record AnnexWriter(string Name, Func<IDocumentRenderer> Prepare, double? MostFirst, double MostWarm, double? MostKilobytes, double? MostMegabytes)
{
    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<AnnexWriter> All { get; } =
    [
        new("PDF", () => new PdfRenderer(FontSet.Load(Home.Annex("fonts")), Hyphenation.Load(Home.Annex("hyphenation"))), 400, 150, 200, 40),
        new("Word", () => new WordRenderer(), null, 400, null, null),
    ];
}
