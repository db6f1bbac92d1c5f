using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Cli.Verbs;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Documents.Pdf;
using ProcurementBaseline.Documents.Pdf.Reading;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;
using Annex = ProcurementBaseline.Annexes.Annex;

namespace ProcurementBaseline.Tests.Documents;

/// <summary>Annexes to verify, honest ones and others.</summary>
internal static class VerifiedSample
{
    private static readonly Lazy<Annex> Small = new(() => Of("consumables"));

    /// <summary>The shortest annex of the starting points.</summary>
    public static Annex Short => Small.Value;

    /// <summary>The annex of a starting point.</summary>
    public static Annex Of(string name, AnnexLanguage language = AnnexLanguage.Da, Func<Procurement, Procurement>? change = null)
    {
        var problems = new List<Problem>();
        var file = Repository.Path($"templates/procurements/{name}.json");
        var procurement = InputFile.Procurement(file, problems)!;
        var set = Drafter.Draft(Repository.Rulebook, change is null ? procurement : change(procurement), file, problems)
            ?? throw new AssertFailedException(string.Join('\n', problems));
        return AnnexComposer.Requirements(set, Repository.Words, language);
    }

    /// <summary>One with every way of tailoring in it, and facts that are missing.</summary>
    public static Annex Tailored(AnnexLanguage language = AnnexLanguage.Da) => Of("mri-scanners-with-service", language, p =>
    {
        var selected = Of("mri-scanners-with-service").Groups.SelectMany(g => g.Requirements).ToList();
        var number = selected.First(r => r.Parameters.Count > 0);
        var (name, bounds) = Repository.Rulebook.Baselines[0].ById[number.Id].Requirement.Parameters!.First();
        var others = selected.Where(r => r.Id != number.Id).Select(r => r.Id).ToList();
        return p with
        {
            Profile = p.Profile! with { RemoteAccess = null },
            Tailoring =
            [
                new() { Requirement = others[0], Action = TailoringAction.Drop, Reason = "Dækkes af rammeaftalen." },
                new()
                {
                    Requirement = others[1], Action = TailoringAction.Change, Reason = "Få kan opfylde det.", Obligation = Obligation.Award, Slot = LegalSlot.Award,
                    Text = new("Leverandøren beskriver sin praksis.", "The supplier describes its practice."), Rationale = new("Fordi.", "Because."),
                    Answer = new() { Kind = AnswerKind.Text }, Evidence = "En beskrivelse",
                },
                new()
                {
                    Requirement = number.Id, Action = TailoringAction.Change, Reason = "Kortere frist er nødvendig.",
                    Parameters = new Dictionary<string, decimal> { [name] = bounds.Default == bounds.Max ? bounds.Min : bounds.Max },
                },
                new() { Requirement = "X-RUM-01", Action = TailoringAction.Add, Text = new("Rummet skal kunne låses.", "The room must be lockable."), Reason = "Skanneren står åbent." },
                new() { Requirement = "X-RUM-02", Action = TailoringAction.Add, Text = new("Rummet skal være tørt.", "The room must be dry.") },
            ],
        };
    });

    public static byte[] Pdf(Annex annex) => DocumentSamples.Pdf(Document(annex));

    public static Document Document(Annex annex) => AnnexLayout.Of(annex, Repository.Words);

    /// <summary>A file with that JSON in it, written by this program in all other ways as the short annex is.</summary>
    public static byte[] Carrying(byte[] json)
    {
        var document = Document(Short);
        return DocumentSamples.Pdf(document with { Attachment = document.Attachment! with { Bytes = json } });
    }

    /// <summary>What <c>verify</c> says of a file; null when it is none of ours, and then <paramref name="problems"/> say so.</summary>
    public static VerifiedFile? Verify(byte[] file, ICollection<Problem>? problems = null) => PublishedPdf.Of("bilag.pdf", file, problems ?? []) is { } found
        ? new Verification(new Workspace(Repository.Rulebook, Repository.Words), Theme.Plain, new PdfRenderer(DocumentSamples.Fonts, DocumentSamples.Hyphenation)).Of("bilag.pdf", found)
        : null;
}
