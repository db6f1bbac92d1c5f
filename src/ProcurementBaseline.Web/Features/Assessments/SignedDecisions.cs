using System.Text;
using System.Text.Json.Nodes;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Assessments;

/// <summary>Sees to it that everyone signs only their own decisions. One that stood there before stays as it is.</summary>
/// <param name="caller">Who writes.</param>
/// <param name="before">The assessment it is put in place of; null for none.</param>
/// <param name="today">The day in Denmark.</param>
internal sealed class SignedDecisions(Caller caller, Assessment? before, DateOnly today)
{
    private readonly HashSet<FindingDecision> _before = [.. before?.Decisions ?? []];
    // By name where the sign-in tells it, for the report is read by people; else by the opaque id of the log.
    private readonly string _signature = string.IsNullOrWhiteSpace(caller.Name) ? caller.InOneOf(Readers.Assessors) : caller.Name;

    /// <summary>Finds decisions in somebody else's name, and of days to come. What could not be read is null.</summary>
    public void Check(Assessment assessment, ICollection<Problem> problems)
    {
        for (var i = 0; i < assessment.Decisions?.Count; i++)
        {
            if (assessment.Decisions[i] is not { } decision || _before.Contains(decision)) continue;
            var at = JsonPath.Item("decisions", i);
            if (!string.IsNullOrWhiteSpace(decision.By) && decision.By != _signature)
                problems.Add(Problem.Error(Body.Name, $"{at}.by", "Kun egne afgørelser kan skrives her. Udelad by.", "Only decisions of one's own can be written here. Leave by out."));
            if (decision.On > today)
                problems.Add(Problem.Error(Body.Name, $"{at}.on", "Dagen kan ikke ligge efter i dag.", "The day cannot be after today."));
        }
    }

    /// <summary>The document with the caller's name and today's date on each decision that had none.</summary>
    public byte[] Sign(ReadOnlyMemory<byte> content)
    {
        var document = JsonNode.Parse(content.Span.StartsWith("\uFEFF"u8) ? content[3..].Span : content.Span)!;
        foreach (var decision in (document["decisions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (string.IsNullOrWhiteSpace((string?)decision["by"])) decision["by"] = _signature;
            if (decision["on"] is null) decision["on"] = Scalar.Of(today).Word;
        }
        return Encoding.UTF8.GetBytes(document.ToJsonString(OutputJson.Options) + "\n");
    }
}
