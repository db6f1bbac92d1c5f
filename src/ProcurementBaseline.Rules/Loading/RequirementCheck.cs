using System.Text.RegularExpressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Checks one requirement of a baseline beyond the types of its keys.</summary>
internal static partial class RequirementCheck
{
    public static void Check(string file, string path, Requirement requirement, ICollection<Problem> problems)
    {
        void Wrong(string at, string da, string en) => problems.Add(Problem.Error(file, $"{path}.{at}", da, en));

        if (!Id().IsMatch(requirement.Id))
            Wrong("id", "Id'et skal have formen DOMÆNE-NN, fx PATCH-01.", "The id must have the form DOMAIN-NN, for example PATCH-01.");
        foreach (var (at, text) in Texts(requirement)) TextCheck.Filled(file, $"{path}.{at}", text, problems);
        if (requirement.Level is < 1 or > 3) Wrong("level", "Niveauet skal være 1, 2 eller 3.", "The level must be 1, 2 or 3.");
        if (requirement.Burden.Points is < 1 or > 4) Wrong("burden.points", "Byrden skal være 1, 2, 3 eller 4.", "The burden must be 1, 2, 3 or 4.");
        if (requirement.Evidence.Count == 0) Wrong("evidence", "Der skal nævnes mindst én form for dokumentation.", "At least one means of proof must be named.");
        if (requirement.LegalBasis is { Count: > 0 } && (requirement.CheckedTo is null || requirement.Confidence is null))
            Wrong("legalBasis", "En hjemmel kræver checkedTo og confidence.", "A legal basis needs checkedTo and confidence.");
        foreach (var (at, says) in InputFile.Mistakes(requirement.Answer)) problems.Add(new(file, $"{path}.answer.{at}", ProblemSeverity.Error, says));
        Parameters(requirement, Wrong);
        if (requirement.Retired is { } retired) TextCheck.Filled(file, $"{path}.retired.reason", retired.Reason, problems);
    }

    private static IEnumerable<(string, Text)> Texts(Requirement r)
    {
        yield return ("title", r.Title);
        yield return ("text", r.Text);
        yield return ("rationale", r.Rationale);
        yield return ("burden.reason", r.Burden.Reason);
        if (r.Alternative.Text is { } text) yield return ("alternative", text);
        for (var i = 0; i < r.Evidence.Count; i++) yield return (JsonPath.Item("evidence", i), r.Evidence[i]);
    }

    private static void Parameters(Requirement requirement, Action<string, string, string> wrong)
    {
        var parameters = requirement.Parameters ?? new Dictionary<string, RequirementParameter>();
        foreach (var (name, parameter) in parameters)
        {
            var at = JsonPath.Member("parameters", name);
            if (!ParameterName().IsMatch(name))
            {
                wrong(at, "Navnet er bogstaver og cifre og begynder med et lille bogstav.", "The name is letters and digits and begins with a small letter.");
                continue;   // a text cannot name it
            }
            if (parameter.Default < parameter.Min || parameter.Default > parameter.Max)
                wrong($"{at}.default", $"Værdien skal ligge mellem {parameter.Min} og {parameter.Max}.", $"The value must lie between {parameter.Min} and {parameter.Max}.");
            foreach (var (key, text) in ((string, string)[])[("da", requirement.Text.Da), ("en", requirement.Text.En)])
            {
                if (!text.Contains($"{{{name}}}", StringComparison.Ordinal))
                    wrong($"text.{key}", $"Parameteren {{{name}}} står ikke i teksten.", $"The parameter {{{name}}} does not stand in the text.");
            }
        }
        foreach (var (key, text) in ((string, string)[])[("da", requirement.Text.Da), ("en", requirement.Text.En)])
        {
            foreach (var name in Placeholder().Matches(text).Select(m => m.Groups[1].Value).Where(n => !parameters.ContainsKey(n)))
                wrong($"text.{key}", $"Teksten nævner {{{name}}}, som kravet ikke har.", $"The text names {{{name}}}, which the requirement does not have.");
        }
    }

    [GeneratedRegex(@"^[A-Z]{2,8}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
