using ProcurementBaseline.Values;

namespace ProcurementBaseline.Exclusion;

/// <summary>What an ESPD response says on exclusion, whatever version it was written in.</summary>
public sealed record EspdDeclaration
{
    /// <summary>The version as the file marks it, for example <c>ESPD-EDMv4.1.0</c>; null when it does not.</summary>
    public string? Version { get; init; }

    /// <summary>The exclusion criteria in it, in the order of the file.</summary>
    public required IReadOnlyList<EspdCriterion> Criteria { get; init; }

    /// <summary>Codes or names of criteria that no version known to us has.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }
}

/// <summary>One exclusion criterion of an ESPD with its answers.</summary>
public sealed record EspdCriterion
{
    /// <summary>Its code as versions 3 and 4 spell it, for example <c>crime-org</c>, whatever the file's own version.</summary>
    public required string Code { get; init; }

    /// <summary>What it stands for in Danish law on the day it was read for.</summary>
    public required EspdUse Use { get; init; }

    /// <summary>The question as it stands in the file.</summary>
    public required string Question { get; init; }

    /// <summary>The main answer; null when there is none, or when there are two that differ.</summary>
    public bool? Answer { get; init; }

    /// <summary>Whether the main question is answered both yes and no.</summary>
    public bool SeveralAnswers { get; init; }

    /// <summary>The dates given, for example of a conviction.</summary>
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    /// <summary>The last days of the periods given.</summary>
    public IReadOnlyList<DateOnly> PeriodEnds { get; init; } = [];

    /// <summary>Whether a period is told in words or without an end.</summary>
    public bool PeriodUnclear { get; init; }

    /// <summary>The amounts given.</summary>
    public IReadOnlyList<Money> Amounts { get; init; } = [];

    /// <summary>Whether the tenderer says that it has taken measures to show its reliability; null when that is not answered.</summary>
    public bool? SelfCleaning { get; init; }
}

/// <summary>What rules may read of an ESPD as a whole.</summary>
public sealed record EspdFacts
{
    /// <summary>Whether one was handed in and read.</summary>
    public bool? Read { get; init; }

    /// <summary>Criteria that no version known to us has.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Whether there are such criteria.</summary>
    public bool? HasUnknown { get; init; }

    /// <summary>Whether the criterion of purely national grounds is answered yes.</summary>
    public bool? NationalGround { get; init; }

    /// <summary>The facts of a declaration; of none when there is none.</summary>
    public static EspdFacts Of(EspdDeclaration? espd) => espd is null ? new() { Read = false, HasUnknown = false, NationalGround = false } : new()
    {
        Read = true,
        Unknown = espd.Unknown,
        HasUnknown = espd.Unknown.Count > 0,
        NationalGround = espd.Criteria.Any(c => c.Use.Reading == EspdReading.National && (c.Answer == true || c.SeveralAnswers)),
    };
}
