using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Access;

/// <summary>Tells who comes with a tenderer's cookie that is good no longer what to do, and takes the cookie away; all others are answered as usual.</summary>
internal sealed class InvitationSessionEnded : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Challenged || !InvitationSession.Claims(context))
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }
        await context.SignOutAsync(InvitationSession.Scheme);
        await Refusal.Of(context, StatusCodes.Status401Unauthorized, "session").ExecuteAsync(context);
    }
}
