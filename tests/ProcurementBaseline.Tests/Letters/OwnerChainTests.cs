using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Tests.Documents;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Letters;

/// <summary>The chain of owners as it is written down in a fact sheet.</summary>
[TestClass]
public sealed class OwnerChainTests
{
    [TestMethod]
    public void Owners_stand_below_the_one_they_own_with_shares_and_votes()
    {
        var lines = Chain([Company("a", "IE"), Company("b", "US")], [Held("a", "self", 62, 70), Held("b", "a", 100, 100), Held("c", "self", 38, 30)]).Lines;
        lines.Select(l => (l.Number, l.Step, l.Of, l.Name, l.SharesPct, l.VotesPct)).Should().Equal((1, 1, null, "a", 62, 70), (2, 2, 1, "b", 100, 100), (3, 1, null, "c", 38, 30));
        lines.Select(l => l.IsThirdCountry).Should().Equal(false, true, null);
    }

    [TestMethod]
    public void A_circle_is_shown_once_and_pointed_to()
    {
        var lines = Chain([Company("a", "DK"), Company("b", "DK")], [Held("a", "self", 100, 100), Held("b", "a", 60, 60), Held("a", "b", 100, 100), Held("self", "a", 40, 40)]).Lines;
        lines.Select(l => (l.Name, l.Remark, l.Seen)).Should().Equal(
            ("a", OwnerRemark.None, null), ("b", OwnerRemark.None, null), ("a", OwnerRemark.Cycle, 1), ("Tilbudsgiver A/S", OwnerRemark.Supplier, null));
    }

    [TestMethod]
    public void An_owner_of_two_is_shown_with_its_owners_once()
    {
        var lines = Chain([], [Held("a", "self", 50, 50), Held("b", "self", 50, 50), Held("top", "a", 100, 100), Held("top", "b", 100, 100), Held("person", "top", 100, 100)]).Lines;
        lines.Select(l => (l.Name, l.Remark, l.Seen)).Should().Equal(
            ("a", OwnerRemark.None, null), ("top", OwnerRemark.None, null), ("person", OwnerRemark.None, (int?)null), ("b", OwnerRemark.None, null), ("top", OwnerRemark.Again, 2));
    }

    [TestMethod]
    public void What_is_not_stated_is_said_and_what_is_left_over_too()
    {
        var chain = Chain([Company("a", "DK"), new() { Id = "p", Kind = EntityKind.Person }, Company("loose", "CN")],
            [Held("a", "self", 70.5m, null), Held("p", "self", 20, 20), Held("x", "a", null, null)], complete: false);
        chain.Lines.Select(l => (l.Name, l.SharesPct, l.VotesPct, l.Remark)).Should().Equal(
            ("a", 70.5m, null, OwnerRemark.None), ("x", null, null, OwnerRemark.OwnersUnknown), ("p", 20, 20, OwnerRemark.None), (null, 9.5m, (decimal?)null, OwnerRemark.Rest));
        chain.Detached.Should().Equal("loose");
        Chain([], [Held("self", "self", 5, 5), Held("a", "self", 95, 95)]).Lines.Select(l => l.Remark).Should().Equal(OwnerRemark.OwnShares, OwnerRemark.None);
    }

    [TestMethod]
    public void Whatever_is_declared_every_holding_above_the_supplier_stands_once() => Declarations.Sample(interests =>
    {
        var chain = Chain([], interests, complete: null);
        var above = new HashSet<string>(StringComparer.Ordinal) { "self" };
        while (interests.Any(i => above.Contains(i.Owned) && above.Add(i.Owner))) { }
        chain.Lines.Where(l => l.Remark != OwnerRemark.Rest).Select(l => (l.Name, l.OfName)).Order()
            .Should().Equal(interests.Where(i => above.Contains(i.Owned)).Select(i => ((string?)Named(i.Owner), Named(i.Owned))).Order());
        chain.Lines.Select(l => l.Number).Should().Equal(Enumerable.Range(1, chain.Lines.Count));
        chain.Lines.Should().NotContain(l => l.Of >= l.Number);
    }, iter: 2_000);

