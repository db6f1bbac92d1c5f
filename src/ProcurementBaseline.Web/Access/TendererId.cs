using System.Globalization;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Web.Access;

/// <summary>What a tenderer's id may be where it stands in an address: what <c>response.json</c> takes, as long as an address can hold it.</summary>
internal static class TendererId
{
    private const int Most = 100;

    /// <summary>What is wrong with an id; null when nothing is.</summary>
    public static Text? Mistake(string id) =>
        string.IsNullOrWhiteSpace(id) ? new("Feltet kan ikke være tomt.", "The field cannot be empty.")
        : id.Length > Most || id is "." or ".." || id != id.Trim() || id.Any(IsRefused)
            ? new($"Id'et skal være på højst {Most} tegn og må ikke indeholde skråstreg eller styretegn eller begynde eller slutte med mellemrum.",
                $"The id must be at most {Most} characters, without slashes or control characters and without spaces at its ends.")
            : null;

    // What cannot be seen would make two tenderers look like one.
    private static bool IsRefused(char c) =>
        c is '/' or '\\' || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
