using System.Net;
using System.Security.Cryptography;
using System.Text;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Backups;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Backups;

/// <summary>
/// The whole installation as one file, for its operator alone: every authority is in it. It is asked for on the machine itself, with a secret whose
/// hash stands in the configuration; without that there is no such address.
/// </summary>
internal static class BackupEndpoints
{
    /// <summary>Where SHA-256 of the operator's secret stands, in hexadecimal.</summary>
    public const string Setting = "Operator:SecretHash";

    private const string Scheme = "Operator ";

    public static void MapBackup(this WebApplication app)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } written) return;
        if (written.Length != 2 * SHA256.HashSizeInBytes || !written.All(char.IsAsciiHexDigit)) throw new InvalidOperationException($"{Setting} is not a SHA-256 in hexadecimal.");
        var expected = Convert.FromHexString(written);
        app.MapGet("/api/backup", (HttpContext http, IStore store, TimeProvider time) => Handle(http, store, time, expected)).ExcludeFromDescription();
    }

    private static IResult Handle(HttpContext http, IStore store, TimeProvider time, byte[] expected)
    {
        if (!OnThisMachine(http)) return Refusal.Of(http, StatusCodes.Status403Forbidden, "not-allowed");
        var given = http.Request.Headers.Authorization.ToString();
        var secret = given.StartsWith(Scheme, StringComparison.Ordinal) ? given[Scheme.Length..] : "";
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), expected)) return Refusal.Of(http, StatusCodes.Status401Unauthorized, "sign-in");
        var cancel = http.RequestAborted;
        return TypedResults.Stream(body => BackupFile.Write(store, body, Backup.Program, cancel), "application/gzip", $"procbase-{time.GetUtcNow():yyyyMMdd-HHmmss}.jsonl.gz");
    }

    // What a proxy of this machine passes on comes from somewhere else.
    private static bool OnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("X-Forwarded-For");
}
