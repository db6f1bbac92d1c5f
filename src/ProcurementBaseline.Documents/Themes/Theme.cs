using ProcurementBaseline.Annexes;

namespace ProcurementBaseline.Documents.Themes;

/// <summary>How an authority's documents look, as far as the authority decides it: its colour, its logo, and the name it issues them under.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Theme
{
    /// <summary>The least contrast of the colour with white, as a ratio to 1: WCAG 2.2, 1.4.3, which EN 301 549 asks of public bodies.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The look without an authority: blue, no logo, no name.</summary>
    public static Theme Plain { get; } = new() { Colour = new(0, 69, 117) };

    /// <summary>The authority's name, for documents whose procurement names none; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The colour of the cover's band, of headings, table heads and rules; <see cref="LeastContrast"/> with white or more.</summary>
    public required Rgb Colour { get; init; }

    /// <summary>The logo on the cover, or null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The annex as issued under this theme: it names the theme's authority where the procurement names none.</summary>
    public AnnexPaper Issue(AnnexPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Authority?.Name is null && Name is { } name ? paper with { Authority = new(name, paper.Authority?.Cvr) } : paper;
    }
}
