using System.Globalization;
using System.Text;

namespace ProcurementBaseline.Tests.Exchange;

/// <summary>Writes small ESPD responses of our own in the shape of each version.</summary>
internal sealed class EspdSample(string version)
{
    private readonly StringBuilder _criteria = new();
    private readonly StringBuilder _responses = new();
    private int _ids;

    /// <summary>The versions there are samples of.</summary>
    public static readonly string[] Versions = ["2.0.2", "2.1.0", "2.1.1", "3.0.0", "3.3.0", "4.0.0", "4.1.0", "5.0.0"];

    /// <summary>A day on which the table of criteria holds.</summary>
    public static readonly DateOnly Day = new(2026, 9, 1);

    private bool IsVersion2 => version.StartsWith('2');

    /// <summary>A criterion with its main question, answered as told; null is not answered, several are told twice.</summary>
    /// <param name="code">Short, version 2 or eForms, as the version has it.</param>
    /// <param name="answers">The answers to the main question.</param>
    /// <param name="inside">Questions that follow a yes: type, description and the answer's XML.</param>
    public EspdSample With(string code, bool?[] answers, params (string Type, string Description, string? Answer)[] inside)
    {
        var (main, national) = (Id(), Id());
        // The national sub-criterion comes first and has a "Your answer" of its own, answered the other way.
        _criteria.Append(CultureInfo.InvariantCulture, $"""
            <cac:TenderingCriterion><cbc:ID>{Guid.Empty}</cbc:ID><cbc:CriterionTypeCode>{code}</cbc:CriterionTypeCode><cbc:Name>{code}</cbc:Name>
              <cbc:Description>Has the operator, in</cbc:Description><cbc:Description>the sense of {code}?</cbc:Description>
              <cac:SubTenderingCriterion><cac:TenderingCriterionPropertyGroup>{Property(national, "INDICATOR", "Your answer")}</cac:TenderingCriterionPropertyGroup></cac:SubTenderingCriterion>
              <cac:TenderingCriterionPropertyGroup><cbc:ID>g</cbc:ID><cbc:PropertyGroupTypeCode>ON*</cbc:PropertyGroupTypeCode>
                {Property(Id(), "INDICATOR", "Is this information available electronically?")}
                <cac:SubsidiaryTenderingCriterionPropertyGroup>{Property(main, "INDICATOR", "Your answer")}
                  <cac:SubsidiaryTenderingCriterionPropertyGroup>
            """);
        Answer(national, $"<cac:ResponseValue><cbc:ResponseIndicator>{(answers is [true] ? "false" : "true")}</cbc:ResponseIndicator></cac:ResponseValue>");
        foreach (var answer in answers.OfType<bool>()) Answer(main, $"<cac:ResponseValue><cbc:ResponseIndicator>{(answer ? "true" : "false")}</cbc:ResponseIndicator></cac:ResponseValue>");
        foreach (var (type, description, answer) in inside)
        {
            var id = Id();
            _criteria.Append(Property(id, type, description));
            if (answer is not null) Answer(id, answer);
        }
        _criteria.Append("</cac:SubsidiaryTenderingCriterionPropertyGroup></cac:SubsidiaryTenderingCriterionPropertyGroup></cac:TenderingCriterionPropertyGroup></cac:TenderingCriterion>");
        return this;
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var (root, cbc, cac) = version == "2.0.2"
            ? ("urn:X-test:UBL:Pre-award:QualificationApplicationResponse", "urn:X-test:UBL:Pre-award:CommonBasic", "urn:X-test:UBL:Pre-award:CommonAggregate")
            : ("urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationResponse-2", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
                "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2");
        var marker = version == "2.1.1" ? "<cbc:VersionID>2.1.1</cbc:VersionID>" : $"<cbc:ProfileExecutionID>ESPD-EDMv{version}</cbc:ProfileExecutionID>";
        return $"""<?xml version="1.0" encoding="UTF-8"?><r:QualificationApplicationResponse xmlns:r="{root}" xmlns:cbc="{cbc}" xmlns:cac="{cac}">"""
            + $"{marker}{_criteria}{_responses}</r:QualificationApplicationResponse>";
    }

    /// <summary>The exclusion criteria as this version spells them.</summary>
    public string Code(string shortCode, string suffix, string eForms) => IsVersion2 ? "CRITERION.EXCLUSION." + suffix : version == "5.0.0" ? eForms : shortCode;

    public static string Date(string day) => $"<cac:ResponseValue><cbc:ResponseDate>{day}</cbc:ResponseDate></cac:ResponseValue>";

    public static string Amount(string amount, string currency) => $"""<cac:ResponseValue><cbc:ResponseAmount currencyID="{currency}">{amount}</cbc:ResponseAmount></cac:ResponseValue>""";

    private string Id() => IsVersion2 ? new Guid(++_ids, 0, 0, new byte[8]).ToString() : $"C{++_ids}/QG1/Q1";

    private static string Property(string id, string type, string description) =>
        $"<cac:TenderingCriterionProperty><cbc:ID>{id}</cbc:ID><cbc:Description>{description}</cbc:Description><cbc:TypeCode>QUESTION</cbc:TypeCode>"
        + $"<cbc:ValueDataTypeCode>{type}</cbc:ValueDataTypeCode></cac:TenderingCriterionProperty>";

    private void Answer(string id, string value) => _responses.Append(CultureInfo.InvariantCulture,
        $"<cac:TenderingCriterionResponse><cbc:ID>{_responses.Length}</cbc:ID><cbc:ValidatedCriterionPropertyID>{id}</cbc:ValidatedCriterionPropertyID>{value}</cac:TenderingCriterionResponse>");
}
