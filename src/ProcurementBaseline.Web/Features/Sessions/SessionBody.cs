namespace ProcurementBaseline.Web.Features.Sessions;

/// <summary>How somebody of a tenderer comes in: by the token of a link, or, signed in, by naming the case their account is invited to.</summary>
public sealed record SessionBody
{
    /// <summary>What stands after the # of the link.</summary>
    public string? Token { get; init; }

    /// <summary>The authority whose case it is; only with <c>procurement</c>.</summary>
    public string? Authority { get; init; }

    /// <summary>The procurement; only with <c>authority</c>.</summary>
    public string? Procurement { get; init; }
}
