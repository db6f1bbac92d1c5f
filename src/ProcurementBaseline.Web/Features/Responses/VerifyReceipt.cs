using Microsoft.AspNetCore.DataProtection;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Tells anybody whether a receipt is this service's and unaltered, and whether a response is the one it is for.</summary>
internal static class VerifyReceipt
{
    /// <summary>What is verified.</summary>
    internal sealed record Question
    {
        /// <summary>The receipt as it was handed out; its layout does not count.</summary>
        public required JsonItem Receipt { get; init; }

        /// <summary>The response it should be for; absent: that is not asked.</summary>
        public JsonItem? Response { get; init; }
    }

    /// <summary>The answer.</summary>
    /// <param name="Authentic">Whether this service sealed the receipt as it now is.</param>
    /// <param name="Response">Whether the response is the one received; null when it was not sent, or the receipt is not authentic.</param>
    internal sealed record ReceiptVerification(bool Authentic, bool? Response);

    public static async Task<IResult> Handle(HttpContext http, IDataProtectionProvider protection, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var body = JsonFile.Parse(Body.Name, (await Body.Bytes(http.Request, cancel)).Span, problems);
        if (body is null || new StrictReader(Body.Name, problems).Read<Question>(body) is not { } question || problems.Count > 0) return Refusal.Input(http, problems);
        var authentic = Receipt.IsAuthentic(question.Receipt, protection);
        return TypedResults.Ok(new ReceiptVerification(authentic, authentic && question.Response is { } response ? CanonicalJson.Hash(response) == question.Receipt["sha256"]?.Token : null));
    }
}
