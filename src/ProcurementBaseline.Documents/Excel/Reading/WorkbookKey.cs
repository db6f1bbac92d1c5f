using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads the hidden sheet that says what a workbook belongs to, and holds it against the requirements it should answer.</summary>
internal static class WorkbookKey
{
    /// <summary>The languages the workbook was made in; null when it does not belong here, and then the complaints say why.</summary>
    public static AnnexLanguage? Language(ReadWorkbook workbook, Annex annex, Complaints complaints)
    {
        if (Lines(workbook) is not { } lines)
        {
            complaints.Error("Filen er ikke et svarskema fra ordregiver: det skjulte ark, der angiver udbuddet, mangler.",
                "The file is not an answer form of the contracting authority: the hidden sheet that names the procurement is missing.");
            return null;
        }
        Procurement(Said(KeyLine.Procurement), annex, complaints);
        Baseline(Said(KeyLine.BaselineVersion), Said(KeyLine.BaselineHash), annex, complaints);
        if (Said(KeyLine.SchemaVersion) != KeySheet.Value(KeyLine.SchemaVersion, annex))
            complaints.Error("Skemaet er i en anden udgave end den, der kendes.", "The form is of another version than the one that is known.");
        if (!complaints.None) return null;
        if (Said(KeyLine.RequirementsHash) != KeySheet.Value(KeyLine.RequirementsHash, annex))
        {
            complaints.Warning("$", "Kravene i udbuddet er ændret, siden skemaet blev dannet. Kontrollér, at svarene passer til kravene, som de nu lyder.",
                "The requirements of the procurement have been changed since the form was made. Check that the answers fit the requirements as they now read.");
        }
        return RecordShape.NamesOf(typeof(AnnexLanguage)).TryGetValue(Said(KeyLine.Language), out var language) ? (AnnexLanguage)language : AnnexLanguage.Both;

        string Said(KeyLine line) => lines.GetValueOrDefault(RecordShape.CodeOf(line)) ?? "";
    }

    private static void Procurement(string said, Annex annex, Complaints complaints)
    {
        if (said == annex.Procurement.Id) return;
        complaints.Error(
            $"Skemaet hører til udbuddet \"{Quote.Of(said)}\", men det indlæses i \"{annex.Procurement.Id}\".",
            $"The form belongs to the procurement \"{Quote.Of(said)}\", but it is read for \"{annex.Procurement.Id}\".");
    }

    private static void Baseline(string version, string hash, Annex annex, Complaints complaints)
    {
        if (version == annex.Baseline.Version && hash == annex.Baseline.Hash) return;
        var (theirs, ours) = ($"{Quote.Of(version)} ({Quote.Of(Short(hash))})", $"{annex.Baseline.Version} ({Short(annex.Baseline.Hash)})");
        complaints.Error($"Skemaet følger basiskrav {theirs}, men udbuddet følger {ours}. Dan skemaet igen.",
            $"The form follows baseline {theirs}, but the procurement follows {ours}. Make the form again.");
    }

    private static Dictionary<string, string>? Lines(ReadWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Rows.SelectMany(sheet.InRow).FirstOrDefault(c => c.Word == KeySheet.Mark && c.At.Column > 1) is not { } mark) continue;
            var lines = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in sheet.Rows)
            {
                if (sheet[row, mark.At.Column - 1] is { } key && sheet[row, mark.At.Column] is { } value) lines.TryAdd(key.Word.Trim(), value.Word.Trim());
            }
            return lines;
        }
        return null;
    }

    private static string Short(string hash) => hash.Length <= 12 ? hash : $"{hash[..12]}…";
}
