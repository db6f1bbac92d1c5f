namespace ProcurementBaseline.Documents.Pdf;

/// <summary>A place on paper to answer in, as its tag states it (ISO 32000-1, table 348).</summary>
/// <param name="Role"><c>tv</c>, a text, or <c>rb</c>, one thing of several that can be chosen.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="IsEmpty">Whether nothing in it can be read: then what is asked is said in its place.</param>
/// <param name="IsTicked">Whether it is chosen; null for a text.</param>
internal sealed record Answer(string Role, string Asks, bool IsEmpty, bool? IsTicked = null);

/// <summary>What is drawn on a line beside its text.</summary>
internal enum Drawing { None, Rule, Box, TickedBox }

/// <summary>Sets the place for an answer: ruled lines, boxes with what can be chosen, or the answer given.</summary>
internal sealed class AnswerDraft
{
    private const double Indent = 13, DateWidth = 130;
    private const int LinesToWriteOn = 3;

    private readonly Field _field;
    private readonly (Galley Galley, Answer Answer, Drawing Drawing)[] _said;

    public AnswerDraft(Field field, Func<string, Galley> measure)
    {
        _field = field;
        _said = field switch
        {
            { Kind: FieldKind.Choice, Value: { } value } =>
                [Choice(field.Choices.FirstOrDefault(choice => choice.Id == value)?.Label ?? value, Drawing.TickedBox)],
            { Kind: FieldKind.Choice } => [.. field.Choices.Select(choice => Choice(choice.Label, Drawing.Box))],
            { Value: { Length: > 0 } value } => [(measure(value), new("tv", field.Label, IsEmpty: false), Drawing.None)],
            { Placeholder: { Length: > 0 } place } => [(measure(place), new("tv", field.Label, IsEmpty: false), Drawing.None)],
            _ => [],
        };

        (Galley, Answer, Drawing) Choice(string label, Drawing drawing) =>
            (measure(label), new("rb", $"{field.Label}: {label}", IsEmpty: false, drawing == Drawing.TickedBox), drawing);
    }

    /// <summary>The widest piece that must stay on one line, in points.</summary>
    public double WidestPiece(bool divided) => _said.Length == 0 ? 0 : _said.Max(part => part.Galley.WidestPiece(divided) + IndentOf(part.Drawing));

    /// <param name="fonts">What texts are set in.</param>
    /// <param name="width">The room, in points.</param>
    /// <param name="runs">The passage's runs; those of the answer are added.</param>
    public IEnumerable<Line> Break(FontSet fonts, double width, List<Run> runs)
    {
        foreach (var (galley, answer, drawing) in _said)
        {
            var (first, indent) = (runs.Count, IndentOf(drawing));
            runs.AddRange(galley.Runs);
            var lines = new LineBreaker(fonts, galley, width - indent).Break();
            for (var i = 0; i < lines.Count; i++)
            {
                Fragment[] moved = [.. lines[i].Fragments.Select(fragment => fragment with { Run = fragment.Run + first, Offset = fragment.Offset + indent })];
                yield return new(moved, lines[i].Hyphen, answer, i == 0 ? drawing : Drawing.None);
            }
        }
        if (_said.Length > 0) yield break;
        var empty = new Answer("tv", _field.Label, IsEmpty: true);
        for (var i = 0; i < (_field.Kind == FieldKind.Lines ? LinesToWriteOn : 1); i++)
        {
            yield return new([], false, empty);     // a hand needs twice the height of print
            yield return new([], false, empty, Drawing.Rule, _field.Kind == FieldKind.Date ? Math.Min(DateWidth, width) : width);
        }
    }

    private static double IndentOf(Drawing drawing) => drawing == Drawing.None ? 0 : Indent;
}
