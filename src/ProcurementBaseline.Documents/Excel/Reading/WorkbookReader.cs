using System.Xml;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads a workbook into a response: first whether it may be read, then whether it belongs here, then every cell.</summary>
internal static class WorkbookReader
{
    /// <summary>Reads it; null when anything is wrong.</summary>
    public static Response? Read(Stream input, Annex annex, Words words, Complaints complaints) =>
        Open(input, complaints) is { } workbook && WorkbookKey.Language(workbook, annex, complaints) is { } language
            ? Response(workbook, annex, words, language, complaints)
            : null;

    private static ReadWorkbook? Open(Stream input, Complaints complaints)
    {
        var reading = "";
        try
        {
            using var zip = WorkbookFile.Open(WorkbookFile.Bytes(input));
            WorkbookParts? parts = null;
            try
            {
                parts = new(zip);
                if (new SheetsReader(parts).Read() is { } workbook) return workbook;
                complaints.Error("$", WorkbookFile.NoWorkbook);
            }
            finally
            {
                reading = parts?.Reading ?? "";
            }
        }
        catch (WorkbookLimitException e)
        {
            complaints.Error("$", e.Says);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            complaints.Error("Filen har en dokumenttypeerklæring (DOCTYPE). Sådanne filer læses ikke, for de kan hente andre filer ind.",
                "The file has a document type declaration (DOCTYPE). Such files are not read, for they can pull in other files.");
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            var part = reading.Length == 0 ? "" : $" ({Quote.Of(reading)})";
            complaints.Error($"Filen er beskadiget og kan ikke læses{part}. Åbn den i regnearket, og gem den igen.",
                $"The file is damaged and cannot be read{part}. Open it in the spreadsheet program and save it again.");
        }
        return null;
    }

    private static Response? Response(ReadWorkbook workbook, Annex annex, Words words, AnnexLanguage language, Complaints complaints)
    {
        var values = new CellValues(workbook.From1904, language == AnnexLanguage.Da, words, complaints);
        var evidence = Tables.Find(workbook.Sheets, Enum.GetValues<EvidenceColumn>(), words.Title, words.Phrase("workbook.sheet.evidence"), complaints);
        AnswerColumn[] asked = [AnswerColumn.Id, AnswerColumn.Value, AnswerColumn.Comment, AnswerColumn.Evidence, AnswerColumn.Action, AnswerColumn.By, AnswerColumn.Confidential];
        var answers = Tables.Find(workbook.Sheets, asked, words.Title, words.Phrase("workbook.sheet.answers"), complaints);
        var tenderer = TendererReader.Find(workbook.Sheets, words, complaints);
        if (answers is not null) Merged(answers, asked.Skip(1), complaints);
        if (evidence is not null) Merged(evidence, Enum.GetValues<EvidenceColumn>(), complaints);
        var documents = evidence is null ? null : new EvidenceReader(evidence, values).Read();
        var given = answers is null ? null : new AnswerReader(answers, annex, values, evidence is null ? null : documents ?? [], words).Read();
        var who = tenderer is null ? null : new TendererReader(tenderer, values, words).Read();
        if (!complaints.None) return null;
        return new()
        {
            SchemaVersion = "1",
            Procurement = annex.Procurement.Id,
            Tenderer = who!,
            Answers = given is { Count: > 0 } ? given : null,
            Evidence = documents,
        };
    }

    // One value over several rows answers several requirements, or one: nobody can tell.
    private static void Merged<T>(Table<T> table, IEnumerable<T> columns, Complaints complaints) where T : struct, Enum
    {
        foreach (var (from, to) in table.Sheet.Merged)
        {
            if (to.Row == from.Row || to.Row <= table.HeaderRow || !columns.Any(c => table.Columns[c] >= from.Column && table.Columns[c] <= to.Column)) continue;
            complaints.Error($"{table.Sheet.Name}!{from}:{to}", "Felterne er flettet over flere rækker. Ophæv fletningen, og skriv svaret i hver række.",
                "The fields are merged over several rows. Undo the merge and write the answer in each row.");
        }
    }
}
