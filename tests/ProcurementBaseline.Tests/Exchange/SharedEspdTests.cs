using FluentAssertions;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Exchange;

/// <summary>The official ESPD samples, where they lie beside the checkout; elsewhere these tests say that they were not run.</summary>
[TestClass]
[TestCategory("SharedData")]
public sealed class SharedEspdTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("PROCBASE_SHARED_DATA") is { Length: > 0 } data
        ? Path.Combine(data, "espd") : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "espd"));

    [TestMethod]
    public void Main_answers_are_those_an_independent_reader_found()
    {
        var rows = File.ReadAllLines(Needed("expected-main-answers.csv")).Skip(1).Select(l => l.Split(';')).Where(r => r[4] == "EG").ToList();
        foreach (var file in rows.GroupBy(r => r[0]))
        {
            var problems = new List<Problem>();
            var espd = EspdReader.Read(Path.Combine(Folder, file.Key), Repository.Rulebook.Espd, EspdSample.Day, problems);
            problems.Should().BeEmpty(file.Key);
            espd!.Unknown.Should().BeEmpty(file.Key);
            espd.Criteria.Select(c => Spelled(c.Answer)).Should().Equal(file.Select(r => r[5]), file.Key);
        }
    }

    [TestMethod]
    public void Every_response_is_read_and_everything_else_is_refused_with_one_problem()
    {
        foreach (var file in Directory.GetFiles(Needed("op-ted"), "*.xml", SearchOption.AllDirectories))
        {
            var problems = new List<Problem>();
            var espd = EspdReader.Read(file, Repository.Rulebook.Espd, EspdSample.Day, problems);
            var readable = file.Contains("Response", StringComparison.Ordinal) && !file.Contains("Lots-", StringComparison.Ordinal);   // Lots-… is not well-formed upstream
            (espd is not null).Should().Be(readable, file);
            problems.Should().HaveCount(readable ? 0 : 1, file);
        }
    }

    private static string Spelled(bool? answer) => answer switch { true => "true", false => "false", null => "" };

    private static string Needed(string name)
    {
        var path = Path.Combine(Folder, name);
        if (!Path.Exists(path)) Assert.Inconclusive("The shared ESPD samples are not here; set PROCBASE_SHARED_DATA to their folder.");
        return path;
    }
}
