using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>The name of a file that lies beside the one naming it: no path leads out of the folder.</summary>
public static class PlainFileName
{
    /// <summary>What to say of a name that is not plain.</summary>
    public static Text Expected { get; } = new(
        "Her skal stå et filnavn uden sti; filen ligger ved siden af.", "Expected a plain file name without a path; the file lies beside this one.");

    /// <summary>Whether it is 1 to 255 characters that no system takes for a path.</summary>
    public static bool Is(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= 255 && name is not ("." or "..") && name.AsSpan().IndexOfAny("/\\:") < 0 && !name.Any(char.IsControl);
    }
}
