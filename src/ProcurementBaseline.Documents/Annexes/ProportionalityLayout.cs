using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>Legal's assessment of proportionality: the purchase, what is open, requirement by requirement, decisions, and a place for the conclusion.</summary>
internal static class ProportionalityLayout
{
    public static Document Of(ProportionalityAssessment assessment, AnnexVoice voice) =>
        PaperFrame.Of(assessment, voice, DanishTime.Midnight(assessment.ReferenceDate), State(assessment, voice),
        [
            PaperFrame.Line(voice, "count", AnnexVoice.Number(assessment.Groups.Sum(g => g.Requirements.Count))),
            PaperFrame.Line(voice, "open", AnnexVoice.Number(assessment.Open.Count)),
        ],
        [
            new Heading(1, voice.One("proportionality.about")),
            .. voice.All("proportionality.intro"),
            .. voice.All("proportionality.missing"),
            .. PurchaseChapter.Of(assessment, voice),
            .. Open(assessment, voice),
            .. Requirements(assessment, voice),
            new Heading(1, voice.One("annex.decisions")),
            .. FindingBlocks.Decisions(assessment.Decisions, voice),
            .. Conclusion(voice),
        ]);

    private static IEnumerable<Fact> State(ProportionalityAssessment assessment, AnnexVoice voice)
    {
        if (assessment.IsDraft) yield return PaperFrame.Line(voice, "status", voice.Words.Phrase("proportionality.draft"));
    }

    private static IEnumerable<Block> Open(ProportionalityAssessment assessment, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("proportionality.open"));
        if (assessment.Open.Count == 0)
        {
            foreach (var paragraph in voice.All("proportionality.open.none")) yield return paragraph;
        }
        else yield return FindingBlocks.Open("proportionality.open.caption", assessment.Open, voice);
        if (assessment.OpenChecks.Count == 0) yield break;
        yield return new Heading(2, voice.One("proportionality.checks"));
        foreach (var paragraph in voice.All("proportionality.checks.intro")) yield return paragraph;
        yield return new Table(voice.One("proportionality.checks"), [voice.Column("check", 180, rowHeader: true), voice.Column("missing", 291)],
            [.. assessment.OpenChecks.Select(c => Row.Of(
                Cell.Of([.. voice.All(Named(c.Check, voice)), .. c.Requirement is { } id ? [Paragraph.Of(id)] : Array.Empty<Paragraph>()]),
                Cell.Of([.. c.Missing.SelectMany(m => voice.All(voice.Named(m)))])))]);
    }

    // The many checks of a requirement's wording, place and proportionality are named by their family.
    private static Text Named(string check, AnnexVoice voice)
    {
        var codes = voice.Words.Codes;
        return codes.GetValueOrDefault($"check.{check}") ?? codes.GetValueOrDefault($"check.{check.Split('-')[0]}") ?? AnnexVoice.Name(check);
    }

    private static IEnumerable<Block> Requirements(ProportionalityAssessment assessment, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("proportionality.requirements"));
        foreach (var paragraph in voice.All(assessment.Groups.Count == 0 ? "annex.requirements.none" : "proportionality.requirements.intro")) yield return paragraph;
        foreach (var group in assessment.Groups)
        {
            yield return new Heading(2, voice.One(group.Title));
            yield return new Table(voice.One("proportionality.caption", ("ids", AnnexVoice.Name(string.Join(", ", group.Requirements.Select(r => r.Id))))),
                [voice.Column("id", 70, rowHeader: true), voice.Column("type", 34), voice.Column("assessed", 367)],
                [.. group.Requirements.Select(r => Row.Of(
                    Cell.Of(r.Id),
                    Cell.Of(voice.One(voice.Words.Code($"type.{RecordShape.CodeOf(r.Obligation)}"))),
                    Cell.Of([.. voice.Languages.SelectMany(l => r.Parts.Select(p => Part(p, l, voice)))])))]);
        }
    }

    // What is missing stands out; it is never filled in by a guess.
    private static Paragraph Part(AssessmentPart part, Language language, AnnexVoice voice) =>
        new([.. Inlines(part.Says.In(language), part, voice.Tag(language))]);

    // Each part but the first says before a colon what it is about, so that a reader finds the burden among fifteen lines.
    private static IEnumerable<Inline> Inlines(string says, AssessmentPart part, string? tag)
    {
        var lead = part.IsMissing || part.Part == "subject" ? 0 : says.IndexOf(": ", StringComparison.Ordinal) + 1;
        if (lead > 0) yield return new(says[..lead], tag, Strong: true);
        yield return new(says[lead..], tag, part.IsMissing);
    }

    private static IEnumerable<Block> Conclusion(AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("proportionality.conclusion"));
        foreach (var paragraph in voice.All("proportionality.conclusion.intro")) yield return paragraph;
        yield return Place("conclusion", FieldKind.Lines);
        yield return Place("by", FieldKind.Line);
        yield return Place("position", FieldKind.Line);
        yield return Place("on", FieldKind.Date);

        Paragraph Place(string what, FieldKind kind) =>
            voice.Joined(voice.Words.Phrase($"proportionality.field.{what}")) with { Field = new($"conclusion.{what}", voice.One($"proportionality.field.{what}"), kind) };
    }
}
