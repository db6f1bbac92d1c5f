using ProcurementBaseline.Annexes;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The form in which a tenderer answers: who, each requirement with places for its answer, the documents, the declaration.</summary>
internal static class SelfAssessmentLayout
{
    private const int EmptyEvidenceRows = 12;

    public static Document Of(SelfAssessment form, AnnexVoice voice) => PaperFrame.Of(form, voice, DanishTime.Midnight(form.ReferenceDate), State(form, voice),
        [PaperFrame.Line(voice, "count", AnnexVoice.Number(form.Groups.Sum(g => g.Requirements.Count)))],
        [
            new Heading(1, voice.One("form.guide")),
            .. voice.All("form.guide.intro"),
            new Bullets([.. ((string[])["answer", "evidence", "plan", "confidential", "file"]).Select(p => voice.Joined(voice.Words.Phrase($"form.guide.{p}")))]),
            .. Tenderer(form.Tenderer, voice),
            .. FormChapter.Of(form, voice),
            .. NotAsked(form, voice),
            .. Evidence(form, voice),
            .. Declaration(voice),
            .. AnnexChapters.Undetermined(form.Undetermined, voice),
        ]);

    private static IEnumerable<Fact> State(SelfAssessment form, AnnexVoice voice)
    {
        if (form.IsDraft) yield return PaperFrame.Line(voice, "status", voice.Words.Phrase("annex.cover.draft", ("count", AnnexVoice.Number(form.Undetermined.Count))));
        if (form.Tenderer is { } tenderer) yield return PaperFrame.Line(voice, "tenderer", ReceiptLayout.Named(tenderer, voice.Words));
    }

    private static IEnumerable<Block> Tenderer(FormTenderer? tenderer, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("form.tenderer"));
        yield return new Table(voice.One("form.tenderer.caption"), [voice.Column("detail", 190, rowHeader: true), voice.Column("answer", 281)],
        [
            Detail("name", tenderer?.Name),
            Detail("id", tenderer?.Id),
            Detail("country", tenderer?.Country),
            Detail("incorporatedIn", tenderer?.IncorporatedIn),
            Row.Of(Asked("kind"), FormChapter.Place(new Field("tenderer.kind", voice.One("form.tenderer.kind"), FieldKind.Choice)
            {
                Choices = [.. Enum.GetValues<Responses.OperatorKind>().Select(k => Files.RecordShape.CodeOf(k)).Select(k => new FieldChoice(k, voice.One(voice.Words.Code($"operator.{k}"))))],
                Value = tenderer?.Kind is { } kind ? Files.RecordShape.CodeOf(kind) : null,
            })),
            Row.Of(Asked("smallEnterprise"), FormChapter.Place(FormChapter.YesOrNo("tenderer.smallEnterprise", voice.One("form.tenderer.smallEnterprise"), tenderer?.SmallEnterprise, voice))),
        ]);

        Cell Asked(string detail) => Cell.Of([.. voice.All($"form.tenderer.{detail}")]);
        Row Detail(string detail, string? value) => Row.Of(Asked(detail),
            FormChapter.Place(new Field($"tenderer.{detail}", voice.One($"form.tenderer.{detail}"), FieldKind.Line) { Value = value }));
    }

    // What was answered without being asked is shown, not passed over.
    private static IEnumerable<Block> NotAsked(SelfAssessment form, AnnexVoice voice)
    {
        var ids = form.NotAsked();
        if (ids.Count == 0) yield break;
        yield return new Heading(1, voice.One("form.notAsked"));
        foreach (var paragraph in voice.All("form.notAsked.intro")) yield return paragraph;
        yield return new Table(voice.One("form.notAsked.caption"), [voice.Column("id", 90, rowHeader: true), voice.Column("answer", 150), voice.Column("comment", 231)],
            [.. ids.Select(id => (Id: id, Answer: form.Answers[id])).Select(a => Row.Of(
                Cell.Of(a.Id),
                a.Answer.Shown is { } shown ? Cell.Of([.. voice.All(shown)]) : Cell.Empty,
                string.IsNullOrWhiteSpace(a.Answer.Comment) ? Cell.Empty : Cell.Of(a.Answer.Comment)))]);
    }

    private static IEnumerable<Block> Evidence(SelfAssessment form, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("form.documents"));
        foreach (var paragraph in voice.All("form.documents.intro")) yield return paragraph;
        var rows = form.Tenderer is null ? Enumerable.Repeat<FormEvidence?>(null, EmptyEvidenceRows) : form.Evidence;
        yield return new Table(voice.One("form.documents.caption"), EvidenceTable.Columns(voice), [.. rows.Select((e, i) => Row.Of(
            At(i, "id", FieldKind.Line, e?.Id), At(i, "evidenceTitle", FieldKind.Line, e?.Title), At(i, "issuer", FieldKind.Line, e?.Issuer),
            At(i, "issuedOn", FieldKind.Date, Day(e?.IssuedOn, voice)), At(i, "validTo", FieldKind.Date, Day(e?.ValidTo, voice)), At(i, "file", FieldKind.Line, e?.File)))]);

        Cell At(int row, string what, FieldKind kind, string? value) =>
            FormChapter.Place(new Field($"evidence.{AnnexVoice.Number(row + 1).Da}.{what}", voice.One($"annex.column.{what}"), kind) { Value = value });
    }

    private static IEnumerable<Block> Declaration(AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("form.declaration"));
        foreach (var paragraph in voice.All("form.declaration.text")) yield return paragraph;
        yield return Signature("name", FieldKind.Line, voice);
        yield return Signature("position", FieldKind.Line, voice);
        yield return Signature("date", FieldKind.Date, voice);
        yield return Signature("signature", FieldKind.Line, voice);
    }

    private static Paragraph Signature(string what, FieldKind kind, AnnexVoice voice) =>
        voice.Joined(voice.Words.Phrase($"form.declaration.{what}")) with { Field = new($"declaration.{what}", voice.One($"form.declaration.{what}"), kind) };

    private static string? Day(DateOnly? day, AnnexVoice voice) => day is { } date ? voice.One(AnnexVoice.Date(date)) : null;
}
