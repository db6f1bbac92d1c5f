using Microsoft.AspNetCore.Http.HttpResults;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Features.SignIns;

internal static class ReadMe
{
    public static Ok<Me> Handle(Caller caller) => TypedResults.Ok(new Me(caller.Authority, [.. caller.Roles.Order()], caller.Name, caller.Way));

    /// <summary>Who the caller is.</summary>
    /// <param name="Authority">The authority.</param>
    /// <param name="Roles">What the caller may do there.</param>
    /// <param name="Name">What the provider says the person is called; null when it does not.</param>
    /// <param name="SignIn">How the caller was let in.</param>
    internal sealed record Me(string Authority, IReadOnlyList<Role> Roles, string? Name, Way SignIn);
}
