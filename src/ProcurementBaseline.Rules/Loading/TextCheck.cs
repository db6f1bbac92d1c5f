using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Checks that a text is there in both languages.</summary>
internal static class TextCheck
{
    /// <param name="file">The file.</param>
    /// <param name="path">Where in it.</param>
    /// <param name="text">The text; null when it could not be read, which was told already, and so in each language.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Filled(string file, string path, Text? text, ICollection<Problem> problems)
    {
        if (text is null) return;
        foreach (var (key, words) in ((string, string?)[])[("da", text.Da), ("en", text.En)])
        {
            if (words is not null && string.IsNullOrWhiteSpace(words)) problems.Add(Problem.Error(file, $"{path}.{key}", "Teksten er tom.", "The text is empty."));
        }
    }
}
