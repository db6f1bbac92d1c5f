using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.SignIns;

internal static class EndSignIn
{
    public static async Task<NoContent> Handle(HttpContext http, IStore store, TimeProvider time, CancellationToken cancel)
    {
        await PersonSession.End(http.User, store, time, cancel);
        await http.SignOutAsync(PersonSession.Scheme);
        return TypedResults.NoContent();
    }
}
