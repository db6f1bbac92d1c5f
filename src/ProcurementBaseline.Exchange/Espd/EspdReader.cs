using System.Xml.Linq;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Exchange.Espd;

/// <summary>Reads an ESPD response, versions 2.0.2 to 4.1.0 and the drafts of version 5, down to what it says on exclusion.</summary>
/// <remarks>Answers are joined to questions through the file's own question tree: ids of questions are the same in no two versions.</remarks>
public static class EspdReader
{
    private const string ResponseRoot = "QualificationApplicationResponse";
    private const int LongestText = 600;

    /// <summary>Reads a file; null when it cannot be used, and then <paramref name="problems"/> says why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="taxonomy">The criteria that are known.</param>
    /// <param name="day">The reference date, by whose law they are carried over to grounds.</param>
    /// <param name="problems">Receives why it cannot be used.</param>
    public static EspdDeclaration? Read(string path, EspdTaxonomy taxonomy, DateOnly day, ICollection<Problem> problems) =>
        Declared(path, SafeXml.Read(path, problems), taxonomy, day, problems);

    /// <summary>Reads bytes; <paramref name="name"/> stands for the file in every problem.</summary>
    public static EspdDeclaration? Parse(string name, byte[] bytes, EspdTaxonomy taxonomy, DateOnly day, ICollection<Problem> problems) =>
        Declared(name, SafeXml.Parse(name, bytes, problems), taxonomy, day, problems);

    private static EspdDeclaration? Declared(string name, XDocument? document, EspdTaxonomy taxonomy, DateOnly day, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        if (document?.Root is not { } root) return null;
        if (Refusal(name, root) is { } problem)
        {
            problems.Add(problem);
            return null;
        }
        var trees = root.Members("TenderingCriterion").Select(c => (Element: c, Questions: Questions(c))).ToList();
        Join(root, trees.Select(t => t.Questions));
        var (criteria, unknown) = (new List<EspdCriterion>(), new List<string>());
        foreach (var (element, questions) in trees)
        {
            var (code, id) = (element.Value("CriterionTypeCode"), element.Value("ID"));
            if (taxonomy.Find(code, id) is { } kind && kind.Uses.TryAsOf(day, out _, out var use)) criteria.Add(Criterion(kind.Code, use, element, questions));
            else if (!taxonomy.IsOther(code)) unknown.Add(Plain(code ?? element.Value("Name") ?? id ?? "?"));
        }
        var version = root.Value("ProfileExecutionID") ?? root.Value("VersionID");
        return new() { Version = version is null ? null : Plain(version), Criteria = criteria, Unknown = [.. unknown.Distinct(StringComparer.Ordinal)] };
    }

    private static Problem? Refusal(string name, XElement root) => root.Name.LocalName switch
    {
        ResponseRoot when root.Name.NamespaceName.Contains(ResponseRoot, StringComparison.Ordinal) => null,
        "ESPDResponse" or "ESPDRequest" => Problem.Error(name, "$",
            "Filen er et ESPD i version 1 (ESPDResponse/ESPDRequest), som ikke læses. Bed om et svar i version 2.0.2 eller nyere.",
            "The file is an ESPD of version 1 (ESPDResponse/ESPDRequest), which is not read. Ask for a response of version 2.0.2 or later."),
        "QualificationApplicationRequest" => Problem.Error(name, "$",
            "Filen er ordregivers ESPD-forespørgsel, ikke tilbudsgiverens svar.", "The file is the authority's ESPD request, not the tenderer's response."),
        _ => Problem.Error(name, "$",
            $"Filen er ikke et ESPD-svar: den begynder med \"{Quote.Of(root.Name.LocalName)}\".", $"The file is not an ESPD response: it begins with \"{Quote.Of(root.Name.LocalName)}\"."),
    };

    // Depth first in the order of the file, past the national sub-criteria, whose own "Your answer" is another question.
    private static List<EspdQuestion> Questions(XElement criterion)
    {
        var questions = new List<EspdQuestion>();
        foreach (var group in criterion.Members("TenderingCriterionPropertyGroup")) Gather(group);
        return questions;

        void Gather(XElement group)
        {
            foreach (var member in group.Elements())
            {
                if (member.Name.LocalName == "TenderingCriterionProperty") questions.Add(new(member));
                else if (member.Name.LocalName == "SubsidiaryTenderingCriterionPropertyGroup") Gather(member);
            }
        }
    }

    private static void Join(XElement root, IEnumerable<List<EspdQuestion>> trees)
    {
        var byId = trees.SelectMany((questions, tree) => questions.Where(q => q.Id is not null).Select(q => (q, tree))).GroupBy(q => q.q.Id!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var same in byId.Values.Where(s => s.DistinctBy(q => q.tree).Skip(1).Any()))
        {
            foreach (var (question, _) in same) question.Shared = true;
        }
        // Of questions that share an id within one criterion the first stands for all, so that an amount is not counted twice.
        foreach (var response in root.Members("TenderingCriterionResponse"))
        {
            if (response.Value("ValidatedCriterionPropertyID") is not { } id || !byId.TryGetValue(id, out var asked)) continue;
            foreach (var (question, _) in asked.DistinctBy(q => q.tree)) question.Answer(response);
        }
    }

    private static EspdCriterion Criterion(string code, EspdUse use, XElement element, List<EspdQuestion> questions)
    {
        var main = questions.FirstOrDefault(q => q.Asks("INDICATOR") && !IsElectronic(q.Description));
        var truths = main?.Truths ?? [];
        var periods = questions.Where(q => q.Asks("PERIOD")).SelectMany(q => q.PeriodEnds).ToList();
        return new()
        {
            Code = code,
            Use = use,
            Question = Plain($"{element.Texts("Description")} {main?.Description}"),
            Answer = truths is [var answer] && main?.Shared == false ? answer : null,
            SeveralAnswers = truths.Count > 1 || (truths.Count > 0 && main?.Shared == true),
            Dates = [.. questions.Where(q => q.Asks("DATE")).SelectMany(q => q.Dates)],
            PeriodEnds = [.. periods.OfType<DateOnly>()],
            PeriodUnclear = periods.Contains(null) || questions.Any(q => q.Asks("DESCRIPTION") && q.Description.Contains("period", StringComparison.OrdinalIgnoreCase) && q.Answered("Description")),
            Amounts = [.. questions.Where(q => q.Asks("AMOUNT")).SelectMany(q => q.Amounts)],
            SelfCleaning = questions.FirstOrDefault(q => q != main && q.Asks("INDICATOR") && IsSelfCleaning(q.Description))?.Truths is { Count: > 0 } measures ? measures.Contains(true) : null,
        };
    }

    private static bool IsElectronic(string description) =>
        description.Contains("available electronically", StringComparison.OrdinalIgnoreCase) || description.Contains("elektronisk", StringComparison.OrdinalIgnoreCase);

    private static bool IsSelfCleaning(string description) =>
        ((string[])["self-clean", "reliab", "selvrens", "pålidelig"]).Any(w => description.Contains(w, StringComparison.OrdinalIgnoreCase));

    // Text of the file as it can stand in a sentence: on one line, not endless, nothing a terminal would obey.
    private static string Plain(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > LongestText) words = words[..(LongestText - 1)] + "…";
        return Quote.HasControl(words) ? string.Concat(words.Where(c => !Quote.HasControl(c.ToString()))) : words;
    }
}
