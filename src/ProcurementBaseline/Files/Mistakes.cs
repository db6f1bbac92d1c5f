using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Collects the mistakes of one file: a place is named once, and a file that is nothing but mistakes does not fill the memory.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="problems">Where they go.</param>
public sealed class Mistakes(string file, ICollection<Problem> problems)
{
    /// <summary>The most mistakes told of one file; the next one says that there are more.</summary>
    public const int Most = 1_000;

    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more will be told: there is no need to look on.</summary>
    public bool IsFull => Count > Most;

    /// <summary>Adds a mistake at a place.</summary>
    public void Add(JsonPlace place, string da, string en)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Count < Most) Add(place.ToString(), new(da, en));
        else Add("$", new("", ""));
    }

    /// <summary>Adds a mistake at a path.</summary>
    public void Add(string path, Text message)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (++Count <= Most)
        {
            _places.Add(path);
            problems.Add(new(file, path, ProblemSeverity.Error, message));
        }
        else if (Count == Most + 1)
            problems.Add(Problem.Error(file, "$", $"Der er flere fejl; kun de første {Most} er nævnt.", $"There are more mistakes; only the first {Most} are told."));
    }

    /// <summary>Whether something was said of that place already, or of what holds it: then a second check of it says nothing new.</summary>
    public bool Covers(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var at = path; ;)
        {
            if (_places.Contains(at)) return true;
            var cut = at.LastIndexOfAny(['.', '[']);
            if (cut <= 0) return false;
            at = at[..cut];
        }
    }
}
