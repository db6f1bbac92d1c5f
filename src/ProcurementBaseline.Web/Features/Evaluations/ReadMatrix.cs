using ProcurementBaseline.Files;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Evaluations;

internal static class ReadMatrix
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string? asOf, string? format, string? lang, Caller caller, CaseFile cases, Readings readings, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var (file, language) = (Query.Code("format", format, Format.Json, problems), Query.Code("lang", lang, Language.Da, problems));
        var (judged, refused) = await JudgedCase.Find(http, id, asOf, caller, new(cases, readings, knowledge, "matrix.read"), problems);
        if (judged is null) return refused!;
        var matrix = Matrix.Of(judged, knowledge.Words);
        return file == Format.Csv
            ? TypedResults.Bytes(MatrixCsv.Write(matrix, knowledge.Words, language), "text/csv; charset=utf-8", $"{id}-matrix.csv")
            : TypedResults.Ok(matrix);
    }

    /// <summary>What a matrix can be.</summary>
    private enum Format
    {
        /// <summary>JSON.</summary>
        Json,

        /// <summary>A file for a spreadsheet.</summary>
        Csv,
    }
}
