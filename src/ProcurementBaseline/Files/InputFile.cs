using FluentValidation;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Reads the three files people bring, strictly: every mistake of a file is reported in one run.</summary>
/// <remarks>
/// A check <c>against</c> what the file belongs to (its baseline, its procurement) also sees a file that has mistakes, so that they are told
/// together. What is wrong in it is null then, also where the type says it cannot be.
/// </remarks>
public static class InputFile
{
    private static readonly AnswerFormValidator Forms = new();
    private static readonly ResponseValidator Responses = new();

    /// <summary>Reads <c>procurement.json</c>; null when it has a mistake.</summary>
    public static Procurement? Procurement(string path, ICollection<Problem> problems, Action<Procurement, ICollection<Problem>>? against = null) =>
        ReadFile(path, new ProcurementValidator(), problems, against);

    /// <summary>Reads <c>response.json</c>; null when it has a mistake.</summary>
    public static Response? Response(string path, ICollection<Problem> problems, Action<Response, ICollection<Problem>>? against = null) =>
        ReadFile(path, new ResponseValidator(), problems, against);

    /// <summary>Reads <c>assessment.json</c>; null when it has a mistake.</summary>
    public static Assessment? Assessment(string path, ICollection<Problem> problems, Action<Assessment, ICollection<Problem>>? against = null) =>
        ReadFile(path, new AssessmentValidator(), problems, against);

    /// <summary>Reads parsed JSON as one of the three; null when it has a mistake.</summary>
    /// <param name="name">What the file is called in a problem.</param>
    /// <param name="item">The parsed JSON; null is passed on.</param>
    /// <param name="validator">What a reader cannot check.</param>
    /// <param name="problems">Where mistakes go.</param>
    /// <param name="against">A further check against what the file belongs to.</param>
    public static T? Read<T>(string name, JsonItem? item, IValidator<T> validator, ICollection<Problem> problems, Action<T, ICollection<Problem>>? against = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(validator);
        if (item is null) return null;
        var mistakes = new Mistakes(name, problems);
        if (new StrictReader(mistakes).ReadWhatIsRight<T>(item) is not { } value) return null;
        foreach (var failure in validator.Validate(value).Errors)
        {
            var path = KeyPath(failure.PropertyName);
            if (!mistakes.Covers(path) && !mistakes.Covers(Beside(path, failure.ErrorCode ?? ""))) mistakes.Add(path, (Text)failure.CustomState);
        }
        var further = new List<Problem>();
        against?.Invoke(value, further);
        foreach (var problem in further.Where(p => !mistakes.Covers(p.Path)).ToList()) mistakes.Add(problem.Path, problem.Message);
        return mistakes.Count == 0 ? value : null;
    }

    /// <summary>What is wrong with a form of answer beyond its types, by the path inside it.</summary>
    public static IEnumerable<(string Path, Text Says)> Mistakes(AnswerForm form) =>
        Forms.Validate(form).Errors.Select(failure => (KeyPath(failure.PropertyName), (Text)failure.CustomState));

    /// <summary>What is wrong with a response beyond its types, by the path inside it: for those who read one from something else than JSON.</summary>
    public static IEnumerable<(string Path, Text Says)> Mistakes(Response response) =>
        Responses.Validate(response).Errors.Select(failure => (KeyPath(failure.PropertyName), (Text)failure.CustomState));

    private static T? ReadFile<T>(string path, IValidator<T> validator, ICollection<Problem> problems, Action<T, ICollection<Problem>>? against) where T : class
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;   // a repeated key is found while parsing
        var value = Read(path, JsonFile.Read(path, problems), validator, problems, against);
        return problems.Count == before ? value : null;
    }

    // The key a rule is given by stands in its code; a code of FluentValidation's own is no key of any file.
    private static string Beside(string path, string key) => JsonPath.Member(path[..Math.Max(0, path.LastIndexOf('.'))], key);

    // FluentValidation names members as C# does: Subject.CpvMain, Tailoring[0].Reason.
    private static string KeyPath(string member) => JsonPath.OrRoot(string.Join('.', member.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(JsonPath.Key)));
}
