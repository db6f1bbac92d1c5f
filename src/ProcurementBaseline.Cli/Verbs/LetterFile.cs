using ProcurementBaseline.Letters;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What <c>letter</c> prints.</summary>
/// <param name="File">The file; null when there was nothing to write.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal; null with it.</param>
/// <param name="Pages">Its pages; null where the format has none.</param>
/// <param name="Kind"><c>hearing</c> or <c>screening</c>.</param>
/// <param name="Grounds">Ids of the grounds in a hearing letter; empty for others.</param>
/// <param name="Note">What the officer must know; null when there was nothing to write.</param>
/// <param name="NoteFile">The note's own file; null when none was asked for.</param>
/// <param name="Message">Why nothing was written; null when something was.</param>
internal sealed record LetterFile(
    string? File, string? Sha256, int? Pages, string Kind, IReadOnlyList<string> Grounds, OfficerNote? Note, DocumentFile? NoteFile, Text? Message);
