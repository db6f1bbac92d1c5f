using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.Sessions;

internal static class SessionEndpoints
{
    private const int MostOfBody = 16 * 1024;

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session").WithTags("Session").ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapPost("/", BeginSession.Handle).WithName("BeginSession")
            .WithSummary("Gives a cookie for the token of a link, or for a case the signed-in person is invited to by their account.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostOfBody))
            .Accepts<SessionBody>("application/json").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("/", ReadSession.Handle).ForTenderer().WithName("ReadSession").WithSummary("Which case the tenderer is let in to, for whom, and until when it answers.")
            .Produces<ReadSession.View>().ProducesProblem(StatusCodes.Status403Forbidden);
        session.MapDelete("/", EndSession.Handle).ForTenderer().WithName("EndSession").WithSummary("Ends the session.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden);
    }
}