    [TestMethod]
    [DataRow(200, false)]
    [DataRow(200, true)]
    [DataRow(10_000, true)]
    public void A_chain_of_many_owners_is_written_whole(int owners, bool deep)
    {
        var entities = Enumerable.Range(1, owners).Select(i => Company($"Ejer {i} Ltd", i % 2 == 0 ? "US" : "IE"));
        var interests = Enumerable.Range(1, owners).Select(i => deep
            ? Held($"Ejer {i} Ltd", i == 1 ? "self" : $"Ejer {i - 1} Ltd", 100, 100)
            : Held($"Ejer {i} Ltd", "self", 100m / owners, 100m / owners));
        var chain = Chain([.. entities], [.. interests]);
        chain.Lines.Should().HaveCount(owners);
        chain.Lines[^1].Step.Should().Be(deep ? owners : 1);
        if (owners > 200) return;
        var file = DocumentSamples.Pdf(LetterCase.Document(Sheet([.. entities], [.. interests])!, Language.Da));
        PdfConformance.Of(file).Faults.Should().BeEmpty();
        PdfReading.OutsideMargins(file).Should().BeEmpty();
        PdfReading.TextInTagOrder(file).Should().ContainAll("Ejer 1 Ltd", "Ejer 137 Ltd", "Ejer 200 Ltd");
    }

    [TestMethod]
    [DataRow(Language.Da, "ejerskabet går i ring", "ejere ikke oplyst", "øvrige ejere, ikke oplyst", "mange ejere, ingen med indflydelse", "stat eller del af en stat", "CN (uden for EU og EFTA)")]
    [DataRow(Language.En, "ownership goes round in a circle", "owners not stated",
        "other owners, not stated", "many holders, none with influence", "state or part of a state", "CN (outside the EU and EFTA)")]
    public void The_table_says_every_remark_in_words(Language language, params string[] words)
    {
        var sheet = Sheet(
            [Company("a", "DK"), new() { Id = "s", Kind = EntityKind.State, Country = new("CN") }, new() { Id = "d", Kind = EntityKind.Dispersed }, Company("u", null)],
            [Held("a", "self", 90, 90), Held("s", "a", 51, 51), Held("d", "a", 20, 20), Held("a", "a", 1, 0), Held("u", "a", 20, null), Held("self", "a", 8, 8)], complete: false)!;
        var document = LetterCase.Document(sheet, language);
        LetterCase.TextOf(document).Should().ContainAll(words).And.NotContainAny("{", "}", "screening.", "control.", "certainty.");
        PdfConformance.Of(DocumentSamples.Pdf(document)).Faults.Should().BeEmpty();
    }

    private static Gen<Interest[]> Declarations { get; } = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 100]).Select(t => Held(Id(t.Item1), Id(t.Item2), t.Item3, t.Item3)).Array[0, 14];

    private static string Id(int number) => number == 0 ? "self" : $"e{number}";

    private static string Named(string id) => id == "self" ? "Tilbudsgiver A/S" : id;

    private static OwnerChain Chain(OwnershipEntity[] entities, Interest[] interests, bool? complete = true)
    {
        var one = new LetterCase { Ownership = Declared(entities, interests, complete) }.Response;
        return OwnerChain.Of(one.Ownership, one.Tenderer, new HashSet<string>(StringComparer.Ordinal) { "DK", "IE" });
    }

    private static ScreeningSheet? Sheet(OwnershipEntity[] entities, Interest[] interests, bool? complete = true) =>
        new LetterCase { Home = new("US"), Ownership = Declared(entities, interests, complete) }.Screening();

    private static Ownership Declared(OwnershipEntity[] entities, Interest[] interests, bool? complete) =>
        new() { AsOf = new(2026, 5, 1), Complete = complete, Entities = entities, Interests = interests };

    private static OwnershipEntity Company(string id, string? country) => new() { Id = id, Name = id, Kind = EntityKind.Company, Country = country is null ? null : new Country(country) };

    private static Interest Held(string owner, string owned, decimal? shares, decimal? votes) => new() { Owner = owner, Owned = owned, SharesPct = shares, VotesPct = votes };
}
