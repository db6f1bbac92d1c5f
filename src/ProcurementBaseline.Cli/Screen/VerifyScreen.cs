using ProcurementBaseline.Cli.Verbs;
using ProcurementBaseline.Documents.Pdf.Signing;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>What <c>verify</c> found, for people: the answer first, then what it rests on.</summary>
internal static class VerifyScreen
{
    private const int HashStart = 12;

    public static void Show(Paper paper, VerifiedFile verified, Words words)
    {
        paper.Line(words.Phrase(verified.Authentic ? "verify.authentic" : "verify.different",
            ("file", Same(verified.File)), ("hash", Same(verified.Rulebook.Hash[..HashStart]))));
        foreach (var difference in verified.Differs) paper.Wrapped($"– {difference.What.In(paper.Language)}", 2);
        paper.Line(words.Phrase(verified.Authentic ? "verify.scope" : "verify.version"));
        paper.Line(Signed(verified.Signed, words));
    }

    private static Text Signed(PdfSignature? signature, Words words) => signature switch
    {
        null => words.Phrase("verify.unsigned"),
        { Valid: true } => words.Phrase("verify.signed", ("by", Name(signature.By)), ("issuer", Name(signature.Issuer))),
        _ => words.Phrase("verify.unsound"),
    };

    private static Text Name(string? name) => Same(Quote.Of(name ?? "?"));
}
