using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>A real set with every kind of answer in it, answers to it, and the way out and back.</summary>
internal static class WorkbookSample
{
    private static readonly Lazy<RequirementSet> Drafted = new(() => Draft("mri-scanners-with-service", p => p with
    {
        Tailoring =
        [
            Own("X-TEXT-01", new() { Kind = AnswerKind.Text }),
            Own("X-DATE-01", new() { Kind = AnswerKind.Date }),
            Own("X-PCT-01", new() { Kind = AnswerKind.Number, Unit = Unit.Percent, Min = 0, Max = 100 }),
            Own("X-NUM-01", new() { Kind = AnswerKind.Number }),
            Own("X-CHOICE-01", new()
            {
                Kind = AnswerKind.Choice,
                Choices =
                [
                    new() { Id = "a", Label = new("Samme ord", "Same words") }, new() { Id = "A", Label = new("Samme ord", "Same words") },
                    new() { Id = "b", Label = new("=1+1", "@SUM") }, new() { Id = "c", Label = new("a", "b") },
                ],
            }),
        ],
    }));

    /// <summary>The MRI scanners with five own requirements.</summary>
    public static RequirementSet Set => Drafted.Value;

    /// <summary>A response that uses everything the workbook carries.</summary>
    public static Response Response { get; } = new()
    {
        SchemaVersion = "1",
        Procurement = "mri-scanners-with-service",
        Tenderer = new() { Id = "DK-12345678", Name = "Nordlys A/S", Country = new("DK"), IncorporatedIn = new("DE"), Kind = OperatorKind.Company, SmallEnterprise = true },
        Answers = new Dictionary<string, Answer>
        {
            ["PATCH-01"] = new() { Value = Scalar.Of(14m), Evidence = ["E1", "E2"], Confidential = false },
            ["IAM-01"] = new() { Value = Scalar.Of(true), Comment = "=HYPERLINK(\"http://example.org\")", Evidence = [] },
            ["PHYS-01"] = new() { Value = Scalar.Of("evident"), Plan = new() { Action = "-cmd|' /C calc'!A0", By = new(2026, 12, 31) }, Confidential = true },
            ["X-TEXT-01"] = new() { Value = Scalar.Of("+45 æøå\nlinje 2 _x0041_ \"citat\" <b>&amp;") },
            ["X-DATE-01"] = new() { Value = Scalar.Of(new DateOnly(2026, 11, 22)) },
            ["X-PCT-01"] = new() { Value = Scalar.Of(99.5m) },
            ["X-NUM-01"] = new() { Value = Scalar.Of(-1234.5678m) },
            ["X-CHOICE-01"] = new() { Value = Scalar.Of("A") },
        },
        Evidence =
        [
            new() { Id = "E1", Kind = "certifikat", Title = "@ISO 27001", Issuer = "DNV", IssuedOn = new(2025, 2, 1), ValidTo = new(2028, 1, 31), File = "iso27001.pdf" },
            new() { Id = "E2", Title = "Erklæring, ISAE 3402" },
        ],
    };

    public static Annex Annex(AnnexLanguage language, RequirementSet? set = null) => AnnexComposer.Requirements(set ?? Set, Repository.Words, language);

    public static byte[] Write(Response? response, AnnexLanguage language = AnnexLanguage.Da, RequirementSet? set = null)
    {
        using var output = new MemoryStream();
        AnswerWorkbook.Write(Annex(language, set), response, Repository.Words, output);
        return output.ToArray();
    }

    /// <summary>Reads a workbook as an answer to the set.</summary>
    public static (Response? Response, List<Problem> Problems) Read(byte[] workbook, RequirementSet? set = null)
    {
        var problems = new List<Problem>();
        using var input = new MemoryStream(workbook);
        return (AnswerWorkbook.Read(input, "svar.xlsx", Annex(AnnexLanguage.Both, set), Repository.Words, problems), problems);
    }

    /// <summary>A response as its file, so that two can be compared in full; answers in the order of their ids.</summary>
    public static string Json(Response? response) => response is null ? "null" : System.Text.Encoding.UTF8.GetString(RecordWriter.Write(response with
    {
        Answers = response.Answers?.OrderBy(a => a.Key, StringComparer.Ordinal).ToDictionary(a => a.Key, a => a.Value),
    }));

    public static RequirementSet Draft(string name, Func<Procurement, Procurement> change)
    {
        var (file, problems) = (Repository.Path($"templates/procurements/{name}.json"), new List<Problem>());
        var set = InputFile.Procurement(file, problems) is { } procurement ? Drafter.Draft(Repository.Rulebook, change(procurement), file, problems) : null;
        return set ?? throw new AssertFailedException(string.Join('\n', problems));
    }

    public static Tailoring Own(string id, AnswerForm form) => new()
    {
        Requirement = id,
        Action = TailoringAction.Add,
        Text = new($"Eget krav {id}.", $"Own requirement {id}."),
        Answer = form,
        Reason = "Til prøve.",
        DecidedBy = "Prøve",
        DecidedOn = new(2026, 2, 1),
    };
}
