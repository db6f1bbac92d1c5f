using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The requirements: one section with one table for each domain.</summary>
internal static class RequirementChapter
{
    // The proof's column takes the longest Danish words of the baseline undivided; the first takes an id such as CRYPTO-01.
    private const double NumberWidth = 60, TypeWidth = 32, RequirementWidth = 178, ProofWidth = 126, AnswerWidth = 75;

    public static IEnumerable<Block> Of(Annex annex, AnnexVoice voice)
    {
        yield return new Heading(1, voice.One("annex.requirements"));
        if (annex.Groups.Count == 0)
        {
            foreach (var paragraph in voice.All("annex.requirements.none")) yield return paragraph;
        }
        var columns = Columns(voice);
        foreach (var group in annex.Groups)
        {
            yield return new Heading(2, voice.One(group.Title));
            yield return new Table(Caption(group, voice), columns, [.. group.Requirements.Select(r => Row(annex, r, voice))]);
        }
    }

    /// <summary>What a table of requirements is called: the heading above names the domain, this tells the tables apart when they are read out as a list.</summary>
    public static string Caption(AnnexGroup group, AnnexVoice voice) => voice.One(
        group.Requirements.Count == 1 ? "annex.requirements.caption.one" : "annex.requirements.caption.many",
        ("first", AnnexVoice.Number(group.Requirements[0].Number)),
        ("last", AnnexVoice.Number(group.Requirements[^1].Number)));

    private static Column[] Columns(AnnexVoice voice) =>
    [
        new(voice.One("annex.column.number"), NumberWidth, RowHeader: true),
        new(voice.One("annex.column.type"), TypeWidth),
        new(voice.One("annex.column.requirement"), RequirementWidth),
        new(voice.One("annex.column.proof"), ProofWidth),
        new(voice.One("annex.column.answer"), AnswerWidth),
    ];

    private static Row Row(Annex annex, AnnexRequirement requirement, AnnexVoice voice) => Documents.Row.Of(
        Cell.Of(Paragraph.Of(requirement.Number.ToString(CultureInfo.InvariantCulture)), Paragraph.Of(requirement.Id)),
        Cell.Of(voice.One(voice.Words.Code($"type.{RecordShape.CodeOf(requirement.Obligation)}"))),
        Cell.Of([.. voice.Languages.SelectMany(l => Asked(annex, requirement, l, voice))]),
        Cell.Of([.. voice.Languages.SelectMany(l => Spoken(requirement.Proof, l, voice))]),
        Cell.Of([.. voice.Languages.SelectMany(l => Spoken(Answered(requirement.Answer, voice), l, voice))]));

    private static IEnumerable<Paragraph> Asked(Annex annex, AnnexRequirement requirement, Language language, AnnexVoice voice)
    {
        var tag = voice.Tag(language);
        if (requirement.Origin != Origin.Own) yield return new([new(requirement.Title.In(language), tag, Strong: true)]);
        yield return Paragraph.Of(requirement.Text.In(language), tag);
        if (requirement.Motive is { } motive) yield return Paragraph.Of(Said("annex.motive") + motive.In(language), tag);
        if (requirement.Slot != Usual(requirement.Obligation))
        {
            var slot = voice.Words.Code($"slot.{RecordShape.CodeOf(requirement.Slot)}");
            yield return Paragraph.Of(voice.Words.Phrase("annex.slot.note", ("slot", slot)).In(language), tag);
        }
        if (Origins(requirement.Origin, annex.ChangesLeftOut) is { } origin) yield return Paragraph.Of(Said(origin), tag);

        string Said(string phrase) => voice.Words.Phrase(phrase).In(language);
    }

    // Where the chapter on changes is left out, nothing points to it; that a requirement is the authority's own is said all the same.
    private static string? Origins(Origin origin, bool leftOut) => origin switch
    {
        Origin.Own => leftOut ? "annex.origin.own.alone" : "annex.origin.own",
        Origin.Tailored => leftOut ? null : "annex.origin.tailored",
        Origin.Baseline => null,
    };

    private static IEnumerable<Text> Answered(AnnexAnswer answer, AnnexVoice voice) =>
        [answer.Words, .. answer.Choices.Select(choice => voice.Words.Phrase("annex.answer.option", ("label", choice.Label)))];

    // What an officer wrote once, for all languages, is shown once.
    private static IEnumerable<Paragraph> Spoken(IEnumerable<Text> texts, Language language, AnnexVoice voice) =>
        texts.Where(text => voice.Spoken(text).Contains(language)).Select(text => Paragraph.Of(text.In(language), voice.Tag(language)));

    // Where a requirement of that type belongs unless it says otherwise.
    private static LegalSlot Usual(Obligation obligation) => obligation switch
    {
        Obligation.Minimum => LegalSlot.Specification,
        Obligation.Award => LegalSlot.Award,
        Obligation.Contract => LegalSlot.Contract,
    };
}
