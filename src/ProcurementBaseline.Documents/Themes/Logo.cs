using ProcurementBaseline.Documents.Drawings;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Themes;

/// <summary>An authority's logo, read and known to be safe to show.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Logo
{
    /// <summary>The largest logo, in millimetres: what the top of a cover has room for.</summary>
    public const double MostHeightMm = 22, MostWidthMm = 80;

    internal Logo(string mediaType, ReadOnlyMemory<byte> bytes, Text alternative, Artwork artwork, double? widthMm)
    {
        (MediaType, Bytes, Alternative, Artwork) = (mediaType, bytes, alternative, artwork);
        var shape = artwork.Width / artwork.Height;
        WidthMm = Math.Min(widthMm ?? MostWidthMm, Math.Min(MostWidthMm, MostHeightMm * shape));
        HeightMm = WidthMm / shape;
    }

    /// <summary><c>image/png</c> or <c>image/svg+xml</c>.</summary>
    public string MediaType { get; }

    /// <summary>The file as it was read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What it says to those who cannot see it.</summary>
    public Text Alternative { get; }

    /// <summary>How wide it is shown, in millimetres: at most <see cref="MostWidthMm"/>.</summary>
    public double WidthMm { get; }

    /// <summary>How high it is shown, in millimetres: at most <see cref="MostHeightMm"/>. The shape is the file's.</summary>
    public double HeightMm { get; }

    /// <summary>What it shows.</summary>
    internal Artwork Artwork { get; }
}
