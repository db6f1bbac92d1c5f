using System.Text.Json.Nodes;
using FluentAssertions;
using ProcurementBaseline.Cli;

namespace ProcurementBaseline.Tests.Cli;

/// <summary>What people read on the screen beside the findings.</summary>
[TestClass]
public sealed class ScreenTests
{
    private static readonly string[] Judge = ["judge", Repository.Path(Procbase.Mri), .. Procbase.SampleResponses, "--assessment", Repository.Path($"{Procbase.Samples}/nordlys.assessment.json")];

    [TestMethod]
    public void Judge_shows_the_answer_beside_what_is_asked_where_it_does_not_suffice()
    {
        var (danish, english) = (Plain(Procbase.Run(Judge).Output), Plain(Procbase.Run([.. Judge, "--lang", "en"]).Output));
        danish.Should().Contain("PATCH-02: svaret er 4 år. Krævet: Løsningen skal modtage sikkerhedsopdateringer i mindst 5 år");
        danish.Should().Contain("LOG-01: svaret er nej. Krævet:");
        danish.Should().Contain("INTOP-01: svaret er Lukkede grænseflader.", "a choice is called by its label");
        english.Should().Contain("PATCH-02: the answer is 4 years. Asked: The solution must");
        (danish + english).Should().NotContainAny("{", "}");
    }

    [TestMethod]
    public void Judge_says_in_the_matrix_how_proof_stands_behind_an_answer_that_suffices()
    {
        var lines = Procbase.Run(Judge).Output.Split('\n');
        Row("VULN-01").Should().Contain("opfyldt, bevis mangler");
        Row("DEV-01").Should().Contain("opfyldt, bevis udløbet").And.Contain("opfyldt, bevis afvist");
        Row("VULN-02").Should().NotContain("bevis", "proof of a contract condition may come later");
        string Row(string id) => lines.First(l => l.StartsWith($"  {id} ", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Judge_lists_what_is_only_good_to_know_in_a_few_lines()
    {
        using var response = new TemporaryFile(CommandLineTests.Changed($"{Procbase.Samples}/medscan.response.json", r => r["answers"]!["TEL-01"] = JsonNode.Parse("""{ "value": true }""")));
        var output = Plain(Procbase.Run("judge", Repository.Path(Procbase.Mri), response.Path).Output);
        output.Should().Contain("Til orientering").And.Contain("ANSWER-NOT-ASKED:TEL-01");
        Procbase.Run("judge", Repository.Path(Procbase.Mri), response.Path, "--lang", "en").Output.Should().Contain("For information");
    }

    [TestMethod]
    public void Missing_facts_have_the_name_people_use_and_then_the_path()
    {
        using var file = new TemporaryFile(CommandLineTests.Changed(Procbase.Mri, p => p["profile"]!["containsSoftware"] = null));
        Procbase.Run("draft", file.Path).Output.Should().Contain("indeholder software (profile.containsSoftware)");
        Procbase.Run("draft", file.Path, "--lang", "en").Output.Should().Contain("contains software (profile.containsSoftware)");
        Procbase.Run("review", file.Path).Output.Should().MatchRegex(@"indeholder software +profile\.containsSoftware");
    }

    [TestMethod]
    public void The_age_of_the_law_is_said_also_where_nothing_was_found()
    {
        var draft = Procbase.Run("draft", Repository.Path(Procbase.Mri)).Output;
        draft.Should().Contain("Loven er kun kontrolleret til og med den 12. februar 2026").And.NotContain("Bemærkninger");
        using var earlier = new TemporaryFile(CommandLineTests.Changed(Procbase.Mri, p => p["noticeDate"] = "2026-02-12"));
        Procbase.Run("draft", earlier.Path).Output.Should().NotContain("Loven er kun kontrolleret");
    }

    [TestMethod]
    public void Diff_names_the_fields_in_the_language_of_the_screen()
    {
        Procbase.Run("diff", "2026.1", "2028.1").Output.Should().Contain("(kravtekst, dokumentation, byrde)");
        Procbase.Run("diff", "2026.1", "2028.1", "--lang", "en").Output.Should().Contain("(text, proof, burden)").And.NotContain("appliesWhen");
    }

    [TestMethod]
    public void Lint_without_a_mistake_is_one_line_with_the_hash_and_the_counts()
    {
        var lines = Procbase.Run("lint").Output.TrimEnd().Split('\n');
        lines.Should().ContainSingle().Which.Should().StartWith($"Regelsæt {Repository.Rulebook.Hash}: ").And.Contain($"{Repository.Rulebook.RuleCount} lovregler");
    }

    [TestMethod]
    [DataRow("", "Sig, hvad der skal gøres: lint", "Say what to do: lint")]
    [DataRow("revew x.json", "\"revew\" er ingen kommando. Menes \"review\"?", "\"revew\" is no command. Did you mean \"review\"?")]
    [DataRow("review", "review mangler et argument: procurement.json", "review lacks an argument: procurement.json")]
    [DataRow("review a b", "\"b\" er ét argument for meget", "\"b\" is one argument too many")]
    [DataRow("review a --jsn", "Tilvalget \"--jsn\" kendes ikke. Menes \"--json\"?", "The option \"--jsn\" is not known. Did you mean \"--json\"?")]
    [DataRow("judge a b --as-of", "Efter --as-of skal der stå en værdi", "A value must follow --as-of")]
    [DataRow("annex a", "annex mangler --output", "annex lacks --output")]
    [DataRow("diff 2026.1", "diff mangler et argument: Den nyere version.", "diff lacks an argument: The newer version.")]
    public void A_mistake_on_the_command_line_is_told_in_the_language_asked_for(string arguments, string danish, string english)
    {
        string[] words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (language, says, other) in ((string, string, string)[])[("da", danish, english), ("en", english, danish)])
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            CommandLine.Run(["--lang", language, .. words], output, error).Should().Be(ExitCode.WrongInput);
            output.ToString().Should().BeEmpty();
            error.ToString().TrimEnd().Split('\n').Should().ContainSingle("it is one mistake").Which.Should().StartWith("procbase: ").And.Contain(says).And.NotContain("$").And.NotContain(other);
        }
    }

    [TestMethod]
    public void A_language_that_is_none_is_refused()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Run(["lint", "--lang", "fr"], output, error).Should().Be(ExitCode.WrongInput);
        error.ToString().Should().Contain("--lang kan ikke være \"fr\"");
    }

