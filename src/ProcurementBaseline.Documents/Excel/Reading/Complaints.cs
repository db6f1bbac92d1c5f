using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Collects what there is to say of one workbook, each with its cell; as with other files, no more than a reader can take in.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="problems">Where it goes.</param>
internal sealed class Complaints(string file, ICollection<Problem> problems)
{
    private readonly Mistakes _mistakes = new(file, problems);
    private int _warnings;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => _mistakes.Count == 0;

    /// <summary>Whether that place was complained of already.</summary>
    public bool Covers(string place) => _mistakes.Covers(place);

    /// <summary>A mistake of the whole file.</summary>
    public void Error(string da, string en) => _mistakes.Add("$", new(da, en));

    /// <summary>A mistake in a place.</summary>
    public void Error(string place, string da, string en) => _mistakes.Add(place, new(da, en));

    /// <summary>A mistake in a place.</summary>
    public void Error(string place, Text says) => _mistakes.Add(place, says);

    /// <summary>Something to look at.</summary>
    public void Warning(string place, string da, string en)
    {
        if (++_warnings <= Mistakes.Most) problems.Add(Problem.Warning(file, place, da, en));
    }
}
