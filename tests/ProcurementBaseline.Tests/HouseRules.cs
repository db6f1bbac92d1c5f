using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Rules;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Rules.Reference;
using ProcurementBaseline.Rules.Reviewing;

namespace ProcurementBaseline.Tests;

/// <summary>The habits of this house that a compiler does not see.</summary>
[TestClass]
public sealed class HouseRules
{
    private static readonly Assembly Core = typeof(Procurement).Assembly;
    private static readonly Assembly Rules = typeof(Rulebook).Assembly;
    private static readonly Assembly Documents = typeof(Document).Assembly;
    private static readonly Assembly Exchange = typeof(EspdReader).Assembly;

    [TestMethod]
    public void Core_references_nothing_but_the_framework_and_FluentValidation() =>
        References(Core).Where(r => !IsFramework(r)).Should().BeEquivalentTo(["FluentValidation"]);

    [TestMethod]
    public void Only_the_rules_project_knows_RulesEngine_and_projects_point_to_core_alone()
    {
        References(Rules).Where(r => !IsFramework(r)).Should().BeSubsetOf(["ProcurementBaseline", "RulesEngine"]);
        References(Documents).Where(r => !IsFramework(r)).Should().BeSubsetOf(["ProcurementBaseline", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework"]);
        References(Exchange).Where(r => !IsFramework(r)).Should().BeSubsetOf(["ProcurementBaseline"]);
    }

    [TestMethod]
    public void No_public_value_has_a_property_that_can_be_set_afterwards()
    {
        var settable =
            from assembly in (Assembly[])[Core, Rules, Documents, Exchange]
            from type in assembly.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let set = property.SetMethod
            where set is { IsPublic: true } && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        settable.Should().BeEmpty();
    }

    [TestMethod]
    public void No_source_file_is_longer_than_250_lines_and_no_line_wider_than_200_columns()
    {
        var sources = ((string[])["src", "tests"]).SelectMany(f => Directory.GetFiles(Repository.Path(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var wrong = sources.Select(f => (File: Path.GetRelativePath(Repository.Root, f), Lines: File.ReadAllLines(f)))
            .Where(s => s.Lines.Length > 250 || s.Lines.Any(l => l.Length > 200)).Select(s => $"{s.File}: {s.Lines.Length} lines, widest {s.Lines.Max(l => l.Length)}");
        wrong.Should().BeEmpty();
    }

    [TestMethod]
    public void The_generated_files_in_rules_are_what_the_types_say_now()
    {
        var problems = new List<Problem>();
        var coverage = Coverage.Read(Repository.Path("rules"), Repository.Rulebook, problems);
        problems.Should().BeEmpty();
        coverage.Should().NotBeNull();
        foreach (var (name, content) in GeneratedFiles.Of(Repository.Rulebook, coverage))
            File.ReadAllText(Repository.Path($"rules/{name}")).Should().Be(content, $"rules/{name} is generated: run procbase reference --rules rules");
    }

    [TestMethod]
    public void Ids_of_requirements_and_rules_only_ever_grow()
    {
        var ids = Repository.Rulebook.Baselines.SelectMany(b => b.ById.Keys)
            .Concat(Repository.Rulebook.Rows.SelectMany(r => r.Rules).Select(r => r.Entry.Id))
            .Concat(Repository.Rulebook.Rows.Select(r => r.Unsettled?.Id).OfType<string>()).Distinct().Order(StringComparer.Ordinal).ToList();
        var snapshot = Repository.Path("tests/cases/ids.txt");
        File.ReadAllLines(snapshot).Should().BeSubsetOf(ids, "an id is for life");
        ids.Should().BeSubsetOf(File.ReadAllLines(snapshot), "new ids are added to tests/cases/ids.txt, so that they can never be used again");
    }

    [TestMethod]
    public void Every_fact_that_a_requirement_depends_on_has_a_name_for_people()
    {
        var facts = Repository.Rulebook.Baselines.SelectMany(b => b.Requirements).SelectMany(r => r.Applies.Facts())
            .Where(f => f.Record is not "law").Select(f => f.Path).Distinct(StringComparer.Ordinal);
        facts.Where(f => !Repository.Words.Facts.ContainsKey(f)).Should().BeEmpty();
    }

    [TestMethod]
    public void Every_code_of_a_purchase_has_a_name_for_people()
    {
        var codes = Repository.Rulebook.Facts.All.Where(f => f.Record is "profile" or "agreement" && f.Allowed is not null).SelectMany(f => f.Allowed!).Distinct();
        codes.Where(c => !Repository.Words.Codes.ContainsKey(c)).Should().BeEmpty();
    }

    [TestMethod]
    public void Every_dated_parameter_is_read_by_some_rule_or_the_lint_or_the_review()
    {
        // The review works the budget out from its curve; no expression could. What a text fills in is read for the text alone.
        string[] curves = [BurdenCurve.Parameter];
        var computed = ComputedFact.All.SelectMany(c => c.Inputs).Where(i => i.StartsWith("law.", StringComparison.Ordinal)).Select(i => JsonPath.Key(i["law.".Length..]));
        var read = Repository.Rulebook.Baselines.SelectMany(b => b.Requirements).SelectMany(r => r.Applies.Facts().Concat(r.Satisfied.Facts()))
            .Concat(Repository.Rulebook.Rows.SelectMany(r => r.Rules).SelectMany(r => r.Versions.Versions).SelectMany(v => v.Value?.Facts() ?? []))
            .SelectMany(FactCatalogue.ParametersBehind).Concat(LintTerms.Parameters).Concat(ReviewTerms.Parameters).Concat(curves)
            .Concat(CountryGroups.Parameters).Concat(ThirdCountryJudge.Parameters).Concat(computed).ToHashSet(StringComparer.Ordinal);
        Repository.Rulebook.Parameters.Keys.Where(p => !read.Contains(p)).Should().BeEmpty();
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static bool IsFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "netstandard" or "mscorlib" or "Microsoft.CSharp";
}
