using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Catalogue;

namespace ProcurementBaseline.Tests.Catalogue;

/// <summary>The lists of <c>rules/coverage.json</c> and the tables written from them.</summary>
[TestClass]
public sealed class CoverageTests
{
    [TestMethod]
    public void The_lists_that_ship_are_whole()
    {
        var coverage = Read(_ => { }, out var problems);
        problems.Should().BeEmpty();
        var points = coverage!.Lists.ToDictionary(l => l.Id, l => l.Points?.Count ?? l.Numbers!.Count, StringComparer.Ordinal);
        points.Should().Contain("nis2", 10).And.Contain("mds2", 23).And.Contain("enisa", 28).And.Contain("cra", 22)
            .And.Contain("weakPoints", 10).And.Contain("en303645", 14).And.Contain("dkMinimum", 29).And.Contain("iso27002", 93);
    }

    [TestMethod]
    public void Every_framework_a_requirement_can_name_has_its_list() =>
        Coverage.Maps.Keys.Should().BeEquivalentTo(RecordShape.Of(typeof(FrameworkMaps)).Members.Keys);

    [TestMethod]
    public void No_row_of_a_table_is_without_an_id_or_a_reason()
    {
        var coverage = Read(_ => { }, out _)!;
        foreach (var baseline in Repository.Rulebook.Baselines)
        {
            var rows = CoverageTable.Write(coverage, baseline).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| nr. |", StringComparison.Ordinal));
            rows.Should().HaveCount(coverage.Lists.Sum(l => l.Points?.Count ?? 0));
            rows.Should().OnlyContain(r => r.Split('|')[3].Trim().Length > 0);
        }
    }

    [TestMethod]
    public void Retired_requirements_cover_nothing()
    {
        var retired = (from b in Repository.Rulebook.Baselines from r in b.Requirements where r.Requirement.Retired is not null select (Baseline: b, r.Requirement.Id)).ToList();
        retired.Should().NotBeEmpty();
        var coverage = Read(_ => { }, out _)!;
        foreach (var (baseline, id) in retired) CoverageTable.Write(coverage, baseline).Should().NotContain($" {id} ");
    }

    [TestMethod]
    public void A_number_that_no_list_knows_is_found_and_the_nearest_offered() =>
        Said(
            l => List(l, "mds2")["points"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == "SAHD")!["id"] = "SHAD",
            "lists[2]", "refers to \"SAHD\", which does not exist in mds2. Did you mean \"SHAD\"?");

    [TestMethod]
    public void A_point_without_a_requirement_and_without_a_reason_is_found() =>
        Said(l => List(l, "dkMinimum")["points"]![0]!.AsObject().Remove("notCovered"), "lists[6].points[0]", "the reason is missing");

    [TestMethod]
    public void A_reason_for_a_point_that_is_covered_is_found() =>
        Said(l => List(l, "nis2")["points"]![0]!["notCovered"] = new JsonObject { ["da"] = "Fordi.", ["en"] = "Because." },
            "lists[1].points[0].notCovered", "is covered in every version");

    [TestMethod]
    public void A_requirement_that_does_not_exist_is_found() =>
        Said(l => List(l, "weakPoints")["points"]![0]!["requirements"]!.AsArray().Add("ATT-99"), "lists[0].points[0].requirements", "There is no requirement ATT-99");

    [TestMethod]
    public void A_list_left_out_is_found() => Said(l => l.Remove(List(l, "mdr")), "lists", "\"mdr\", to which requirements refer, is missing");

    [TestMethod]
    public void A_point_that_stands_twice_is_found() =>
        Said(l => List(l, "nis2")["points"]!.AsArray().Add(List(l, "nis2")["points"]![0]!.DeepClone()), "lists[1].points[10].id", "\"6.1.1\" stands twice");

    [TestMethod]
    public void A_mistyped_key_is_found() => Said(l => List(l, "nis2")["remark"] = "x", "lists[1].remark", "is not known");

    [TestMethod]
    public void A_folder_without_the_file_promises_nothing_and_is_no_problem()
    {
        var (folder, problems) = (Directory.CreateTempSubdirectory("coverage-").FullName, new List<Problem>());
        Coverage.Read(folder, Repository.Rulebook, problems).Should().BeNull();
        problems.Should().BeEmpty();
        Directory.Delete(folder);
    }

    private static void Said(Action<JsonArray> change, string path, string message)
    {
        Read(change, out var problems).Should().BeNull();
        problems.Should().Contain(p => p.Path == path && p.Severity == ProblemSeverity.Error && p.Message.En.Contains(message), "this was said: {0}", string.Join("\n", problems));
    }

    private static JsonObject List(JsonArray lists, string id) => lists.Single(l => l!["id"]!.GetValue<string>() == id)!.AsObject();

    private static Coverage? Read(Action<JsonArray> change, out List<Problem> problems)
    {
        var content = JsonNode.Parse(File.ReadAllBytes(Repository.Path("rules/coverage.json")))!;
        change(content["lists"]!.AsArray());
        var folder = Directory.CreateTempSubdirectory("coverage-").FullName;
        File.WriteAllText(Path.Combine(folder, Coverage.FileName), content.ToJsonString());
        problems = [];
        var coverage = Coverage.Read(folder, Repository.Rulebook, problems);
        Directory.Delete(folder, true);
        return coverage;
    }
}
