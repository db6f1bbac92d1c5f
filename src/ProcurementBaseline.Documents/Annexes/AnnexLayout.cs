using System.Globalization;
using System.Text;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>Sets an annex as a document: cover, reading guide, requirements by domain, changes, what is missing, and its JSON inside.</summary>
public static class AnnexLayout
{
    /// <summary>The name of the file inside the document.</summary>
    public const string AttachmentName = "annex.json";

    private const int HashStart = 12;

    /// <summary>The document of a requirement annex.</summary>
    /// <param name="annex">The annex.</param>
    /// <param name="words">The wording of <c>templates/annex/wording.json</c>.</param>
    public static Document Of(Annex annex, Words words)
    {
        ArgumentNullException.ThrowIfNull(annex);
        ArgumentNullException.ThrowIfNull(words);
        var voice = new AnnexVoice(words, annex.Language);
        return new()
        {
            Lang = voice.Lang,
            Title = Marked(annex, voice, annex.Title),
            Subtitle = voice.One(annex.Procurement.Title),
            Author = annex.Authority?.Name ?? voice.One("annex.authority.unknown"),
            Created = DanishTime.Midnight(annex.ReferenceDate),
            Facts = [.. Facts(annex, voice)],
            Blocks =
            [
                .. AnnexChapters.Blocking(annex, voice),
                .. AnnexChapters.Guide(voice),
                .. RequirementChapter.Of(annex, voice),
                .. AnnexChapters.Changes(annex, voice),
                .. AnnexChapters.Undetermined(annex, voice),
            ],
            Attachment = new(AttachmentName, "application/json", voice.One("annex.attachment"), Json(annex)),
            Furniture = Furniture(annex, voice),
        };
    }

    /// <summary>The annex as the JSON that travels inside it: UTF-8, the same bytes for the same annex.</summary>
    public static byte[] Json(Annex annex) => Encoding.UTF8.GetBytes(OutputJson.Write(annex));

    private static Furniture Furniture(Annex annex, AnnexVoice voice) => new()
    {
        ContentsTitle = voice.One("annex.contents"),
        PageNumber = voice.One("annex.page"),
        ContentsLink = voice.One("annex.contentsLink"),
        Header = Marked(annex, voice, voice.Words.Phrase("annex.header", ("title", annex.Title), ("procurement", annex.Procurement.Title))),
        Footer = annex.Authority?.Name ?? "",
        Prompts = AnnexPrompts.Of(voice),
        Version = voice.One("annex.version", ("version", AnnexVoice.Name(annex.Baseline.Version)), ("hash", ShortHash(annex))),
    };

    private static IEnumerable<Fact> Facts(Annex annex, AnnexVoice voice)
    {
        var words = voice.Words;
        if (annex.IsDraft) yield return Said("status", words.Phrase("annex.cover.draft", ("count", AnnexVoice.Number(annex.Undetermined.Count))));
        if (annex.Blocking.Count > 0)
            yield return Said("blocking", words.Phrase("annex.cover.blocking.count", ("count", AnnexVoice.Number(annex.Blocking.Count))));
        yield return Said("authority", Authority(annex.Authority, words));
        yield return Said("procurement", words.Phrase("annex.procurement",
            ("title", annex.Procurement.Title), ("id", AnnexVoice.Name(annex.Procurement.Id))));
        if (annex.Procurement.TenderDeadline is { } deadline) yield return Said("deadline", Moment(deadline, words));
        yield return Said("referenceDate", AnnexVoice.Date(annex.ReferenceDate));
        yield return Said("baseline", words.Phrase("annex.cover.baseline.value",
            ("version", AnnexVoice.Name(annex.Baseline.Version)), ("from", AnnexVoice.Date(annex.Baseline.From))));
        yield return Said("rulebook", words.Phrase("annex.cover.rulebook.value", ("hash", ShortHash(annex))));
        yield return Said("count", AnnexVoice.Number(annex.Count()));
        yield return Said("split", words.Phrase("annex.cover.split.value",
            ("minimum", AnnexVoice.Number(annex.Count(Obligation.Minimum))),
            ("award", AnnexVoice.Number(annex.Count(Obligation.Award))),
            ("contract", AnnexVoice.Number(annex.Count(Obligation.Contract)))));

        Fact Said(string key, Text value) => new(voice.One($"annex.cover.{key}"), voice.One(value));
    }

    private static Text Authority(AnnexAuthority? authority, Words words) => authority switch
    {
        { Name: { } name, Cvr: { } cvr } => words.Phrase("annex.authority.cvr", ("name", AnnexVoice.Name(name)), ("cvr", AnnexVoice.Name(cvr))),
        { Name: { } name } => AnnexVoice.Name(name),
        _ => words.Phrase("annex.authority.unknown"),
    };

    private static Text Moment(DateTimeOffset moment, Words words)
    {
        var clock = DanishTime.Of(moment);
        var time = new Text(clock.ToString("HH.mm", CultureInfo.InvariantCulture), clock.ToString("HH:mm", CultureInfo.InvariantCulture));
        return words.Phrase("annex.instant", ("date", AnnexVoice.Date(DateOnly.FromDateTime(clock.DateTime))), ("time", time));
    }

    // A draft says so in the title, which also stands in the file's properties, and in the header of every further page.
    private static string Marked(Annex annex, AnnexVoice voice, Text what) =>
        annex.IsDraft ? voice.One("annex.draftOf", ("what", what)) : voice.One(what);

    private static Text ShortHash(Annex annex) => AnnexVoice.Name(annex.RulebookHash[..Math.Min(HashStart, annex.RulebookHash.Length)]);
}
