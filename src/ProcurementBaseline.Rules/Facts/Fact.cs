namespace ProcurementBaseline.Rules.Facts;

/// <summary>The kinds of value a fact can have.</summary>
public enum FactKind
{
    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date; an instant counts by its date as written.</summary>
    Date,

    /// <summary>A code or a text.</summary>
    Word,

    /// <summary>A list of codes.</summary>
    Words,
}

/// <summary>A fact that a rule may read.</summary>
/// <param name="Record">The record it belongs to, as rules name it: <c>profile</c>.</param>
/// <param name="Member">Its members as rules name them: <c>Consequence.Integrity</c>; empty for a record that is a value itself, such as <c>asOf</c>.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="Allowed">The codes it can have; null when it is open.</param>
public sealed record Fact(string Record, string Member, FactKind Kind, IReadOnlyList<string>? Allowed)
{
    /// <summary>As rules write it: <c>profile.Consequence.Integrity</c>.</summary>
    public string Name { get; } = Member.Length == 0 ? Record : $"{Record}.{Member}";

    /// <summary>Where it stands in the files people fill in: <c>profile.consequence.integrity</c>, <c>subject.estimatedValue</c>, <c>answers.{id}.value</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Equal when they are the same fact of the same kind.</summary>
    public bool Equals(Fact? other) => other is not null && Name == other.Name && Kind == other.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind);
}
