using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>The content of <c>rules/coverage.json</c>: what a baseline is held against, and why some of it is left out.</summary>
/// <remarks>
/// It says nothing that a judgement reads, so it is no part of a rulebook's hash. Our own words only: numbers and short names, no publisher's
/// sentences.
/// </remarks>
public sealed record CoverageFile
{
    /// <summary>The lists, in the order they are printed.</summary>
    public required IReadOnlyList<CoverageList> Lists { get; init; }
}

/// <summary>One framework, law or list of ours.</summary>
public sealed record CoverageList
{
    /// <summary>The key of <see cref="FrameworkMaps"/> whose numbers it explains; any other id is a list whose points name their requirements.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>What a reader must know of it, for example that its numbering is unverified.</summary>
    public Text? Note { get; init; }

    /// <summary>Its points, each printed with what covers it; null when the list only says which numbers exist.</summary>
    public IReadOnlyList<CoveragePoint>? Points { get; init; }

    /// <summary>The numbers that exist, where the points have no names of ours and nothing is promised of each.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }
}

/// <summary>One point of a list.</summary>
public sealed record CoveragePoint
{
    /// <summary>Its number or our own slug, as the maps of requirements spell it.</summary>
    public required string Id { get; init; }

    /// <summary>A few words of our own.</summary>
    public required Text Title { get; init; }

    /// <summary>What answers it, where no map says so.</summary>
    public IReadOnlyList<string>? Requirements { get; init; }

    /// <summary>Why some baseline has nothing for it; left out when every baseline has.</summary>
    public Text? NotCovered { get; init; }
}
