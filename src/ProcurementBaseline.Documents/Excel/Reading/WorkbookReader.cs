namespace ProcurementBaseline.Documents.Excel.Reading;
internal static class WorkbookReader { public static Responses.Response? Read(Stream i, ProcurementBaseline.Annexes.Annex a, Values.Words w, Complaints c) => null; }
