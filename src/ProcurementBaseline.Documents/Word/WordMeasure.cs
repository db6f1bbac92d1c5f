using System.Globalization;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The sheet's measures, as Word counts them: in twentieths of a point.</summary>
internal static class WordMeasure
{
    public const int SheetWidth = 11_906, SheetHeight = 16_838, Side = 1_240, Top = 1_520, Bottom = 1_520, Edge = 720;

    /// <summary>From margin to margin.</summary>
    public const int Span = SheetWidth - 2 * Side;

    /// <summary>Points as a number of twentieths, rounded to a whole one.</summary>
    public static int Twips(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);

    /// <summary>As <see cref="Twips"/>, in the form most attributes ask for.</summary>
    public static string Text(double points) => Twips(points).ToString(CultureInfo.InvariantCulture);
}
