using ProcurementBaseline.Files;

namespace ProcurementBaseline.Annexes;

/// <summary>Annexes as JSON, there and back: what travels inside a document is read as strictly as any other file.</summary>
public static class AnnexJson
{
    /// <summary>The annex as JSON, with a line feed at its end: the same text for the same annex.</summary>
    public static string Write(AnnexPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return OutputJson.Write<object>(paper);   // by what it is, not by what all kinds have in common
    }

    /// <summary>Reads an annex of any kind back, and nothing but what <see cref="Write"/> writes of it.</summary>
    /// <param name="name">What the JSON is called in a problem.</param>
    /// <param name="utf8">The JSON.</param>
    /// <param name="problems">Receives every mistake: a key that is unknown, missing, there twice or of the wrong type; a kind that is none.</param>
    /// <returns>The kind it says it is, null when it says none; and the annex, null when there is a mistake.</returns>
    public static (AnnexKind? Kind, AnnexPaper? Paper) Read(string name, ReadOnlySpan<byte> utf8, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (KindOf(name, utf8, problems) is not { } kind) return (null, null);
        return (kind, kind switch
        {
            AnnexKind.Requirements => WrittenJson.Read<Annex>(name, utf8, problems),
            AnnexKind.SelfAssessment => WrittenJson.Read<SelfAssessment>(name, utf8, problems),
            AnnexKind.Proportionality => WrittenJson.Read<ProportionalityAssessment>(name, utf8, problems),
            AnnexKind.Evaluation => WrittenJson.Read<EvaluationReport>(name, utf8, problems),
            AnnexKind.Receipt => WrittenJson.Read<ResponseReceipt>(name, utf8, problems),
        });
    }

    private static AnnexKind? KindOf(string name, ReadOnlySpan<byte> utf8, ICollection<Problem> problems)
    {
        var before = problems.Count;
        if (JsonFile.Parse(name, utf8, problems) is not { } item || problems.Count > before) return null;
        var codes = RecordShape.NamesOf(typeof(AnnexKind));
        if (item["kind"]?.Token is { } code && codes.TryGetValue(code, out var kind)) return (AnnexKind)kind;
        var allowed = string.Join(" · ", codes.Keys);
        problems.Add(Problem.Error(name, "kind", $"Her skal stå en af: {allowed}.", $"Expected one of: {allowed}."));
        return null;
    }
}
