using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Cli;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Documents.Excel;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>From the workbook a vendor filled in to <c>response.json</c>, by the command line.</summary>
[TestClass]
public sealed class ResponseImportTests
{
    private static readonly string Mri = Repository.Path(Procbase.Mri);

    private string _folder = "";

    private string Workbook => Path.Combine(_folder, "svar.xlsx");

    private string Output => Path.Combine(_folder, "response.json");

    [TestInitialize]
    public void Begin() => _folder = Directory.CreateTempSubdirectory("procbase-import-").FullName;

    [TestCleanup]
    public void End() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void The_sample_responses_come_back_with_the_same_answers_and_are_judged_alike()
    {
        foreach (var sample in Procbase.SampleResponses)
        {
            var response = Response(sample);
            File.WriteAllBytes(Workbook, WorkbookSample.Write(response, AnnexLanguage.Both, Set()));
            var (_, document) = Procbase.Json("response", "import", Workbook, Mri);
            var imported = Response(Output);
            WorkbookSample.Json(imported).Should().Be(WorkbookSample.Json(new()
            {
                SchemaVersion = "1",
                Procurement = response.Procurement,
                Tenderer = response.Tenderer with { Group = null },
                Answers = response.Answers,
                Evidence = response.Evidence,
            }));
            document["answers"]!.GetValue<int>().Should().Be(response.Answers!.Count(a => a.Value.Value is not null));
            document["file"]!.GetValue<string>().Should().Be(Output);
            File.Delete(Output);
        }
    }

    [TestMethod]
    public void An_existing_file_is_not_replaced_unasked_and_merging_keeps_what_the_workbook_does_not_carry()
    {
        var sample = Procbase.SampleResponses[0];
        var before = Response(sample);
        var (id, _) = before.Answers!.First();
        var changed = before with { Answers = new Dictionary<string, Answer> { [id] = before.Answers![id] with { Comment = "Rettet i skemaet" } }, Evidence = null };
        File.WriteAllBytes(Workbook, WorkbookSample.Write(changed, AnnexLanguage.En, Set()));
        File.Copy(sample, Output);

        var (code, _, error) = Procbase.Run("response", "import", Workbook, Mri, "--lang", "en");
        (code, File.ReadAllText(Output)).Should().Be((ExitCode.WrongInput, File.ReadAllText(sample)));
        error.Should().Contain("--merge");

        Procbase.Run("response", "import", Workbook, Mri, "--merge").Code.Should().Be(ExitCode.OpenEnds);
        var merged = Response(Output);
        merged.Answers![id].Comment.Should().Be("Rettet i skemaet");
        WorkbookSample.Json(merged with { Answers = before.Answers }).Should().Be(WorkbookSample.Json(before));
        merged.Answers.Keys.Should().BeEquivalentTo(before.Answers.Keys);
    }

    [TestMethod]
    public void A_file_of_another_tenderer_is_not_merged_into()
    {
        File.WriteAllBytes(Workbook, WorkbookSample.Write(Response(Procbase.SampleResponses[0]), AnnexLanguage.Da, Set()));
        File.Copy(Procbase.SampleResponses[1], Output);
        var (code, _, error) = Procbase.Run("response", "import", Workbook, Mri, "--merge");
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain(Response(Procbase.SampleResponses[0]).Tenderer.Id).And.Contain(Response(Procbase.SampleResponses[1]).Tenderer.Id);
        File.ReadAllText(Output).Should().Be(File.ReadAllText(Procbase.SampleResponses[1]));
    }

    [TestMethod]
    public void Every_mistake_is_told_with_its_cell_and_nothing_is_written()
    {
        var raw = new RawWorkbook(WorkbookSample.Write(Response(Procbase.SampleResponses[0]), AnnexLanguage.Da, Set()));
        raw.Text(RawWorkbook.Answers, $"F{raw.Row("IAM-01")}", "måske").Text(RawWorkbook.Tenderer, "B6", "Danmark");
        File.WriteAllBytes(Workbook, raw.Bytes());
        var (code, document) = Procbase.Json("response", "import", Workbook, Mri);
        code.Should().Be(ExitCode.WrongInput);
        document["problems"]!.AsArray().Where(p => p!["severity"]!.GetValue<string>() == "error").Select(p => p!["path"]!.GetValue<string>())
            .Should().BeEquivalentTo($"Besvarelse!F{raw.Row("IAM-01")}", "Tilbudsgiver!B6");
        Directory.GetFiles(_folder).Should().ContainSingle();
    }

