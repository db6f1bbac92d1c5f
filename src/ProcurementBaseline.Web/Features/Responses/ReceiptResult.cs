namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>A receipt as it was first handed out, byte for byte.</summary>
internal sealed class ReceiptResult(Receipt receipt, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return TypedResults.Bytes(receipt.Write(), "application/json").ExecuteAsync(httpContext);
    }
}
