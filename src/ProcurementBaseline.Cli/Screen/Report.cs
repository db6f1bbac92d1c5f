using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>Where a verb's answer goes: one JSON document on standard output, or text for people.</summary>
public sealed class Report(TextWriter output, TextWriter error, bool json, Language language, bool colour)
{
    /// <summary>The language for people.</summary>
    public Language Language => language;

    /// <summary>The languages of an annex; that of people unless it was asked for in both.</summary>
    public required AnnexLanguage AnnexLanguage { get; init; }

    /// <summary>Colour is for a terminal, and for nobody who asked for none (<c>NO_COLOR</c>).</summary>
    public static bool ColourOn(bool redirected) => !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Gives the answer: the document with <c>--json</c>, otherwise what <paramref name="people"/> writes.</summary>
    public void Answer<T>(T document, Action<Paper> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (json) output.Write(OutputJson.Write(document));
        else people(new(output, language, colour));
    }

    /// <summary>Says what is wrong with the input: on standard error for people, as a document with <c>--json</c>.</summary>
    public void Problems(IReadOnlyCollection<Problem> problems)
    {
        if (json) output.Write(OutputJson.Write(new { problems }));
        var paper = new Paper(error, language, colour && !json);
        foreach (var problem in problems) paper.Problem(problem);
    }
}
