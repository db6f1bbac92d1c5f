using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Values;
using UglyToad.PdfPig;

namespace ProcurementBaseline.Tests.Documents;

[TestClass]
public sealed class RequirementAnnexTests
{
    private const string Scanners = "mri-scanners-with-service", Consumables = "consumables";

    private static readonly Text Lockable = new("Rummet skal kunne låses.", "The room must be lockable.");

    private static IEnumerable<object[]> Renderings =>
        from name in Repository.StartingPoints from language in Enum.GetValues<AnnexLanguage>() select new object[] { name, language };

    [TestMethod]
    [DynamicData(nameof(Renderings))]
    public void The_annex_of_a_starting_point_breaks_no_rule_of_accessible_and_archival_files(string name, AnnexLanguage language)
    {
        var file = Pdf(Annex(Draft(name), language));
        var check = PdfConformance.Of(file);
        check.Faults.Should().BeEmpty();
        check.Checks.Should().BeGreaterThan(700);
        PdfReading.OutsideMargins(file).Should().BeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Renderings))]
    public void Every_requirement_is_read_once_in_each_language_shown(string name, AnnexLanguage language)
    {
        var set = Draft(name);
        set.Selected.Should().NotBeEmpty();
        var file = Pdf(Annex(set, language));
        var read = WithoutSpaces(PdfReading.TextInTagOrder(file));
        var number = 0;
        foreach (var drafted in set.Selected)
        {
            Times(read, $"{++number}{drafted.Requirement.Id}{Type(drafted)}").Should().Be(1, drafted.Requirement.Id);
            Times(read, drafted.Requirement.Id).Should().Be(1, drafted.Requirement.Id);
            if (language != AnnexLanguage.En) Times(read, drafted.FilledText.Da).Should().Be(1, drafted.Requirement.Id);
            if (language != AnnexLanguage.Da) Times(read, drafted.FilledText.En).Should().Be(1, drafted.Requirement.Id);
        }
        read.Should().NotContainAny("{", "}").And.NotMatchRegex(@"(annex|obligation|type|slot|answer|change)\.[a-z]", "every phrase and code has its words");
    }

    [TestMethod]
    [DynamicData(nameof(Renderings))]
    public void The_embedded_JSON_holds_the_same_requirements(string name, AnnexLanguage language)
    {
        var set = Draft(name);
        using var pdf = PdfDocument.Open(Pdf(Annex(set, language)));
        pdf.Advanced.TryGetEmbeddedFiles(out var files).Should().BeTrue();
        using var json = JsonDocument.Parse(files.Should().ContainSingle(f => f.Name == "annex.json").Subject.Memory.ToArray());
        var requirements = json.RootElement.GetProperty("groups").EnumerateArray()
            .SelectMany(g => g.GetProperty("requirements").EnumerateArray()).ToList();
        requirements.Select(r => r.GetProperty("id").GetString()).Should().Equal(set.Selected.Select(d => d.Requirement.Id));
        requirements.Select(r => r.GetProperty("text").GetProperty("da").GetString()).Should().Equal(set.Selected.Select(d => d.FilledText.Da));
        json.RootElement.GetProperty("baseline").GetProperty("hash").GetString().Should().Be(set.Baseline.Hash);
    }

    [TestMethod]
    public void The_same_draft_gives_the_same_bytes() =>
        Pdf(Annex(Draft(Scanners), AnnexLanguage.Both)).Should().Equal(Pdf(Annex(Draft(Scanners), AnnexLanguage.Both)));

    [TestMethod]
    [DataRow(AnnexLanguage.Da, "UDKAST")]
    [DataRow(AnnexLanguage.En, "DRAFT")]
    [DataRow(AnnexLanguage.Both, "UDKAST")]
    public void It_is_marked_as_a_draft_on_every_page_exactly_when_a_fact_is_missing(AnnexLanguage language, string mark)
    {
        var known = Draft(Scanners);
        known.Undetermined.Should().BeEmpty("a starting point is complete");
        PdfReading.PagesWith(Pdf(Annex(known, language)), mark).Should().BeEmpty();

        var unknown = Draft(Scanners, p => p with { Profile = p.Profile! with { RemoteAccess = null } });
        unknown.Undetermined.Should().NotBeEmpty();
        var annex = Annex(unknown, language);
        var own = language == AnnexLanguage.En ? Language.En : Language.Da;
        var file = Pdf(annex);
        using var pdf = PdfDocument.Open(file);
        PdfReading.PagesWith(file, mark).Should().Equal(Enumerable.Range(1, pdf.NumberOfPages));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        annex.Undetermined.Select(u => u.Requirement).Should().Equal(unknown.Undetermined.Select(d => d.Requirement.Id));
        annex.Undetermined.Should().OnlyContain(u => u.Missing.Count > 0);
        WithoutSpaces(PdfReading.TextInTagOrder(file)).Should().ContainAll(annex.Undetermined.Select(u => WithoutSpaces(u.Requirement + u.Title.In(own))));
    }

    [TestMethod]
    public void An_annex_without_requirements_says_so()
    {
        var file = Pdf(Annex(Draft(Consumables) with { Requirements = [] }, AnnexLanguage.Both));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        PdfReading.TextInTagOrder(file).Should().Contain("Der stilles ingen krav til informationssikkerhed i dette udbud.");
    }

    [TestMethod]
    public void A_refused_set_is_refused()
    {
        var refused = Draft(Consumables, p => p with { Profile = p.Profile! with { Consequence = new() { Availability = 4 } } });
        var compose = () => AnnexComposer.Requirements(refused, Repository.Words, AnnexLanguage.Da);
        compose.Should().Throw<AnnexRefusedException>().Which.Reason.En.Should().Contain("level 4");
    }

    [TestMethod]
    public void What_the_authority_changed_stands_with_its_reason()
    {
        var set = Draft(Scanners);
        var ids = set.Selected.Select(d => d.Requirement.Id).Take(2).ToList();
        var number = set.Selected.First(d => d.Parameters.Count > 0 && !ids.Contains(d.Requirement.Id));
        var (name, bounds) = number.Requirement.Parameters!.First();
        var other = bounds.Default == bounds.Max ? bounds.Min : bounds.Max;
        var file = Pdf(Annex(
            Draft(Scanners, p => p with
            {
                Tailoring =
                [
                    new() { Requirement = ids[0], Action = TailoringAction.Drop, Reason = "Dækkes af rammeaftalen." },
                    new()
                    {
                        Requirement = ids[1], Action = TailoringAction.Change, Reason = "Få kan opfylde det.",
                        Obligation = Obligation.Award, Slot = LegalSlot.Suitability,
                    },
                    new()
                    {
                        Requirement = number.Requirement.Id, Action = TailoringAction.Change, Reason = "Kortere frist er nødvendig.",
                        Parameters = new Dictionary<string, decimal> { [name] = other },
                    },
                    new() { Requirement = "X-RUM-01", Action = TailoringAction.Add, Text = Lockable, Reason = "Skanneren står åbent." },
                ],
            }),
            AnnexLanguage.Both));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        var read = PdfReading.TextInTagOrder(file);
        WithoutSpaces(read).Should().ContainAll(new[]
        {
            "Dækkes af rammeaftalen.", "Få kan opfylde det.", "Kortere frist er nødvendig.", "Skanneren står åbent.",
            "Typen er sat til Konkurrencekrav (K).", "Hører til: egnethed.", "The type is set to Award requirement (K).",
            $"Talværdien er {Wording.Number(other, Language.Da)}", $"Basiskravene har {Wording.Number(bounds.Default, Language.Da)}",
            "Ordregivers eget krav, jf. afsnittet om ændringer.", "The room must be lockable.",
        }.Select(WithoutSpaces));
        WithoutSpaces(read).Should().NotContain($"1{ids[0]}").And.Contain($"1{ids[1]}K");
    }

    [TestMethod]
    public void A_blocking_finding_is_said_until_somebody_decides_on_it()
    {
        var rows = new List<Tailoring> { new() { Requirement = "X-RUM-01", Action = TailoringAction.Add, Text = Lockable } };
        var open = Annex(Draft(Consumables, p => p with { Tailoring = rows }), AnnexLanguage.Both);
        var finding = open.Blocking.Should().ContainSingle().Subject;
        WithoutSpaces(PdfReading.TextInTagOrder(Pdf(open))).Should().ContainAll(WithoutSpaces(finding.Message.Da), WithoutSpaces(finding.Remedy!.En));

        var decided = new FindingDecision { Finding = finding.Finding, Decision = DecisionKind.Accepted };
        Annex(Draft(Consumables, p => p with { Tailoring = rows, Decisions = [decided] }), AnnexLanguage.Both).Blocking.Should().BeEmpty();
    }

    [TestMethod]
    [DataRow("2026-03-02", 1)]
    [DataRow("2026-03-29", 1)]
    [DataRow("2026-03-30", 2)]
    [DataRow("2026-10-25", 2)]
    [DataRow("2026-10-26", 1)]
    public void The_file_is_dated_at_Danish_midnight_of_the_notice_date(string date, int hours)
    {
        var annex = Annex(Draft(Consumables), AnnexLanguage.Da) with { ReferenceDate = DateOnly.ParseExact(date, "yyyy-MM-dd") };
        AnnexLayout.Of(annex, Repository.Words).Created
            .Should().BeExactly(new DateTimeOffset(annex.ReferenceDate, TimeOnly.MinValue, TimeSpan.FromHours(hours)));
    }

    [TestMethod]
    public void A_deadline_is_shown_by_the_Danish_clock_and_an_unnamed_authority_is_said_to_be_so()
    {
        var deadline = new DateTimeOffset(2026, 4, 15, 10, 30, 0, TimeSpan.Zero);
        var annex = Annex(Draft(Consumables, p => p with { Authority = null, TenderDeadline = deadline }), AnnexLanguage.Da);
        var document = AnnexLayout.Of(annex, Repository.Words);
        document.Facts.Select(f => f.Value).Should().Contain("15. april 2026 kl. 12.30");
        document.Author.Should().Be("Ordregiver er ikke oplyst");
    }

    private static Annex Annex(RequirementSet set, AnnexLanguage language) => AnnexComposer.Requirements(set, Repository.Words, language);

    private static byte[] Pdf(Annex annex) => DocumentSamples.Pdf(AnnexLayout.Of(annex, Repository.Words));

    private static RequirementSet Draft(string name, Func<Procurement, Procurement>? change = null)
    {
        var file = Repository.Path($"templates/procurements/{name}.json");
        var procurement = Given(problems => InputFile.Procurement(file, problems));
        return Given(problems => Drafter.Draft(Repository.Rulebook, change is null ? procurement : change(procurement), file, problems));
    }

    private static T Given<T>(Func<ICollection<Problem>, T?> read) where T : class
    {
        var problems = new List<Problem>();
        var value = read(problems);
        return value ?? throw new AssertFailedException(string.Join('\n', problems));
    }

    private static string Type(DraftedRequirement drafted) => drafted.Requirement.Obligation switch
    {
        Obligation.Minimum => "MK",
        Obligation.Award => "K",
        Obligation.Contract => "KV",
    };

    private static int Times(string read, string text) => Regex.Count(read, Regex.Escape(WithoutSpaces(text)));

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
