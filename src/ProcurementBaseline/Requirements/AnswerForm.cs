using ProcurementBaseline.Values;

namespace ProcurementBaseline.Requirements;

/// <summary>How a requirement is answered.</summary>
public sealed record AnswerForm
{
    /// <summary>What kind of answer.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>The unit of a number.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Smallest number that makes sense, inclusive.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number that makes sense, inclusive.</summary>
    public decimal? Max { get; init; }

    /// <summary>What can be chosen, for <see cref="AnswerKind.Choice"/>.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }
}

/// <summary>The kinds of answer.</summary>
public enum AnswerKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One thing that can be chosen.</summary>
public sealed record Choice
{
    /// <summary>The code in files.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required Text Label { get; init; }
}

/// <summary>A number in a requirement that the officer may set within bounds.</summary>
public sealed record RequirementParameter
{
    /// <summary>The baseline's value.</summary>
    public required decimal Default { get; init; }

    /// <summary>The smallest value, inclusive.</summary>
    public required decimal Min { get; init; }

    /// <summary>The largest value, inclusive.</summary>
    public required decimal Max { get; init; }

    /// <summary>Its unit.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Which way is stricter.</summary>
    public required Stricter Stricter { get; init; }
}

/// <summary>Which way a number gets stricter.</summary>
public enum Stricter
{
    /// <summary>A higher number asks for more.</summary>
    Higher,

    /// <summary>A lower number asks for more.</summary>
    Lower,
}

/// <summary>The units numbers are asked in; what people call them stands in <c>templates/words.json</c>.</summary>
public enum Unit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>A plain count.</summary>
    Count,

    /// <summary>Bits, of a key.</summary>
    Bits,

    /// <summary>Characters, of a password.</summary>
    Characters,

    /// <summary>Attempts.</summary>
    Attempts,

    /// <summary>Seconds.</summary>
    Seconds,
}
