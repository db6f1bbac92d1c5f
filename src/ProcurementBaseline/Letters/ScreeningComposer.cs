using ProcurementBaseline.Control;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>Makes the fact sheet for an application to Erhvervsstyrelsen from what the rules found. It reads no clock and no file.</summary>
public static class ScreeningComposer
{
    /// <summary>The row of the third-country rules it is about.</summary>
    public const string Row = "investment-screening";

    private static readonly HashSet<string> Triggered = ["permissionRequired", "legalReview"];

    /// <summary>The sheet for one supplier.</summary>
    /// <param name="judgement">The judgement that holds the supplier's.</param>
    /// <param name="response">The supplier's response; nothing of anybody else's is read.</param>
    /// <param name="control">Who controls it.</param>
    /// <param name="euAndEfta">The countries of the EU and EFTA on the day the ownership describes; null when they are not known for that day.</param>
    /// <param name="words">The wording of <c>templates/letters/wording.json</c>, and the names of facts and codes.</param>
    /// <returns>Null when screening is not triggered.</returns>
    /// <exception cref="ArgumentException">The judgement holds nothing of that supplier, or no row on screening.</exception>
    public static ScreeningSheet? Compose(Judgement judgement, Response response, ControlReport control, IReadOnlySet<string>? euAndEfta, Words words)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(words);
        var row = RowOf(judgement, response);
        if (!Triggered.Contains(row.Finding.Outcome)) return null;
        var procurement = judgement.Set.Procurement;
        var chain = OwnerChain.Of(response.Ownership, response.Tenderer, euAndEfta);
        var agreement = new AgreementWords(procurement, words);
        return new()
        {
            SchemaVersion = "1",
            Authority = Say.Authority(procurement.Authority),
            Supplier = new(response.Tenderer.Name, response.Tenderer.Id),
            Procurement = new(procurement.Id, procurement.Title),
            AsOf = judgement.AsOf,
            Outcome = row.Finding.Outcome,
            Message = row.Finding.Message,
            Tests = [.. row.Tests.Select(t => Test(t, response, words))],
            Agreement = agreement.Facts(),
            Chain = chain,
            ControlledFrom = control.ControlledFrom,
            Dates = row.Dates,
            Filing = [.. agreement.Filing(response.Tenderer, chain)],
            Missing = [.. row.Finding.Missing.Concat(row.Tests.SelectMany(t => t.Missing)).Concat(control.Missing).Distinct(StringComparer.Ordinal).Select(path => Named(path, response, words))],
            Note = new([.. Checks(row, procurement, words)], []),
        };
    }

    /// <summary>What the rules say of screening, also where it is not triggered.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="response">The supplier's response.</param>
    /// <exception cref="ArgumentException">The judgement holds nothing of that supplier, or no row on screening.</exception>
    public static ThirdCountryJudgement RowOf(Judgement judgement, Response response)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(response);
        return judgement.Responses.FirstOrDefault(r => r.Tenderer.Id == response.Tenderer.Id)?.ThirdCountry.FirstOrDefault(t => t.Row == Row)
            ?? throw new ArgumentException("The judgement has no row on screening for that supplier.", nameof(judgement));
    }

    private static ScreeningTest Test(TestJudgement test, Response response, Words words) => new(
        test.Test, test.Outcome, [.. test.Facts.Select(f => Fact(f.Key, f.Value, words))], [.. test.Missing.Select(path => Named(path, response, words))]);

    private static Text Fact(string path, FactValue value, Words words)
    {
        var name = path switch
        {
            "tenderer.underThirdCountryControl" => words.Phrase("screening.test.person.foreign"),
            "tenderer.foreignGroupMember" => words.Phrase("screening.test.person.member"),
            "tenderer.thirdCountryInfluence" => words.Phrase("screening.test.person.influence"),
            "profile.criticalInfrastructure" => words.Phrase("screening.test.sector.critical"),
            _ => null,
        };
        if (name is null) return words.FactWithValue(path, value);
        return words.Phrase("screening.pair", ("what", name), ("value", new(Wording.Value(value, Language.Da), Wording.Value(value, Language.En))));
    }

    // A share of somebody is named by who holds it in whom: a path with an index tells a person nothing.
    private static Text Named(string path, Response response, Words words)
    {
        if (path.StartsWith("ownership.interests[", StringComparison.Ordinal) && Item(path, response.Ownership?.Interests) is { } interest)
        {
            return words.Phrase("screening.missing.interest",
                ("what", words.Phrase($"screening.missing.{path[(path.LastIndexOf('.') + 1)..]}")), ("owner", Named(interest.Owner)), ("owned", Named(interest.Owned)));
        }
        if (path.StartsWith("ownership.entities[", StringComparison.Ordinal) && Item(path, response.Ownership?.Entities) is { } entity)
            return words.Phrase("screening.missing.entity", ("what", words.Phrase($"screening.missing.{path[(path.LastIndexOf('.') + 1)..]}")), ("name", Named(entity.Id)));
        return words.Fact(path);

        Text Named(string id) => Say.Same(id == "self"
            ? response.Tenderer.Name ?? response.Tenderer.Id
            : response.Ownership?.Entities?.FirstOrDefault(e => e.Id == id)?.Name ?? id);
    }

    private static T? Item<T>(string path, IReadOnlyList<T>? list) where T : class
    {
        var (open, close) = (path.IndexOf('[', StringComparison.Ordinal), path.IndexOf(']', StringComparison.Ordinal));
        return int.TryParse(path.AsSpan(open + 1, close - open - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
            ? list?.ElementAtOrDefault(at) : null;
    }

    private static IEnumerable<Text> Checks(ThirdCountryJudgement row, Procurement procurement, Words words)
    {
        yield return words.Phrase("screening.note.refusal");
        yield return words.Phrase("screening.note.trade");
        yield return words.Phrase("screening.note.substantial");
        yield return words.Phrase("screening.note.derived");
        if (row.Dates is not null) yield return words.Phrase("screening.note.margin");
        yield return words.Phrase("screening.note.fdi");
        foreach (var (name, use) in row.Finding.Parameters.Where(p => p.Value.Confidence is Confidence.K or Confidence.Design).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            yield return words.Phrase("screening.note.parameter", ("name", Say.Same(name)), ("source", Say.Same(use.Source)),
                ("confidence", words.Phrase($"note.confidence.{RecordShape.CodeOf(use.Confidence).ToLowerInvariant()}")));
        }
        if (row.Finding.Remedy is { } remedy) yield return words.Phrase("note.remedy", ("remedy", remedy));
        if (procurement.NoticeDate > row.Finding.CheckedTo) yield return words.Phrase("note.law.age", ("date", Say.Date(row.Finding.CheckedTo)));
    }
}
