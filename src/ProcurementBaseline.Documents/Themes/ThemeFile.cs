using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Themes;

/// <summary>The content of <c>theme.json</c>, as it is written.</summary>
internal sealed record ThemeFile
{
    /// <summary><c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The authority's name; null for none.</summary>
    public string? Name { get; init; }

    /// <summary><c>#RRGGBB</c>.</summary>
    public required string Colour { get; init; }

    /// <summary>The logo; null for none.</summary>
    public LogoEntry? Logo { get; init; }
}

/// <summary>What <c>theme.json</c> says of the logo.</summary>
internal sealed record LogoEntry
{
    /// <summary>The name of the file, which lies beside the theme's.</summary>
    public required string File { get; init; }

    /// <summary>What it says to those who cannot see it.</summary>
    public required Text Alternative { get; init; }

    /// <summary>How wide it is shown at most, in millimetres; null for as large as there is room.</summary>
    public decimal? WidthMm { get; init; }
}
