namespace ProcurementBaseline.Documents;

/// <summary>
/// A place for an answer. On paper it is printed, empty or filled in; a format that can be edited makes it a control of its kind.
/// </summary>
/// <param name="Id">What programs know it by, unique in its document: <c>ACC-01.value</c>.</param>
/// <param name="Label">What is asked, in the document's language, for those who cannot see where it stands.</param>
/// <param name="Kind">What kind of answer.</param>
public sealed record Field(string Id, string Label, FieldKind Kind)
{
    /// <summary>What can be chosen, in order; empty for the other kinds.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The answer given, as it is shown; for a choice its id. Null when there is none yet.</summary>
    public string? Value { get; init; }

    /// <summary>What stands there until somebody fills it in, on paper too: <c>[frist indsættes]</c>. Null leaves the place empty; no choice has one.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>The kinds of answer a reader can give.</summary>
public enum FieldKind
{
    /// <summary>A short text or a number: one line.</summary>
    Line,

    /// <summary>A text of several lines.</summary>
    Lines,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of a list.</summary>
    Choice,
}

/// <summary>One thing that can be chosen.</summary>
/// <param name="Id">What programs know it by.</param>
/// <param name="Label">What people read, in the document's language.</param>
public sealed record FieldChoice(string Id, string Label);

/// <summary>What an empty place for an answer says, by its kind, in the document's language.</summary>
/// <param name="Line">For a short text: <c>Skriv svar</c>.</param>
/// <param name="Lines">For a longer one.</param>
/// <param name="Date">For a date: <c>Vælg dato</c>.</param>
/// <param name="Choice">For one of a list: <c>Vælg</c>.</param>
public sealed record FieldPrompts(string Line, string Lines, string Date, string Choice)
{
    /// <summary>The prompt of a kind.</summary>
    public string Of(FieldKind kind) => kind switch
    {
        FieldKind.Line => Line,
        FieldKind.Lines => Lines,
        FieldKind.Date => Date,
        FieldKind.Choice => Choice,
    };
}
