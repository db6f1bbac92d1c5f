using FluentValidation;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Files;

/// <summary>Reads the three files people bring, strictly: every mistake of a file is reported in one run.</summary>
public static class InputFile
{
    /// <summary>Reads <c>procurement.json</c>; null when it has a mistake.</summary>
    public static Procurement? Procurement(string path, ICollection<Problem> problems) =>
        Read(path, JsonFile.Read(path, problems), new ProcurementValidator(), problems);

    /// <summary>Reads <c>response.json</c>; null when it has a mistake.</summary>
    public static Response? Response(string path, ICollection<Problem> problems) =>
        Read(path, JsonFile.Read(path, problems), new ResponseValidator(), problems);

    /// <summary>Reads <c>assessment.json</c>; null when it has a mistake.</summary>
    public static Assessment? Assessment(string path, ICollection<Problem> problems) =>
        Read(path, JsonFile.Read(path, problems), new AssessmentValidator(), problems);

    /// <summary>Reads parsed JSON as one of the three; null when it has a mistake.</summary>
    /// <param name="name">What the file is called in a problem.</param>
    /// <param name="item">The parsed JSON; null is passed on.</param>
    /// <param name="validator">What a reader cannot check.</param>
    /// <param name="problems">Where mistakes go.</param>
    public static T? Read<T>(string name, JsonItem? item, IValidator<T> validator, ICollection<Problem> problems) where T : class
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(validator);
        if (item is null) return null;
        var before = problems.Count;
        var value = new StrictReader(name, problems).Read<T>(item);
        if (value is not null)
        {
            foreach (var failure in validator.Validate(value).Errors)
                problems.Add(new(name, KeyPath(failure.PropertyName), ProblemSeverity.Error, BothLanguages.Split(failure.ErrorMessage)));
        }
        return problems.Count == before ? value : null;
    }

    // FluentValidation names members as C# does: Subject.CpvMain, Tailoring[0].Reason.
    private static string KeyPath(string member) => JsonPath.OrRoot(string.Join('.', member.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(JsonPath.Key)));
}
