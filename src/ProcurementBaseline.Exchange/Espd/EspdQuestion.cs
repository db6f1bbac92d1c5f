using System.Globalization;
using System.Xml.Linq;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Exchange.Espd;

/// <summary>One question of a criterion (TenderingCriterionProperty) with the answers that point to it.</summary>
internal sealed class EspdQuestion(XElement property)
{
    private readonly List<XElement> _answers = [];

    public string? Id { get; } = property.Value("ID");

    public string Description { get; } = property.Texts("Description");

    /// <summary>Whether it asks for something of that kind.</summary>
    public bool Asks(string kind) =>
        string.Equals(property.Value("TypeCode"), "QUESTION", StringComparison.OrdinalIgnoreCase)
        && string.Equals(property.Value("ValueDataTypeCode"), kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its answer could as well belong to another criterion, because both use one id.</summary>
    public bool Shared { get; set; }

    public void Answer(XElement response) => _answers.Add(response);

    /// <summary>The yes and no answers, each once.</summary>
    public IReadOnlyList<bool> Truths => [.. Values("ResponseIndicator").Select(Truth).OfType<bool>().Distinct()];

    public bool Answered(string element) => Values(element).Any(v => v.Length > 0);

    public IEnumerable<DateOnly> Dates => Values("ResponseDate").Select(Date).OfType<DateOnly>();

    /// <summary>The last days of the periods; null for one without a last day that can be read.</summary>
    public IEnumerable<DateOnly?> PeriodEnds => _answers.SelectMany(a => a.Members("ApplicablePeriod")).Select(p => Date(p.Value("EndDate")));

    /// <summary>The amounts. One asked once for each lot counts once, with its highest answer; what cannot be read has no currency.</summary>
    public IEnumerable<Money> Amounts
    {
        get
        {
            var all = _answers.SelectMany(a => a.Members("ResponseValue").SelectMany(v => v.Members("ResponseAmount"))
                .Select(m => (Amount: Amount(m), ByLot: a.Members("ProcurementProjectLotReference").Any()))).ToList();
            return all.Where(a => !a.ByLot).Select(a => a.Amount)
                .Concat(all.Where(a => a.ByLot).GroupBy(a => a.Amount.Currency, StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Amount.Amount).Amount));
        }
    }

    private IEnumerable<string> Values(string element) => _answers.SelectMany(a => a.Members("ResponseValue")).SelectMany(v => v.Members(element)).Select(e => e.Value.Trim());

    private static bool? Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    // A date may carry an offset: 2019-11-21+01:00. The day counts as written.
    private static DateOnly? Date(string? text) => text is { Length: >= 10 } && Scalar.TryDate(text[..10], out var date) ? date : null;

    private static Money Amount(XElement element) =>
        decimal.TryParse(element.Value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= StrictReader.LargestNumber
            ? new(amount, element.Attribute("currencyID")?.Value.Trim().ToUpperInvariant() ?? "")
            : new(0, "");
}

/// <summary>Reads elements by their local name: prefixes differ between services, and version 2.0 has namespaces of its own.</summary>
internal static class UblElement
{
    public static IEnumerable<XElement> Members(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The text of the first member of that name; null when there is none or it is empty.</summary>
    public static string? Value(this XElement element, string name) => element.Members(name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The texts of all members of that name, as one.</summary>
    public static string Texts(this XElement element, string name) => string.Join(' ', element.Members(name).Select(e => e.Value.Trim()).Where(t => t.Length > 0));
}
