using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Pdf.Signing;
using ProcurementBaseline.Rules.Views;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What <c>verify</c> prints.</summary>
/// <param name="Authentic">
/// Whether the file, a signature of this program's aside, is byte for byte what the program makes of the rulebook at hand and the JSON inside,
/// the JSON names that rulebook, and its texts are the rulebook's.
/// </param>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Kind">What kind of document it says it is; null when that cannot be read.</param>
/// <param name="Rulebook">The rulebook at hand.</param>
/// <param name="NamedRulebook">The hash of the rulebook the file names; null when that cannot be read.</param>
/// <param name="DataSha256">The hash of the JSON inside; null when it cannot be read.</param>
/// <param name="Signed">The signature; null when there is none of this program's.</param>
/// <param name="Differs">What differs; empty exactly when it is authentic.</param>
internal sealed record VerifiedFile(
    bool Authentic, string File, string Sha256, AnnexKind? Kind, RulebookView Rulebook, string? NamedRulebook, string? DataSha256,
    PdfSignature? Signed, IReadOnlyList<VerifiedDifference> Differs);

/// <summary>One thing that differs.</summary>
/// <param name="Page">The page, from 1; null when it is no page.</param>
/// <param name="Requirement">The requirement's id; null when it is about no requirement.</param>
/// <param name="Key">The key of the annex's JSON that is not the rulebook's; null when it is none.</param>
/// <param name="What">What differs, in words.</param>
internal sealed record VerifiedDifference(int? Page, string? Requirement, string? Key, Text What);
