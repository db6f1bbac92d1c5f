using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.SignIns;

internal static class SignInEndpoints
{
    public static void MapSignIns(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("").WithTags("Sign-in");
        all.MapGet("/sign-in", BeginSignIn.Handle).WithName("SignIn").WithSummary("Sends a person to the authority's provider, and then on to the path in return.")
            .Produces(StatusCodes.Status302Found).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        all.MapPost("/sign-out", EndSignIn.Handle).WithName("SignOut").WithSummary("Ends a person's session here; the provider may still know them.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        all.MapGet("/api/me", ReadMe.Handle).For().WithName("ReadMe").WithSummary("Who the caller is to the service.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
