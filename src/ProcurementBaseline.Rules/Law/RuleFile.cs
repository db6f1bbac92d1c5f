using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Law;

/// <summary>A file in <c>rules/law/</c>.</summary>
public sealed record RuleFile
{
    /// <summary>Its id, for example <c>dk.investment-screening</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>Its conclusions.</summary>
    public required IReadOnlyList<RowFile> Rows { get; init; }
}

/// <summary>One conclusion: its rules are read in order, and the first that is met gives the outcome.</summary>
public sealed record RowFile
{
    /// <summary>Its id, used once in the whole rulebook.</summary>
    public required string Row { get; init; }

    /// <summary>What it is concluded about; the procurement when left out.</summary>
    public RowScope? Over { get; init; }

    /// <summary>The outcome when no rule is met and one of them is undetermined.</summary>
    public required string Unknown { get; init; }

    /// <summary>The outcome when every rule is not met.</summary>
    public required string Otherwise { get; init; }

    /// <summary>Its rules.</summary>
    public required IReadOnlyList<RuleEntry> Rules { get; init; }

    /// <summary>Questions whose answers are shown beside the conclusion, each by itself.</summary>
    public IReadOnlyList<RowTestEntry>? Tests { get; init; }

    /// <summary>What is said where no rule is met; null says nothing.</summary>
    public RowNote? Unsettled { get; init; }
}

/// <summary>One question of a row.</summary>
public sealed record RowTestEntry
{
    /// <summary>Its name in the row.</summary>
    public required string Test { get; init; }

    /// <summary>Its conditions by first day.</summary>
    public required IReadOnlyList<RuleVersion> Versions { get; init; }
}

/// <summary>What a row says where none of its rules is met.</summary>
public sealed record RowNote
{
    /// <summary>Its id, for life; used once in the whole rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>How the finding weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where in the law it stands.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>The last day somebody verified the law.</summary>
    public required DateOnly CheckedTo { get; init; }

    /// <summary>How well the law is verified.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the finding says; filled in as a rule's.</summary>
    public required Text Message { get; init; }

    /// <summary>What to do; null when nothing is to be done.</summary>
    public Text? Remedy { get; init; }
}

/// <summary>What a row is concluded about, once for each.</summary>
public enum RowScope
{
    /// <summary>The procurement.</summary>
    Procurement,

    /// <summary>Each requirement of the drafted set.</summary>
    Requirement,

    /// <summary>Each requirement of the set as one response answers it.</summary>
    Answer,

    /// <summary>Each response.</summary>
    Response,

    /// <summary>Each exclusion ground of each response.</summary>
    Ground,

    /// <summary>Each decision of a person on a finding.</summary>
    Decision,
}

/// <summary>One rule of a row.</summary>
public sealed record RuleEntry
{
    /// <summary>Its id, for life; used once in the whole rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>What the row's outcome is when the rule is met.</summary>
    public required string Outcome { get; init; }

    /// <summary>How the finding weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where in the law it stands; empty for a rule of our own making.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>The last day somebody verified the law.</summary>
    public required DateOnly CheckedTo { get; init; }

    /// <summary>How well the law is verified.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Its conditions by first day.</summary>
    public required IReadOnlyList<RuleVersion> Versions { get; init; }

    /// <summary>What the finding says; <c>{path}</c> is filled with a fact, <c>{id}</c> with what it is about.</summary>
    public required Text Message { get; init; }

    /// <summary>What to do; null when nothing is to be done.</summary>
    public Text? Remedy { get; init; }

    /// <summary>The text for the tender documents that would answer the finding; null when there is none. <see cref="Remedy"/> quotes it as <c>{proposal}</c>.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Facts, as rules name them, that the finding lists as missing where they are unknown: of a rule that is met because nobody has said something.</summary>
    public IReadOnlyList<string>? Asks { get; init; }

    /// <summary>What of the provision the rule leaves out.</summary>
    public Text? NotModelled { get; init; }
}

/// <summary>A rule's condition from a day on.</summary>
public sealed record RuleVersion
{
    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The condition; null repeals the rule from that day.</summary>
    public required string? When { get; init; }
}

/// <summary>A file in <c>rules/parameters/</c>: one dated value.</summary>
public sealed record ParameterFile
{
    /// <summary>Its name, as rules read it from <c>law</c>: <c>craFullApplication</c> is <c>law.CraFullApplication</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public Text? Title { get; init; }

    /// <summary>What it is counted in, for people.</summary>
    public required string Unit { get; init; }

    /// <summary>The last day somebody verified it.</summary>
    public DateOnly? CheckedTo { get; init; }

    /// <summary>Its values by first day.</summary>
    public required IReadOnlyList<ParameterFileValue> Values { get; init; }
}

/// <summary>One value of a dated parameter.</summary>
public sealed record ParameterFileValue
{
    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>A number, true or false, a date, a text or a list of texts; of the same kind in every value.</summary>
    public required JsonItem Value { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>How well it is verified.</summary>
    public required Confidence Confidence { get; init; }
}
