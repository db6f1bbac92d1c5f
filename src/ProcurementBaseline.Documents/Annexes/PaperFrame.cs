using System.Globalization;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>What the annexes of all kinds look alike in: cover, running lines, and their JSON inside.</summary>
internal static class PaperFrame
{
    private const int HashStart = 12;

    /// <summary>A paper with its cover.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="voice">Its languages.</param>
    /// <param name="created">What the file is dated by.</param>
    /// <param name="first">The lines of the cover that come before whose it is: its state.</param>
    /// <param name="last">The lines that come at the end: its sums.</param>
    /// <param name="blocks">Its content.</param>
    public static Document Of(AnnexPaper paper, AnnexVoice voice, DateTimeOffset created, IEnumerable<Fact> first, IEnumerable<Fact> last, IReadOnlyList<Block> blocks) => new()
    {
        Lang = voice.Lang,
        Title = Marked(paper, voice, paper.Title),
        Subtitle = voice.One(paper.Procurement.Title),
        Author = paper.Authority?.Name ?? voice.One("annex.authority.unknown"),
        Created = created,
        Facts = [.. first, .. Facts(paper, voice), .. last],
        Blocks = blocks,
        Attachment = new(AnnexLayout.AttachmentName, "application/json", voice.One("annex.attachment"), AnnexLayout.Json(paper)),
        Furniture = new()
        {
            ContentsTitle = voice.One("annex.contents"),
            PageNumber = voice.One("annex.page"),
            ContentsLink = voice.One("annex.contentsLink"),
            Header = Marked(paper, voice, voice.Words.Phrase("annex.header", ("title", paper.Title), ("procurement", paper.Procurement.Title))),
            Footer = paper.Authority?.Name ?? "",
            Version = voice.One("annex.version", ("version", AnnexVoice.Name(paper.Baseline.Version)), ("hash", ShortHash(paper.RulebookHash))),
        },
    };

    /// <summary>A line of the cover.</summary>
    public static Fact Line(AnnexVoice voice, string key, Text value) => new(voice.One($"annex.cover.{key}"), voice.One(value));

    /// <summary>A moment by the Danish clock.</summary>
    public static Text Moment(DateTimeOffset moment, Words words)
    {
        var clock = DanishTime.Of(moment);
        var time = new Text(clock.ToString("HH.mm", CultureInfo.InvariantCulture), clock.ToString("HH:mm", CultureInfo.InvariantCulture));
        return words.Phrase("annex.instant", ("date", AnnexVoice.Date(DateOnly.FromDateTime(clock.DateTime))), ("time", time));
    }

    private static IEnumerable<Fact> Facts(AnnexPaper paper, AnnexVoice voice)
    {
        var words = voice.Words;
        yield return Line(voice, "authority", Authority(paper.Authority, words));
        yield return Line(voice, "procurement", words.Phrase("annex.procurement",
            ("title", paper.Procurement.Title), ("id", AnnexVoice.Name(paper.Procurement.Id))));
        if (paper.Procurement.TenderDeadline is { } deadline) yield return Line(voice, "deadline", Moment(deadline, words));
        yield return Line(voice, "referenceDate", AnnexVoice.Date(paper.ReferenceDate));
        yield return Line(voice, "baseline", words.Phrase("annex.cover.baseline.value",
            ("version", AnnexVoice.Name(paper.Baseline.Version)), ("from", AnnexVoice.Date(paper.Baseline.From))));
        yield return Line(voice, "rulebook", words.Phrase("annex.cover.rulebook.value", ("hash", ShortHash(paper.RulebookHash))));
    }

    private static Text Authority(AnnexAuthority? authority, Words words) => authority switch
    {
        { Name: { } name, Cvr: { } cvr } => words.Phrase("annex.authority.cvr", ("name", AnnexVoice.Name(name)), ("cvr", AnnexVoice.Name(cvr))),
        { Name: { } name } => AnnexVoice.Name(name),
        _ => words.Phrase("annex.authority.unknown"),
    };

    // A draft says so in the title, which also stands in the file's properties, and in the header of every further page.
    private static string Marked(AnnexPaper paper, AnnexVoice voice, Text what) =>
        paper.IsDraft ? voice.One("annex.draftOf", ("what", what)) : voice.One(what);

    private static Text ShortHash(string hash) => AnnexVoice.Name(hash[..Math.Min(HashStart, hash.Length)]);
}
