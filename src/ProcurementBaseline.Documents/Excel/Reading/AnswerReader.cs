using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads the rows of answers, each by the id it carries and never by where it stands.</summary>
internal sealed class AnswerReader(Table<AnswerColumn> table, Annex annex, CellValues values, IReadOnlyList<Evidence>? documents, Words words)
{
    private const int MostSuggestions = 100;   // a sheet of nothing but mistyped ids does not get a search for each

    private static readonly AnswerColumn[] Given =
        [AnswerColumn.Value, AnswerColumn.Comment, AnswerColumn.Evidence, AnswerColumn.Action, AnswerColumn.By, AnswerColumn.Confidential];

    private readonly Complaints _complaints = values.Complaints;
    private readonly Dictionary<string, AnnexRequirement> _asked = annex.Groups.SelectMany(g => g.Requirements).ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly HashSet<string>? _documents = documents?.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Row, Answer? Answer)> _read = new(StringComparer.Ordinal);
    private int _suggestions;

    /// <summary>The answers by requirement, in the order of the annex. A row with nothing filled in is no answer.</summary>
    public IReadOnlyDictionary<string, Answer> Read()
    {
        foreach (var row in table.Rows) Row(row);
        foreach (var requirement in _asked.Values.Where(r => !_read.ContainsKey(r.Id)))
            _complaints.Warning(table.Sheet.Name,
                $"Kravet {requirement.Id} står ikke på arket og er derfor ikke besvaret.", $"The requirement {requirement.Id} is not on the sheet and is therefore not answered.");
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var id in _asked.Keys)
        {
            if (_read.TryGetValue(id, out var read) && read.Answer is { } answer) answers[id] = answer;
        }
        return answers;
    }

    private void Row(int row)
    {
        var place = table.Place(row, AnswerColumn.Id);
        var filled = Given.Any(c => table[row, c] is not null);
        if (table[row, AnswerColumn.Id] is not { } cell)
        {
            if (filled) _complaints.Error(place, "Rækken er udfyldt, men har intet krav-id.", "The row is filled in but has no requirement id.");
            return;
        }
        if (values.Text(cell, place)?.Trim() is not { } id) return;
        if (!_asked.TryGetValue(id, out var requirement)) Unknown(place, id, filled);
        else
        {
            var answer = filled ? Answer(row, requirement) : null;
            if (_read.TryGetValue(id, out var before)) Twice(row, id, answer, before);
            else _read[id] = (row, answer);
        }
    }

    // A note below the table is no answer; but whatever was answered must not be lost for a slip in its id.
    private void Unknown(string place, string id, bool filled)
    {
        var near = _suggestions++ < MostSuggestions ? Nearest.To(id, _asked.Keys) : null;
        var (da, en) = ($"Kravet \"{Quote.Of(id)}\" findes ikke i udbuddet.{(near is null ? "" : $" Menes \"{near}\"?")}",
            $"There is no requirement \"{Quote.Of(id)}\" in the procurement.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        if (filled) _complaints.Error(place, da, en);
        else _complaints.Warning(place, da, en);
    }

    private void Twice(int row, string id, Answer? answer, (int Row, Answer? Answer) before)
    {
        var (here, there) = (table.Place(row, AnswerColumn.Value), table.Place(before.Row, AnswerColumn.Value));
        if (answer is not null && before.Answer is not null && !RecordWriter.Write(answer).AsSpan().SequenceEqual(RecordWriter.Write(before.Answer)))
            _complaints.Error(here,
                $"Kravet {id} er besvaret forskelligt her og i {there}. Slet den ene række.", $"The requirement {id} is answered differently here and in {there}. Delete one of the rows.");
        else
        {
            _complaints.Warning(here, $"Kravet {id} står også i {there}.", $"The requirement {id} is also in {there}.");
            if (before.Answer is null) _read[id] = (row, answer);
        }
    }

    private Answer Answer(int row, AnnexRequirement requirement)
    {
        var (action, by) = (values.Text(table[row, AnswerColumn.Action], Place(row, AnswerColumn.Action)), values.Date(table[row, AnswerColumn.By], Place(row, AnswerColumn.By)));
        return new()
        {
            Value = Value(row, requirement),
            Comment = values.Text(table[row, AnswerColumn.Comment], Place(row, AnswerColumn.Comment)),
            Evidence = Evidence(row),
            Plan = action is null && by is null ? null : new() { Action = action, By = by },
            Confidential = values.Truth(table[row, AnswerColumn.Confidential], Place(row, AnswerColumn.Confidential)),
        };
    }

    private Scalar? Value(int row, AnnexRequirement requirement)
    {
        var (cell, place, form) = (table[row, AnswerColumn.Value], Place(row, AnswerColumn.Value), requirement.Answer);
        if (cell is null) return null;
        return form.Kind switch
        {
            AnswerKind.YesNo => values.Truth(cell, place) is { } truth ? Scalar.Of(truth) : null,
            AnswerKind.Number => values.Number(cell, place, form.Unit == Unit.Percent) is { } number && Within(number, requirement, place) ? Scalar.Of(number) : null,
            AnswerKind.Date => values.Date(cell, place) is { } date ? Scalar.Of(date) : null,
            AnswerKind.Choice => values.Text(cell, place) is { } text ? Chosen(text, form, place) : null,
            AnswerKind.Text => values.Text(cell, place) is { } text ? Scalar.Of(text) : null,
        };
    }

    // What the authority asks of a number of its own is its bounds: outside them the answer is no mistake but does not meet the requirement.
    private bool Within(decimal number, AnnexRequirement requirement, string place)
    {
        var form = requirement.Answer;
        if (requirement.Origin == ProcurementBaseline.Annexes.Origin.Own || !(number < form.Min || number > form.Max)) return true;
        _complaints.Error(place, $"Svaret ligger uden for grænserne: {form.Words.Da}.", $"The answer is outside the bounds: {form.Words.En}.");
        return false;
    }

    private Scalar? Chosen(string text, AnnexAnswer form, string place)
    {
        var meant = ChoiceNames.Meant(form.Choices, text);
        if (meant is [var choice]) return Scalar.Of(choice.Id);
        if (meant.Count > 1)
        {
            var ids = string.Join(" · ", meant.Select(c => c.Id));
            _complaints.Error(place,
                $"\"{Quote.Of(text)}\" kan betyde flere muligheder. Skriv en af: {ids}.", $"\"{Quote.Of(text)}\" can mean several options. Write one of: {ids}.");
            return null;
        }
        var near = Nearest.To(ChoiceNames.Line(text), form.Choices.SelectMany(ChoiceNames.Names).Distinct(StringComparer.Ordinal));
        var (da, en) = (string.Join(" · ", form.Choices.Select(c => c.Label.Da)), string.Join(" · ", form.Choices.Select(c => c.Label.En)));
        _complaints.Error(place,
            $"Her skal stå en af: {da}.{(near is null ? "" : $" Menes \"{Quote.Of(near)}\"?")}", $"Expected one of: {en}.{(near is null ? "" : $" Did you mean \"{Quote.Of(near)}\"?")}");
        return null;
    }

    private IReadOnlyList<string>? Evidence(int row)
    {
        var place = Place(row, AnswerColumn.Evidence);
        if (values.Text(table[row, AnswerColumn.Evidence], place) is not { } text) return null;
        if (CellText.Ids(text) is not { } ids)
        {
            _complaints.Error(place, "Et anførselstegn er ikke afsluttet.", "A quotation mark is not closed.");
            return null;
        }
        var sheet = words.Phrase("workbook.sheet.evidence");
        foreach (var id in ids.Where(i => _documents?.Contains(i) == false))
        {
            var near = _suggestions++ < MostSuggestions ? Nearest.To(id, _documents!.Order(StringComparer.Ordinal)) : null;
            _complaints.Warning(place, $"Dokumentet \"{Quote.Of(id)}\" står ikke på arket »{sheet.Da}«.{(near is null ? "" : $" Menes \"{Quote.Of(near)}\"?")}",
                $"The document \"{Quote.Of(id)}\" is not on the sheet “{sheet.En}”.{(near is null ? "" : $" Did you mean \"{Quote.Of(near)}\"?")}");
        }
        return ids;
    }

    private string Place(int row, AnswerColumn column) => table.Place(row, column);
}
