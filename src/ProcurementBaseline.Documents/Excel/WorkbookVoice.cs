using ProcurementBaseline.Annexes;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>Says texts in the languages of a workbook. In both, what must be one line is Danish and English with a stroke between.</summary>
internal sealed class WorkbookVoice(Words words, AnnexLanguage language)
{
    /// <summary>The words themselves.</summary>
    public Words Words => words;

    /// <summary>The languages.</summary>
    public AnnexLanguage Language => language;

    /// <summary>A phrase of the workbook on one line.</summary>
    public string One(string phrase, params ReadOnlySpan<(string Place, Text Value)> places) => One(words.Phrase($"workbook.{phrase}", places), language);

    /// <summary>A text on one line.</summary>
    public string One(Text text) => One(text, language);

    /// <summary>A text on one line in some languages.</summary>
    public static string One(Text text, AnnexLanguage language) => language switch
    {
        AnnexLanguage.Da => text.Da,
        AnnexLanguage.En => text.En,
        AnnexLanguage.Both => text.Da == text.En ? text.Da : $"{text.Da} / {text.En}",
    };

    /// <summary>Every way a text can stand on one line: a file is read whatever language it was made in.</summary>
    public static IEnumerable<string> Ways(Text text) => Enum.GetValues<AnnexLanguage>().Select(l => One(text, l)).Distinct(StringComparer.Ordinal);
}
