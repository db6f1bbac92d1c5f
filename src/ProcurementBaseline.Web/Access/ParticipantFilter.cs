using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Access;

/// <summary>Keeps somebody of a tenderer to the one case and the one tenderer they were let in to; everything else does not exist for them.</summary>
internal static class ParticipantFilter
{
    /// <summary>Compares the address with the participant; a caller of an authority passes.</summary>
    public static async ValueTask<object?> Own(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Participant.Of(http.User) is not { } participant || Is("id", participant.Procurement) && Is("tenderer", participant.Tenderer)) return await next(context);
        return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");

        bool Is(string part, string own) => http.GetRouteValue(part) is not string asked || asked == own;
    }
}
