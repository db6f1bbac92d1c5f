using ProcurementBaseline.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The receipt of a response, set as a letter: two pages need neither a cover nor contents.</summary>
internal static class ReceiptLayout
{
    public static Document Of(ResponseReceipt receipt, AnnexVoice voice)
    {
        var words = voice.Words;
        var received = receipt.Received is { } moment ? PaperFrame.Moment(moment, words) : words.Phrase("receipt.received.unknown");
        return PaperFrame.Of(receipt, voice, receipt.Received ?? DanishTime.Midnight(receipt.ReferenceDate),
            [PaperFrame.Line(voice, "status", words.Phrase("receipt.status")), PaperFrame.Line(voice, "tenderer", Named(receipt.Tenderer, words))],
            [
                PaperFrame.Line(voice, "received", received),
                PaperFrame.Line(voice, "answered", words.Phrase("receipt.answered", ("answered", AnnexVoice.Number(receipt.Answered)), ("asked", AnnexVoice.Number(receipt.Asked)))),
            ],
            [
                new Heading(1, voice.One("receipt.what")),
                .. voice.All("receipt.intro", ("tenderer", Named(receipt.Tenderer, words)), ("procurement", receipt.Procurement.Title)),
                new Bullets([.. Sums(receipt, received, words).Select(s => voice.Joined(words.Phrase(s.Lead), s.Says))]),
                .. voice.All("receipt.noAssessment"),
                new Heading(1, voice.One("receipt.unanswered")),
                .. Unanswered(receipt, voice),
                new Heading(1, voice.One("form.documents")),
                .. Evidence(receipt, voice),
                new Heading(1, voice.One("receipt.content")),
                .. voice.All("receipt.content.intro"),
                Paragraph.Of(receipt.ContentHash),
                .. voice.All("receipt.content.how"),
            ]) with
        { Style = DocumentStyle.Letter };
    }

    /// <summary>A tenderer by name and id.</summary>
    internal static Text Named(FormTenderer tenderer, Words words) => string.IsNullOrWhiteSpace(tenderer.Name)
        ? AnnexVoice.Name(tenderer.Id)
        : words.Phrase("annex.procurement", ("title", AnnexVoice.Name(tenderer.Name)), ("id", AnnexVoice.Name(tenderer.Id)));

    private static IEnumerable<(string Lead, Text Says)> Sums(ResponseReceipt receipt, Text received, Words words) =>
    [
        ("receipt.received", received),
        ("receipt.deadline", receipt.Procurement.TenderDeadline is { } deadline ? PaperFrame.Moment(deadline, words) : words.Phrase("receipt.deadline.unknown")),
        ("receipt.answers", words.Phrase("receipt.answered", ("answered", AnnexVoice.Number(receipt.Answered)), ("asked", AnnexVoice.Number(receipt.Asked)))),
        ("receipt.documents", AnnexVoice.Number(receipt.Evidence.Count)),
    ];

    private static IEnumerable<Block> Unanswered(ResponseReceipt receipt, AnnexVoice voice)
    {
        if (receipt.Unanswered.Count == 0)
        {
            foreach (var paragraph in voice.All(receipt.Asked == 0 ? "annex.requirements.none" : "receipt.unanswered.none")) yield return paragraph;
        }
        else
        {
            foreach (var paragraph in voice.All("receipt.unanswered.intro")) yield return paragraph;
            yield return new Table(voice.One("receipt.unanswered.caption"), [voice.Column("number", 90, rowHeader: true), voice.Column("subject", 381)],
                [.. receipt.Unanswered.Select(r => Row.Of(Cell.Of(voice.Line(r.Number, r.Id)), Cell.Of([.. voice.All(r.Title)])))]);
        }
        if (receipt.NotAsked.Count > 0)
        {
            foreach (var paragraph in voice.All("receipt.notAsked", ("ids", AnnexVoice.Name(string.Join(", ", receipt.NotAsked))))) yield return paragraph;
        }
    }

    private static IEnumerable<Block> Evidence(ResponseReceipt receipt, AnnexVoice voice) => receipt.Evidence.Count == 0
        ? voice.All("form.documents.none")
        : [.. voice.All("receipt.evidence.intro"), EvidenceTable.Of(receipt.Evidence, voice)];
}
