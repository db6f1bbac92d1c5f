using System.Security.Claims;
using System.Text.Json;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Access;

/// <summary>Makes what a provider tells of somebody into what we know. Nothing else of it is kept or believed.</summary>
internal static class ProviderClaims
{
    public const string Subject = "sub", Name = "name";

    /// <summary>A principal of our own claims alone; nobody of an authority when the provider tells none, or two.</summary>
    public static ClaimsPrincipal Known(ClaimsPrincipal told, SignInSettings settings, Way way)
    {
        var identity = new ClaimsIdentity(RecordShape.CodeOf(way));
        Add(Caller.WayClaim, RecordShape.CodeOf(way));
        Add(ClaimTypes.NameIdentifier, Only(told, Subject));
        Add(Caller.AuthorityClaim, Only(told, settings.AuthorityClaim));
        Add(Caller.NameClaim, Only(told, Name)?.Trim());
        foreach (var value in Values(told, settings.RoleClaim).Distinct())
            if (settings.Roles.TryGetValue(value, out var role)) Add(Caller.RoleClaim, RecordShape.CodeOf(role));
        return new(identity);

        void Add(string type, string? value)
        {
            if (value is { Length: > 0 }) identity.AddClaim(new(type, value));
        }
    }

    // Told twice alike, in the token and by the userinfo endpoint, is told once.
    private static string? Only(ClaimsPrincipal told, string type) => Values(told, type).Distinct(StringComparer.Ordinal).ToList() is [var value] ? value : null;

    // A list comes as several claims, or as one whose value is a JSON array.
    private static IEnumerable<string> Values(ClaimsPrincipal told, string type) => told.FindAll(type).SelectMany(c => c.Value.StartsWith('[') ? Listed(c.Value) : [c.Value]);

    private static IEnumerable<string> Listed(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)];
        }
        catch (JsonException)
        {
            return [json];
        }
    }
}
