using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>
/// Takes over what a file says: the filled workbook, a <c>response.json</c>, or an ESPD. What the file says wins, and what it does not carry stays as it is. A file
/// with a mistake changes nothing.
/// </summary>
internal static class ImportResponse
{
    /// <summary>The longest file, in bytes: the largest workbook and the largest ESPD that are read.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const string DefaultName = "espd.xml";
    private const int Attempts = 20;

    /// <summary>What came along.</summary>
    /// <param name="Kind">What the file was.</param>
    /// <param name="Answers">How many answers it held.</param>
    /// <param name="Unanswered">The requirements that are still not answered, with all that is saved.</param>
    /// <param name="Problems">What somebody should look at, with its place in the file.</param>
    internal sealed record ImportOutcome(ImportKind Kind, int Answers, IReadOnlyList<string> Unanswered, IReadOnlyList<ImportRemark> Problems);

    /// <summary>Something to look at.</summary>
    /// <param name="Path">Its place in the file: a cell or a path.</param>
    /// <param name="Message">What it is.</param>
    internal sealed record ImportRemark(string Path, Text Message);

    /// <summary>The files that can be imported.</summary>
    internal enum ImportKind
    {
        /// <summary>The workbook of the annex.</summary>
        Workbook,

        /// <summary><c>response.json</c>.</summary>
        Response,

        /// <summary>An ESPD response.</summary>
        Espd,
    }

    public static async Task<IResult> Handle([AsParameters] TendererRequest request, Knowledge knowledge, string? name)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        if (desk.InTime() is null) return desk.Late();
        if (await UploadedFile.Read(request.Http.Request, MostBytes, request.Cancel) is not { } file) return Refusal.Of(request.Http, StatusCodes.Status400BadRequest, "request");
        var (kind, problems) = (KindOf(file.Bytes), new List<Problem>());
        if (kind == ImportKind.Response && file.Bytes.Length > ResponseBody.MostBytes) return Refusal.Of(request.Http, StatusCodes.Status413PayloadTooLarge, "too-large");
        if (kind == ImportKind.Espd) return await Espd(desk, file, name, problems);
        var response = kind == ImportKind.Workbook ? Workbook(desk, knowledge, file.Bytes, problems) : ResponseBody.Read(desk, file.Bytes, problems);
        if (response is null || problems.Any(p => p.Severity == ProblemSeverity.Error)) return Refusal.Input(request.Http, problems);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var copy = await WorkingCopy.Read(desk);
            var changes = copy.To(copy.Particulars.With(response) with { Answers = copy.Whole.With(response).Answers });
            if (desk.InTime() is not { } now) return desk.Late();
            if (changes.Count == 0 || (await desk.Write(now, "response.import", changes)).Written)
                return await Answered(desk, kind, (response.Answers ?? new Dictionary<string, Answer>()).Count(a => a.Value?.Value is not null), problems);
        }
        return Refusal.Of(request.Http, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
    }

    private static ImportKind KindOf(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK"u8)) return ImportKind.Workbook;
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        return start.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? ImportKind.Espd : ImportKind.Response;
    }

    private static Response? Workbook(Desk desk, Knowledge knowledge, byte[] bytes, List<Problem> problems)
    {
        var set = desk.Case.Edition.Set;
        using var input = new MemoryStream(bytes, writable: false);
        if (AnswerWorkbook.Read(input, Body.Name, AnnexComposer.Requirements(set, knowledge.Words, AnnexLanguage.Both), knowledge.Words, problems) is not { } response) return null;
        ResponseCheck.Check(desk.Case.Edition.Rulebook, set, response, Body.Name, problems);
        ResponseBody.Own(desk, response, problems);
        foreach (var (path, says) in InputFile.Mistakes(response)) problems.Add(new(Body.Name, path, ProblemSeverity.Error, says));
        return response;
    }

    // An ESPD is kept as it is, and read again by whoever judges.
    private static async Task<IResult> Espd(Desk desk, UploadedFile file, string? name, List<Problem> problems)
    {
        EspdUpload.Parse(desk, file.Bytes, problems);
        var about = new AddEvidence.About(Upload.Espd, name ?? file.Name ?? DefaultName, null, null, null, null, null);
        if (AddEvidence.Read(about, file, problems, desk.Request.Time.GetUtcNow()) is not { } upload) return Refusal.Input(desk.Request.Http, problems);
        var stored = await AddEvidence.Store(desk, upload, file.Bytes, replace: true);
        return stored is IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created } ? await Answered(desk, ImportKind.Espd, 0, problems) : stored;
    }

    private static async Task<IResult> Answered(Desk desk, ImportKind kind, int answers, List<Problem> problems)
    {
        var copy = await WorkingCopy.Read(desk);
        ReadResponse.Tell(desk.Request.Http, copy);
        var given = copy.Whole.Answers ?? new Dictionary<string, Answer>();
        return TypedResults.Ok(new ImportOutcome(kind, answers,
            [.. desk.Case.Edition.Set.Selected.Select(r => r.Requirement.Id).Where(id => given.GetValueOrDefault(id)?.Value is null)],
            [.. problems.Select(p => new ImportRemark(p.Path, p.Message))]));
    }
}
