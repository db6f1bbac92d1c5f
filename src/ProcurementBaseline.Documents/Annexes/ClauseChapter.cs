using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>The terms the facts of a purchase call for. One that legal has not confirmed is marked as a draft where it stands, not only on the cover.</summary>
internal static class ClauseChapter
{
    public static IEnumerable<Block> Of(Annex annex, AnnexVoice voice)
    {
        if (annex.Clauses.Count == 0) yield break;
        yield return new Heading(1, voice.One("annex.clauses"));
        foreach (var paragraph in voice.All("annex.clauses.intro")) yield return paragraph;
        foreach (var clause in annex.Clauses)
        {
            yield return new Heading(2, clause.IsSettled ? voice.One(clause.Title) : voice.One("annex.draftOf", ("what", clause.Title)));
            if (!clause.IsSettled)
            {
                yield return voice.Joined(voice.Words.Phrase("annex.clause.draft"), voice.Words.Phrase("annex.clause.confirm",
                    ("finding", AnnexVoice.Name(clause.Finding)), ("confidence", voice.Words.Code($"confidence.{RecordShape.CodeOf(clause.Confidence)}")),
                    ("date", AnnexVoice.Date(clause.CheckedTo))));
            }
            foreach (var paragraph in voice.All(clause.Text)) yield return paragraph;
            yield return voice.Joined(voice.Words.Phrase("annex.law"), voice.Law(clause.LegalBasis));
        }
    }
}