    [TestMethod]
    public void A_decision_that_lacks_something_or_names_no_finding_is_told_and_leaves_the_finding_open()
    {
        using var assessment = new TemporaryFile(CommandLineTests.Changed($"{Procbase.Samples}/nordlys.assessment.json", a => a["decisions"] = JsonNode.Parse("""
            [ { "finding": "EVIDENCE-EXPIRED:DEV-01", "decision": "accepted", "by": "Jurist", "on": "2026-04-16" },
              { "finding": "EVIDENCE-EXPIRED:HARD-1", "decision": "accepted", "reason": "Nyt er modtaget.", "by": "Jurist", "on": "2026-04-16" },
              { "finding": "EVIDENCE-EXPIRED:HARD-02", "decision": "accepted", "reason": "Nyt er modtaget.", "by": "Jurist", "on": "2026-04-16" } ]
            """)));
        var (code, document) = Procbase.Json("judge", Repository.Path(Procbase.Mri), Repository.Path($"{Procbase.Samples}/nordlys.response.json"), "--assessment", assessment.Path);
        code.Should().Be(ExitCode.OpenEnds);
        var toDecide = document["responses"]![0]!["summary"]!["toDecide"]!.AsArray().Select(i => i!.GetValue<string>()).ToList();
        toDecide.Should().Contain(["EVIDENCE-EXPIRED:DEV-01", "EVIDENCE-EXPIRED:HARD-01", "DECISION-INCOMPLETE:EVIDENCE-EXPIRED:DEV-01", "DECISION-MISSPELT:EVIDENCE-EXPIRED:HARD-1"]);
        toDecide.Should().NotContain("EVIDENCE-EXPIRED:HARD-02");
        var incomplete = document["responses"]![0]!["findings"]!.AsArray().Single(f => f!["rule"]!.GetValue<string>() == "DECISION-INCOMPLETE")!;
        incomplete["missing"]!.ToJsonString().Should().Be("[\"decisions[EVIDENCE-EXPIRED:DEV-01].reason\"]");
        Procbase.Run("judge", Repository.Path(Procbase.Mri), Repository.Path($"{Procbase.Samples}/nordlys.response.json"), "--assessment", assessment.Path).Output
            .Should().Contain("EVIDENCE-EXPIRED:HARD-01?").And.Contain("begrundelsen for beslutningen om EVIDENCE-EXPIRED:DEV-01");
    }

    // On one line, whatever the width of the paper.
    private static string Plain(string output) => string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
