using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The requirements of the form, each with places for its answer.</summary>
internal static class FormChapter
{
    private static readonly FormAnswer Nothing = new(null, null, null, [], null, null, null);

    public static IEnumerable<Block> Of(SelfAssessment form, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("form.answers"));
        if (form.Groups.Count == 0)
        {
            foreach (var paragraph in voice.All("annex.requirements.none")) yield return paragraph;
        }
        foreach (var group in form.Groups)
        {
            yield return new Heading(2, voice.One(group.Title));
            yield return new Table(RequirementChapter.Caption(group, voice),
                [voice.Column("number", 62, rowHeader: true), voice.Column("requirement", 165), voice.Column("response", 130), voice.Column("plan", 114)],
                [.. group.Requirements.Select(r => Asked(r, form.Answers.GetValueOrDefault(r.Id) ?? Nothing, voice))]);
        }
    }

    /// <summary>A cell that is nothing but a place for an answer.</summary>
    public static Cell Place(Field field) => Cell.Of(new Paragraph([]) { Field = field });

    /// <summary>A place for yes or no.</summary>
    public static Field YesOrNo(string id, string label, bool? value, AnnexVoice voice) => new(id, label, FieldKind.Choice)
    {
        Choices = [new("true", voice.One(voice.Words.Code("answer.yes"))), new("false", voice.One(voice.Words.Code("answer.no")))],
        Value = value switch { true => "true", false => "false", null => null },
    };

    private static Row Asked(AnnexRequirement requirement, FormAnswer given, AnnexVoice voice) => Row.Of(
        Cell.Of(Paragraph.Of(requirement.Number.ToString(CultureInfo.InvariantCulture)), Paragraph.Of(requirement.Id),
            Paragraph.Of(voice.One(voice.Words.Code($"type.{RecordShape.CodeOf(requirement.Obligation)}")))),
        Cell.Of([.. voice.Languages.SelectMany(l => Text(requirement, l, voice)), .. Proof(requirement, voice)]),
        Cell.Of(
            voice.Joined(Lead("value", voice), requirement.Answer.Words) with { Field = Value(requirement, given, voice) },
            Part(requirement, "comment", FieldKind.Lines, given.Comment, voice),
            Part(requirement, "evidence", FieldKind.Line, given.Evidence.Count == 0 ? null : string.Join(", ", given.Evidence), voice)),
        Cell.Of(
            Part(requirement, "plan.action", FieldKind.Lines, given.Action, voice),
            Part(requirement, "plan.by", FieldKind.Date, given.By is { } day ? voice.One(AnnexVoice.Date(day)) : null, voice),
            voice.Joined(Lead("confidential", voice)) with { Field = YesOrNo($"{requirement.Id}.confidential", Label(requirement, "confidential", voice), given.Confidential, voice) }));

    private static IEnumerable<Paragraph> Text(AnnexRequirement requirement, Language language, AnnexVoice voice)
    {
        var tag = voice.Tag(language);
        if (requirement.Origin != Origin.Own) yield return new([new(requirement.Title.In(language), tag, Strong: true)]);
        yield return Paragraph.Of(requirement.Text.In(language), tag);
    }

    private static IEnumerable<Paragraph> Proof(AnnexRequirement requirement, AnnexVoice voice) =>
        requirement.Proof.Select((p, i) => i == 0 ? voice.Joined(voice.Words.Phrase("form.proof"), p) : voice.Joined(p));

    private static Field Value(AnnexRequirement requirement, FormAnswer given, AnnexVoice voice)
    {
        var (id, label) = ($"{requirement.Id}.value", Label(requirement, "value", voice));
        return requirement.Answer.Kind switch
        {
            AnswerKind.YesNo => YesOrNo(id, label, null, voice) with { Value = given.Code },
            AnswerKind.Choice => new(id, label, FieldKind.Choice)
            {
                Choices = [.. requirement.Answer.Choices.Select(c => new FieldChoice(c.Id, voice.One(c.Label)))],
                Value = given.Code,
            },
            AnswerKind.Date => new(id, label, FieldKind.Date) { Value = Shown() },
            AnswerKind.Number => new(id, label, FieldKind.Line) { Value = Shown() },
            AnswerKind.Text => new(id, label, FieldKind.Lines) { Value = Shown() },
        };

        string? Shown() => given.Shown is { } shown ? voice.One(shown) : null;
    }

    private static Paragraph Part(AnnexRequirement requirement, string part, FieldKind kind, string? value, AnnexVoice voice) =>
        voice.Joined(Lead(part, voice)) with { Field = new($"{requirement.Id}.{part}", Label(requirement, part, voice), kind) { Value = value } };

    private static Text Lead(string part, AnnexVoice voice) => voice.Words.Phrase($"form.{part}");

    private static string Label(AnnexRequirement requirement, string part, AnnexVoice voice) =>
        voice.One("form.label", ("id", AnnexVoice.Name(requirement.Id)), ("part", voice.Words.Phrase($"form.{part}.label")));
}
