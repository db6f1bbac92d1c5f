using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Checks that a text is there in both languages.</summary>
internal static class TextCheck
{
    public static void Filled(string file, string path, Text text, ICollection<Problem> problems)
    {
        foreach (var (key, words) in ((string, string)[])[("da", text.Da), ("en", text.En)])
        {
            if (string.IsNullOrWhiteSpace(words)) problems.Add(Problem.Error(file, $"{path}.{key}", "Teksten er tom.", "The text is empty."));
        }
    }
}
