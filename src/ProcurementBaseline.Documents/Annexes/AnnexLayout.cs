using System.Text;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Annexes;

/// <summary>Sets an annex of any kind as a document, its JSON inside.</summary>
public static class AnnexLayout
{
    /// <summary>The name of the file inside the document.</summary>
    public const string AttachmentName = "annex.json";

    /// <summary>The document of an annex.</summary>
    /// <param name="paper">The annex.</param>
    /// <param name="words">The words of the program and the annexes.</param>
    /// <param name="theme">The authority's look, and its name where the annex names none; null for the plain look.</param>
    /// <exception cref="ArgumentException">It is of a kind this program does not know.</exception>
    public static Document Of(AnnexPaper paper, Words words, Theme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(words);
        theme ??= Theme.Plain;
        var voice = new AnnexVoice(words, paper.Language);
        var document = theme.Issue(paper) switch
        {
            Annex annex => RequirementLayout.Of(annex, voice),
            SelfAssessment form => SelfAssessmentLayout.Of(form, voice),
            ProportionalityAssessment assessment => ProportionalityLayout.Of(assessment, voice),
            EvaluationReport report => EvaluationLayout.Of(report, voice),
            ResponseReceipt receipt => ReceiptLayout.Of(receipt, voice),
            _ => throw new ArgumentException($"There is no layout of {paper.GetType().Name}.", nameof(paper)),
        };
        return document with { Theme = theme };
    }

    /// <summary>The annex as the JSON that travels inside it: UTF-8, the same bytes for the same annex.</summary>
    public static byte[] Json(AnnexPaper paper) => Encoding.UTF8.GetBytes(AnnexJson.Write(paper));
}
