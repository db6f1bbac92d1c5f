using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Tests;

/// <summary>The rulebook as one value: its hash, and that nothing disturbs it.</summary>
[TestClass]
public sealed class RulebookTests
{
    [TestMethod]
    public void The_hash_is_of_the_content_and_not_of_the_layout()
    {
        using var copy = new RulesCopy();
        copy.Load().Hash.Should().Be(Repository.Rulebook.Hash);

        copy.Change("parameters/craFullApplication.json", text => text.ReplaceLineEndings("\r\n").Replace("  ", "\t", StringComparison.Ordinal));
        copy.Load().Hash.Should().Be(Repository.Rulebook.Hash);

        copy.Change("parameters/craFullApplication.json", text => text.Replace("2027-12-11", "2027-12-12", StringComparison.Ordinal));
        copy.Load().Hash.Should().NotBe(Repository.Rulebook.Hash);
    }

    [TestMethod]
    public void A_baselines_hash_changes_with_its_own_files_only()
    {
        using var copy = new RulesCopy();
        copy.Change("parameters/craFullApplication.json", text => text.Replace("2027-12-11", "2027-12-12", StringComparison.Ordinal));
        copy.Load().Baselines[0].Hash.Should().Be(Repository.Rulebook.Baselines[0].Hash);
        copy.Change("baseline/2026.1/governance.json", text => text.Replace("\"GOV-01\"", "\"GOV-91\"", StringComparison.Ordinal));
        copy.Change("baseline/2028.1/governance.json", text => text.Replace("\"GOV-01\"", "\"GOV-91\"", StringComparison.Ordinal));
        copy.Load().Baselines[0].Hash.Should().NotBe(Repository.Rulebook.Baselines[0].Hash);
    }

    [TestMethod]
    public void Loading_another_rulebook_leaves_the_first_as_it_was()
    {
        var before = (Repository.Rulebook.Hash, Repository.Rulebook.Baselines[0].Requirements.Count);
        using (var copy = new RulesCopy()) Parallel.For(0, 4, _ => copy.Load());
        (Repository.Rulebook.Hash, Repository.Rulebook.Baselines[0].Requirements.Count).Should().Be(before);
    }

    private sealed class RulesCopy : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

        public RulesCopy()
        {
            foreach (var file in Directory.GetFiles(Repository.Path("rules"), "*.json", SearchOption.AllDirectories))
            {
                var to = Path.Combine(_folder, Path.GetRelativePath(Repository.Path("rules"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public Rulebook Load()
        {
            var problems = new List<Problem>();
            return Rulebook.Load(_folder, problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
        }

        public void Change(string file, Func<string, string> change)
        {
            var path = Path.Combine(_folder, file);
            File.WriteAllText(path, change(File.ReadAllText(path)));
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
