using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The chapters round the requirements.</summary>
internal static class AnnexChapters
{
    /// <summary>What must be settled first; nothing when nothing must.</summary>
    public static IEnumerable<Block> Blocking(Annex annex, AnnexVoice voice) => annex.Blocking.Count == 0 ? [] :
    [
        new Heading(1, voice.One("annex.blocking.heading")),
        .. voice.All("annex.blocking.intro"),
        new Bullets([.. annex.Blocking.Select(b => voice.Joined(Sentences(b)))]),
    ];

    /// <summary>How the annex is read and answered.</summary>
    public static IEnumerable<Block> Guide(AnnexVoice voice) =>
    [
        new Heading(1, voice.One("annex.guide.heading")),
        .. voice.All("annex.guide.purpose"),
        .. voice.All("annex.guide.binding"),
        new Heading(2, voice.One("annex.guide.types")),
        .. voice.All("annex.guide.typesIntro", ColumnPlace("type", voice)),
        new Bullets([Type("minimum", voice), Type("award", voice), Type("contract", voice)]),
        .. voice.All("annex.guide.slot"),
        new Heading(2, voice.One("annex.guide.equivalent")),
        .. voice.All("annex.guide.equivalent.text"),
        new Heading(2, voice.One("annex.guide.answering")),
        new Bullets([Answering("id", voice), Answering("form", voice, "answer"), Answering("proof", voice, "proof"), Answering("motive", voice)]),
    ];

    /// <summary>What the authority changed against the baseline, and why; nothing when the authority left it out.</summary>
    public static IEnumerable<Block> Changes(Annex annex, AnnexVoice voice)
    {
        if (annex.ChangesLeftOut) yield break;
        yield return new Heading(1, voice.One("annex.changes.heading"));
        var intro = annex.Changes.Count == 0 ? "annex.changes.none" : "annex.changes.intro";
        foreach (var paragraph in voice.All(intro, ("version", AnnexVoice.Name(annex.Baseline.Version)))) yield return paragraph;
        if (annex.Changes.Count == 0) yield break;
        yield return new Table(voice.One("annex.changes.caption"),
            [voice.Column("id", 80, rowHeader: true), voice.Column("change", 58), voice.Column("subject", 170), voice.Column("reason", 163)],
            [.. annex.Changes.Select(Changed)]);

        Row Changed(AnnexChange change) => Row.Of(
            Cell.Of(change.Requirement),
            Cell.Of([.. voice.All(voice.Words.Code($"change.{RecordShape.CodeOf(change.Action)}"))]),
            Cell.Of([.. change.Details.Prepend(change.Title).SelectMany(voice.All)]),
            change.Reason is { } reason ? Cell.Of(reason) : Cell.Of([.. voice.All("annex.change.noReason")]));
    }

    /// <summary>The requirements that wait for facts; nothing when none does.</summary>
    public static IEnumerable<Block> Undetermined(IReadOnlyList<AnnexUndetermined> undetermined, AnnexVoice voice) => undetermined.Count == 0 ? [] :
    [
        new Heading(1, voice.One("annex.undetermined.heading")),
        .. voice.All("annex.undetermined.intro"),
        new Table(voice.One("annex.undetermined.caption"),
            [voice.Column("id", 80, rowHeader: true), voice.Column("subject", 170), voice.Column("missing", 221)],
            [.. undetermined.Select(u => Row.Of(
                Cell.Of(u.Requirement),
                Cell.Of([.. voice.All(u.Title)]),
                Cell.Of([.. u.Missing.SelectMany(f => voice.All(voice.Named(f)))])))]),
    ];

    private static Paragraph Answering(string part, AnnexVoice voice, string? column = null) =>
        voice.Joined(voice.Words.Phrase($"annex.guide.answering.{part}", column is null ? [] : [ColumnPlace(column, voice)]));

    // A column is named as it stands in the tables, also in a text of the other language.
    private static (string Place, Text Value) ColumnPlace(string name, AnnexVoice voice) => ("column", AnnexVoice.Name(voice.One($"annex.column.{name}")));

    private static Paragraph Type(string type, AnnexVoice voice) =>
        voice.Joined(voice.Words.Phrase($"annex.guide.{type}"), voice.Words.Phrase($"annex.guide.{type}.text"));

    private static Text Sentences(AnnexBlocking finding) =>
        finding.Remedy is { } remedy ? new($"{finding.Message.Da} {remedy.Da}", $"{finding.Message.En} {remedy.En}") : finding.Message;
}
