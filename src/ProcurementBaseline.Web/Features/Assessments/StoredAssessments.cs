using ProcurementBaseline.Assessments;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Assessments;

/// <summary>How assessments lie in the store: sealed like what they are about, for they say who may be excluded and why.</summary>
internal static class StoredAssessments
{
    private const string Kind = "assessment";

    private static readonly AssessmentValidator Rules = new();

    public static DocumentKey Place(OpenedCase opened, string tenderer) => opened.Log.Place(Kind, tenderer);

    /// <summary>Every assessment of a case, by the tenderer's id.</summary>
    public static async Task<IReadOnlyDictionary<string, Assessment>> All(OpenedCase opened, CancellationToken cancel) =>
        (await opened.Log.List(Kind, cancel: cancel)).Select(s => Read(s.Content)).ToDictionary(a => a.Tenderer, StringComparer.Ordinal);

    /// <summary>What is stored, which was read strictly before.</summary>
    public static Assessment Read(ReadOnlyMemory<byte> content) =>
        InputFile.Read(Kind, JsonFile.Parse(Kind, content.Span, []), Rules, []) ?? throw new InvalidDataException("An assessment cannot be read.");
}
