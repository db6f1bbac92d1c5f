using System.Text.Json;
using System.Text.Json.Serialization;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Annexes;

/// <summary>Annexes as JSON, there and back: what travels inside a document is read as strictly as any other file.</summary>
public static class AnnexJson
{
    private static readonly JsonSerializerOptions Strict = Make();

    /// <summary>The annex as JSON, with a line feed at its end: the same text for the same annex.</summary>
    public static string Write(AnnexPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return OutputJson.Write<object>(paper);   // by what it is, not by what all kinds have in common
    }

    /// <summary>Reads an annex of any kind.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <exception cref="JsonException">It is no annex: a key is unknown, missing, there twice or of the wrong type, or the kind is not one of <see cref="AnnexKind"/>.</exception>
    public static AnnexPaper Read(ReadOnlySpan<byte> utf8)
    {
        var kind = JsonSerializer.Deserialize<Head>(utf8, OutputJson.Options)?.Kind ?? throw new JsonException("The annex names no kind.");
        AnnexPaper? paper = kind switch
        {
            AnnexKind.Requirements => JsonSerializer.Deserialize<Annex>(utf8, Strict),
            AnnexKind.SelfAssessment => JsonSerializer.Deserialize<SelfAssessment>(utf8, Strict),
            AnnexKind.Proportionality => JsonSerializer.Deserialize<ProportionalityAssessment>(utf8, Strict),
            AnnexKind.Evaluation => JsonSerializer.Deserialize<EvaluationReport>(utf8, Strict),
            AnnexKind.Receipt => JsonSerializer.Deserialize<ResponseReceipt>(utf8, Strict),
        };
        return paper ?? throw new JsonException("The annex is empty.");
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(OutputJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // Only what is needed to know the rest.
    private sealed record Head(AnnexKind? Kind);
}
