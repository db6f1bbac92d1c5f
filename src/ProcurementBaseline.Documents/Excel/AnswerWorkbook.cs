using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel.Reading;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The Excel file a vendor answers the requirements in, and the way back from it.</summary>
/// <remarks>
/// It carries the answers, the documents they point to, and who the tenderer is. Ownership, exclusion grounds, the delivery and the members of a
/// consortium do not come by it, and its first sheet says so. Safe for concurrent use.
/// </remarks>
public static class AnswerWorkbook
{
    /// <summary>The file extension with its dot.</summary>
    public const string Extension = ".xlsx";

    /// <summary>The format's media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook; the same annex and response give the same bytes.</summary>
    /// <param name="annex">The requirements; its language is that of the workbook.</param>
    /// <param name="response">What is filled in already, checked against the same requirements; null for an empty form. Answers to other requirements are left out.</param>
    /// <param name="words">The wording of <c>templates/annex/wording.json</c>.</param>
    /// <param name="output">Written to from its current position and left open. Nothing is written when the workbook is refused.</param>
    /// <param name="theme">The authority's colour, for headings and column titles, and its name where the annex names none; null for the plain look. A workbook has no logo.</param>
    /// <exception cref="WorkbookRefusedException">A text is longer than a cell can hold.</exception>
    /// <exception cref="ArgumentException">The theme's colour has too little contrast with white.</exception>
    public static void Write(Annex annex, Response? response, Words words, Stream output, Theme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(annex);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(output);
        theme ??= Theme.Plain;
        DocumentRules.Check(theme);
        annex = (Annex)theme.Issue(annex);
        var voice = new WorkbookVoice(words, annex.Language);
        var lists = new ListSheet(annex, voice);
        IReadOnlyList<Sheet> sheets =
        [
            GuideSheet.Of(annex, voice), AnswerSheet.Of(annex, response, voice, lists), EvidenceSheet.Of(response, voice),
            TendererSheet.Of(response?.Tenderer, voice, lists), lists.Sheet, KeySheet.Of(annex),
        ];
        Refuse(sheets);
        using var file = new MemoryStream();
        var title = voice.One("title", ("procurement", annex.Procurement.Title));
        WorkbookPackage.Write(sheets, (title, annex.Authority?.Name ?? "", annex.ReferenceDate), Footer(annex, voice), WorkbookStyles.Xml(theme.Colour), file);
        file.Position = 0;
        file.CopyTo(output);
    }

    /// <summary>Reads a workbook that was filled in, whatever program saved it, and says everything that is wrong with it.</summary>
    /// <param name="input">The file; read from its current position.</param>
    /// <param name="file">What the file is called in a problem; the path in it is a cell, for example <c>Besvarelse!F12</c>.</param>
    /// <param name="annex">The requirements it must answer.</param>
    /// <param name="words">The wording of <c>templates/annex/wording.json</c>.</param>
    /// <param name="problems">Receives every mistake, and as warnings what somebody should look at: a requirement whose row is gone, a document nobody lists.</param>
    /// <returns>The answers, the documents and the tenderer; null when there is an error. An empty cell is no answer.</returns>
    /// <remarks>A formula is refused where a value is asked for: what it shows can be old, or depend on a file that is not here.</remarks>
    public static Response? Read(Stream input, string file, Annex annex, Words words, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(annex);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(problems);
        return WorkbookReader.Read(input, annex, words, new(file, problems));
    }

    private static string Footer(Annex annex, WorkbookVoice voice)
    {
        var hash = annex.RulebookHash[..Math.Min(12, annex.RulebookHash.Length)];
        var version = voice.Words.Phrase("annex.version", ("version", Same(annex.Baseline.Version)), ("hash", Same(hash)));
        var page = voice.Words.Phrase("annex.page", ("page", Same("&P")), ("pages", Same("&N")));
        return $"&L{WorkbookPackage.InFooter(voice.One(version))}&R{voice.One(page)}";
    }

    private static void Refuse(IEnumerable<Sheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            for (var row = 0; row < sheet.Rows.Count; row++)
            {
                for (var column = 0; column < sheet.Rows[row].Count; column++)
                {
                    // Some programs count what XML forbids as it is spelled.
                    var cell = sheet.Rows[row][column];
                    if (CellText.Escape(cell.Text ?? "").Length + (cell.Translation is { } under ? CellText.Escape(under).Length + 1 : 0) > CellText.Most)
                        throw new WorkbookRefusedException($"{sheet.Name}!{new CellAddress(row + 1, column + 1)}");
                }
            }
        }
    }

    private static Text Same(string word) => new(word, word);
}