    [TestMethod]
    public void A_form_that_answers_everything_ends_clean()
    {
        var set = Set();
        var answers = set.Selected.ToDictionary(d => d.Requirement.Id, d => new Answer { Value = Any(d.Requirement.Answer) });
        var response = Response(Procbase.SampleResponses[0]) with { Answers = answers, Evidence = null };
        File.WriteAllBytes(Workbook, WorkbookSample.Write(response, AnnexLanguage.Da, set));
        Procbase.Run("response", "import", Workbook, Mri).Should().Be((ExitCode.Clean, $"{Output}: {answers.Count} besvarede krav, 0 ubesvarede\n", ""));
    }

    [TestMethod]
    public void The_annex_verb_writes_the_form()
    {
        var (code, document) = Procbase.Json("annex", Mri, "-o", Workbook, "--lang", "both");
        code.Should().Be(ExitCode.Clean);
        document["sha256"]!.GetValue<string>().Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Workbook))));
        Procbase.Run("response", "import", Workbook, Mri, "--lang", "en").Error.Should().Contain("Tilbudsgiver!B5: The id of the tenderer must be filled in.");
    }

    [TestMethod]
    [DataRow("da")]
    [DataRow("en")]
    [DataRow("both")]
    public void A_form_that_the_command_line_filled_in_comes_back_with_the_same_answers_and_no_remark(string language)
    {
        foreach (var sample in Procbase.SampleResponses)
        {
            Procbase.Run("annex", Mri, sample, "--kind", "selfAssessment", "-o", Workbook, "--lang", language, "--theme", Repository.Path("tests/samples/themes/region-eksempel/theme.json"))
                .Code.Should().Be(ExitCode.Clean);
            var (code, document) = Procbase.Json("response", "import", Workbook, Mri);
            document["problems"]!.AsArray().Should().BeEmpty();
            code.Should().Be(document["unanswered"]!.AsArray().Count == 0 ? ExitCode.Clean : ExitCode.OpenEnds);
            var (imported, given) = (Response(Output), Response(sample));
            OutputJson.Write(new { imported.Answers, imported.Evidence }).Should().Be(OutputJson.Write(new { given.Answers, given.Evidence }));
            (imported.Procurement, imported.Tenderer.Id).Should().Be((given.Procurement, given.Tenderer.Id));
            File.Delete(Output);
        }
    }

    [TestMethod]
    public void The_empty_workbook_of_the_requirements_is_the_form_too()
    {
        using var form = new TemporaryFile("", ".xlsx");
        Procbase.Run("annex", Mri, "-o", Workbook).Code.Should().Be(ExitCode.Clean);
        Procbase.Run("annex", Mri, "--kind", "selfAssessment", "-o", form.Path).Code.Should().Be(ExitCode.Clean);
        File.ReadAllBytes(Workbook).Should().Equal(File.ReadAllBytes(form.Path));
        var (code, _, error) = Procbase.Run("response", "import", Workbook, Mri, "--lang", "en");
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain("The id of the tenderer must be filled in.").And.NotContain("Besvarelse!", "no answer is missed");
    }

    [TestMethod]
    [DataRow(".pdf")]
    [DataRow(".docx")]
    [DataRow(".json")]
    public void A_file_of_another_format_is_refused_with_what_is_expected(string extension)
    {
        using var file = new TemporaryFile("", extension);
        Procbase.Run("annex", Mri, "--kind", "selfAssessment", "-o", file.Path).Code.Should().Be(ExitCode.Clean);
        var (code, _, error) = Procbase.Run("response", "import", file.Path, Mri, "-o", Output);
        code.Should().Be(ExitCode.WrongInput);
        error.Should().Contain("ikke et regneark").And.Contain("annex --kind selfAssessment -o skema.xlsx").And.Contain("PDF- eller Word-fil");
        File.Exists(Output).Should().BeFalse();
    }

    [TestMethod]
    [DataRow("import")]
    [DataRow("import", "no-such-file.xlsx")]
    [DataRow("export", "a", "b")]
    public void What_is_not_there_is_told(params string[] arguments) =>
        Procbase.Run(["response", .. arguments, .. arguments.Length == 2 ? [Mri] : Array.Empty<string>()]).Code.Should().Be(ExitCode.WrongInput);

    private static Scalar Any(AnswerForm form) => form.Kind switch
    {
        AnswerKind.YesNo => Scalar.Of(true),
        AnswerKind.Number => Scalar.Of(form.Min ?? 0),
        AnswerKind.Date => Scalar.Of(new DateOnly(2026, 11, 22)),
        AnswerKind.Choice => Scalar.Of(form.Choices![0].Id),
        AnswerKind.Text => Scalar.Of("Beskrivelse"),
    };

    private static RequirementSet Set() => WorkbookSample.Draft("mri-scanners-with-service", p => p);

    private static Response Response(string file)
    {
        var problems = new List<Problem>();
        return InputFile.Response(file, problems) ?? throw new AssertFailedException(string.Join('\n', problems));
    }
}
