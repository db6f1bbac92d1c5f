using ProcurementBaseline.Annexes;
using ProcurementBaseline.Assessments;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Web.Features.Judgements;

namespace ProcurementBaseline.Web.Features.Annexes;

/// <summary>The files an annex can be.</summary>
public enum AnnexFormat
{
    /// <summary>PDF, with the JSON inside.</summary>
    Pdf,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A workbook to answer in.</summary>
    Xlsx,

    /// <summary>The annex as JSON.</summary>
    Json,
}

/// <summary>What an annex is made of in one call.</summary>
public sealed record AnnexBody : IResponsesBody
{
    /// <summary>The procurement.</summary>
    public required Procurement Procurement { get; init; }

    /// <summary>The responses; how many depends on the kind.</summary>
    public IReadOnlyList<Response>? Responses { get; init; }

    /// <summary>What the authority has found, at most one for each tenderer; only for an evaluation.</summary>
    public IReadOnlyList<Assessment>? Assessments { get; init; }

    /// <summary>The judging day, only for an evaluation; absent: the date of the tender deadline.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The files responses refer to (<c>espd</c>), by name, in Base64.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }

    /// <summary>The kind; absent: the requirements.</summary>
    public AnnexKind? Kind { get; init; }

    /// <summary>The format; absent: PDF.</summary>
    public AnnexFormat? Format { get; init; }

    /// <summary>The language; absent: Danish.</summary>
    public AnnexLanguage? Lang { get; init; }

    /// <summary>Whether what was changed in the baseline is shown, only for the requirements; absent: it is.</summary>
    public bool? Changes { get; init; }

    /// <summary>When the response was received, only for a receipt.</summary>
    public DateTimeOffset? Received { get; init; }
}
