using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;

namespace ProcurementBaseline.Tests.BadInput;

/// <summary>Every file of <c>tests/bad-input/</c> that people bring is refused, and each of its mistakes is named.</summary>
[TestClass]
public sealed class BadFileTests
{
    public static IEnumerable<object[]> Procurements => BadInputFolder.Cases("procurement");

    public static IEnumerable<object[]> Responses => BadInputFolder.Cases("response");

    public static IEnumerable<object[]> Assessments => BadInputFolder.Cases("assessment");

    [TestMethod]
    [Timeout(10_000)]
    [DynamicData(nameof(Procurements))]
    public void A_bad_procurement_is_refused_with_every_mistake_named(string file)
    {
        var (path, problems) = (BadInputFolder.In("procurement", file), new List<Problem>());
        InputFile.Procurement(path, problems, (p, found) => Drafter.Check(BadInputFolder.GoodRulebook, p, path, found)).Should().BeNull("a file with a mistake gives no value");
        Mistake.AssertSaid(BadInputFolder.Expected("procurement", file), problems, _ => path);
    }

    [TestMethod]
    [Timeout(10_000)]
    [DynamicData(nameof(Responses))]
    public void A_bad_response_is_refused_with_every_mistake_named(string file)
    {
        var (path, problems) = (BadInputFolder.In("response", file), new List<Problem>());
        InputFile.Response(path, problems, (r, found) => ResponseCheck.Check(BadInputFolder.GoodRulebook, BadInputFolder.GoodSet(), r, path, found))
            .Should().BeNull("a file with a mistake gives no value");
        Mistake.AssertSaid(BadInputFolder.Expected("response", file), problems, _ => path);
    }

    [TestMethod]
    [Timeout(10_000)]
    [DynamicData(nameof(Assessments))]
    public void A_bad_assessment_is_refused_with_every_mistake_named(string file)
    {
        var (path, problems) = (BadInputFolder.In("assessment", file), new List<Problem>());
        var response = InputFile.Response(BadInputFolder.In("response", "_good.json"), [])!;
        InputFile.Assessment(path, problems, (a, found) => ResponseCheck.Check(BadInputFolder.GoodSet(), [response], a, path, found)).Should().BeNull("a file with a mistake gives no value");
        Mistake.AssertSaid(BadInputFolder.Expected("assessment", file), problems, _ => path);
    }

    [TestMethod]
    public void The_good_files_beside_them_are_accepted()
    {
        var problems = new List<Problem>();
        var set = BadInputFolder.GoodSet();
        var response = InputFile.Response(BadInputFolder.In("response", "_good.json"), problems);
        ResponseCheck.Check(BadInputFolder.GoodRulebook, set, response!, "", problems);
        var assessment = InputFile.Assessment(BadInputFolder.In("assessment", "_good.json"), problems);
        ResponseCheck.Check(set, [response!], assessment!, "", problems);
        problems.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("procurement")]
    [DataRow("response")]
    [DataRow("assessment")]
    public void Every_file_in_the_folder_is_expected_and_every_expectation_has_its_file(string folder)
    {
        var there = Directory.GetFiles(BadInputFolder.In(folder), "*.json").Select(Path.GetFileName).Where(n => n is not ("_good.json" or "expected.json"));
        there.Should().BeEquivalentTo(BadInputFolder.Cases(folder).Select(c => (string)c[0]));
    }

    [TestMethod]
    [DataRow("nowhere.json")]
    [DataRow("")]
    [DataRow("with\0zero.json")]
    [DataRow("/")]
    public void A_file_that_cannot_be_opened_is_a_problem_and_no_exception(string path)
    {
        var problems = new List<Problem>();
        InputFile.Procurement(path, problems).Should().BeNull();
        Mistake.AssertSaid([new("", "$", "Filen findes ikke eller kan ikke læses", "does not exist or cannot be read")], problems, _ => path);
    }
}
