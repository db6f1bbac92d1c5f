using ProcurementBaseline.Annexes;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The documents of a response as a table.</summary>
internal static class EvidenceTable
{
    /// <summary>One row a document.</summary>
    public static Table Of(IReadOnlyList<FormEvidence> evidence, AnnexVoice voice) => new(voice.One("form.documents.caption"), Columns(voice),
        [.. evidence.Select(e => Row.Of(
            Cell.Of(e.Id), Said(e.Title), Said(e.Issuer), Dated(e.IssuedOn, voice), Dated(e.ValidTo, voice), Said(e.File)))]);

    /// <summary>The columns, for a filled and an empty table alike.</summary>
    public static IReadOnlyList<Column> Columns(AnnexVoice voice) =>
    [
        voice.Column("id", 72, rowHeader: true), voice.Column("evidenceTitle", 94), voice.Column("issuer", 76),
        voice.Column("issuedOn", 66), voice.Column("validTo", 66), voice.Column("file", 97),
    ];

    private static Cell Said(string? written) => string.IsNullOrWhiteSpace(written) ? Cell.Empty : Cell.Of(written);

    private static Cell Dated(DateOnly? day, AnnexVoice voice) => day is { } date ? Cell.Of([.. voice.All(AnnexVoice.Date(date))]) : Cell.Empty;
}
