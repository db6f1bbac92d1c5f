using ProcurementBaseline.Annexes;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The hidden sheet with what can be chosen, a column for each list, and where each list stands.</summary>
internal sealed class ListSheet
{
    private const string SheetName = "_lists";

    private readonly List<IReadOnlyList<string>> _columns = [];
    private readonly Dictionary<string, int> _choices = new(StringComparer.Ordinal);

    public ListSheet(Annex annex, WorkbookVoice voice)
    {
        YesNo = Add([voice.One("yes"), voice.One("no")]);
        OperatorKinds = Add([.. Enum.GetValues<OperatorKind>().Select(k => OperatorName(k, voice))]);
        Countries = Add([.. Country.Codes.Order(StringComparer.Ordinal)]);
        foreach (var requirement in annex.Groups.SelectMany(g => g.Requirements).Where(r => r.Answer.Kind == AnswerKind.Choice))
        {
            Add([.. requirement.Answer.Choices.Select(c => ChoiceNames.Shown(requirement.Answer.Choices, c, voice.Language))]);
            _choices[requirement.Id] = _columns.Count - 1;
        }
    }

    /// <summary>Where yes and no stand.</summary>
    public string YesNo { get; }

    /// <summary>Where the kinds of operator stand.</summary>
    public string OperatorKinds { get; }

    /// <summary>Where the country codes stand.</summary>
    public string Countries { get; }

    /// <summary>Where the choices of a requirement stand.</summary>
    public string Choices(string requirement) => Range(_choices[requirement]);

    /// <summary>The sheet.</summary>
    public Sheet Sheet => new()
    {
        Name = SheetName,
        Hidden = true,
        Widths = [.. _columns.Select(_ => 20.0)],
        Rows = [.. Enumerable.Range(0, _columns.Max(c => c.Count)).Select(row => (IReadOnlyList<SheetCell>)
            [.. _columns.Select(c => row < c.Count ? SheetCell.Of(CellStyle.Plain, c[row]) : SheetCell.Empty(CellStyle.Plain))])],
    };

    /// <summary>What a kind of operator is called.</summary>
    public static string OperatorName(OperatorKind kind, WorkbookVoice voice) => voice.One(OperatorName(kind, voice.Words));

    /// <summary>What a kind of operator is called.</summary>
    public static Text OperatorName(OperatorKind kind, Words words) => words.Phrase($"workbook.operator.{Files.RecordShape.CodeOf(kind)}");

    private string Add(IReadOnlyList<string> column)
    {
        _columns.Add(column);
        return Range(_columns.Count - 1);
    }

    private string Range(int column)
    {
        var letters = CellAddress.Letters(column + 1);
        return FormattableString.Invariant($"'{SheetName}'!${letters}$1:${letters}${_columns[column].Count}");
    }
}
