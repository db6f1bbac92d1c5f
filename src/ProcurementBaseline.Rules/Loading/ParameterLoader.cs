using System.Globalization;
using System.Text.RegularExpressions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Reads the dated parameters.</summary>
internal static partial class ParameterLoader
{
    /// <param name="folder">The files.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <param name="broken">Receives the names of parameters that are there but wrong: an expression that reads one is not wrong for it.</param>
    public static IReadOnlyDictionary<string, LawParameter> Load(RulesFolder folder, ICollection<Problem> problems, ISet<string> broken)
    {
        var parameters = new Dictionary<string, LawParameter>(StringComparer.Ordinal);
        broken.UnionWith(folder.Unread.Where(f => f.StartsWith("parameters/", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)));
        foreach (var file in folder.Under("parameters"))
        {
            if (new StrictReader(file.Path, problems).Read<ParameterFile>(file.Content) is not { } read
                || Parameter(file.Path, read, problems) is not { } parameter)
            {
                if (file.Content["id"]?.Token is { Length: > 0 } name) broken.Add(name);
                continue;
            }
            if (!parameters.TryAdd(parameter.Name, parameter))
                problems.Add(Problem.Error(file.Path, "id", $"Parameteren \"{parameter.Name}\" findes to gange.", $"The parameter \"{parameter.Name}\" stands twice."));
        }
        return parameters;
    }

    private static LawParameter? Parameter(string path, ParameterFile file, ICollection<Problem> problems)
    {
        var before = problems.Count;
        if (!Name().IsMatch(file.Id))
        {
            problems.Add(Problem.Error(path, "id",
                "Et parameternavn er bogstaver og cifre og begynder med et lille bogstav.", "A parameter's name is letters and digits and begins with a small letter."));
        }
        if (file.Values.Count == 0)
            problems.Add(Problem.Error(path, "values", "Parameteren har ingen værdi.", "The parameter has no value."));
        if (file.CheckedTo is null)
            problems.Add(Problem.Warning(path, "checkedTo", "Det er ikke oplyst, hvornår værdien sidst blev kontrolleret.", "It is not said when the value was last verified."));
        FactKind? kind = null;
        var values = new List<(DateOnly, LawValue)>();
        for (var i = 0; i < file.Values.Count; i++)
        {
            var value = file.Values[i];
            if (i > 0 && value.From <= file.Values[i - 1].From)
                problems.Add(OutOfOrder(path, $"values[{i.ToString(CultureInfo.InvariantCulture)}].from"));
            if (Value(value.Value) is not var (valueKind, read) || (kind ??= valueKind) != valueKind)
            {
                problems.Add(Problem.Error(path, $"values[{i.ToString(CultureInfo.InvariantCulture)}].value",
                    "Værdien skal være et tal, true/false, en dato, en tekst eller en liste af tekster, og den samme slags hver gang.",
                    "The value must be a number, true/false, a date, a text or a list of texts, and of the same kind each time."));
                continue;
            }
            if (string.IsNullOrWhiteSpace(value.Source))
                problems.Add(Problem.Error(path, $"values[{i.ToString(CultureInfo.InvariantCulture)}].source", "Kilden kan ikke være tom.", "The source cannot be empty."));
            if (ComputedFact.DividesBy(file.Id) && read.Number is not > 0)
                problems.Add(Problem.Error(path, $"values[{i.ToString(CultureInfo.InvariantCulture)}].value", "Værdien skal være et tal over nul.", "The value must be a number above zero."));
            values.Add((value.From, new(read, value.Source, value.Confidence)));
        }
        return problems.Skip(before).Any(p => p.Severity == ProblemSeverity.Error) ? null : new(file.Id, file.Unit, kind!.Value, file.CheckedTo, new(values));
    }

    /// <summary>A version that does not begin after the one before it.</summary>
    public static Problem OutOfOrder(string file, string path) => Problem.Error(file, path,
        "Versionerne skal stå efter første dag, ældste først, og hver dag kun én gang.", "The versions must stand by first day, oldest first, each day only once.");

    private static (FactKind, FactValue)? Value(JsonItem item) => item switch
    {
        { Kind: JsonKind.True or JsonKind.False } => (FactKind.Truth, FactValue.Of(item.Kind == JsonKind.True)),
        { Kind: JsonKind.Number } when decimal.TryParse(item.Token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= StrictReader.LargestNumber => (FactKind.Number, FactValue.Of(number)),
        { Kind: JsonKind.String } when Scalar.TryDate(item.Token, out var date) => (FactKind.Date, FactValue.Of(date)),
        { Kind: JsonKind.String } => (FactKind.Word, FactValue.Of(item.Token!)),
        { Kind: JsonKind.Array } when item.Items.All(i => i.Kind == JsonKind.String) => (FactKind.Words, FactValue.Of([.. item.Items.Select(i => i.Token!)])),
        _ => null,
    };

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
