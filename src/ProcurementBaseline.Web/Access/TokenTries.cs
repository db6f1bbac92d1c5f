using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace ProcurementBaseline.Web.Access;

/// <summary>
/// Counts wrong tokens: ten a minute from one address, or what <c>Limits:WrongTokensPerMinute</c> says. Right ones are not counted, so that all of a
/// tenderer's people can come in at once from behind one address.
/// </summary>
internal sealed class TokenTries(IConfiguration configuration) : IDisposable
{
    private const int PerMinute = 10;

    private readonly PartitionedRateLimiter<IPAddress> _wrong = Limiter(configuration.GetValue("Limits:WrongTokensPerMinute", PerMinute));

    /// <summary>Whether that request's address may try once more.</summary>
    public bool MayTry(HttpContext http)
    {
        using var lease = _wrong.AttemptAcquire(AddressOf(http), 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong token of that request's address.</summary>
    public void Count(HttpContext http) => _wrong.AttemptAcquire(AddressOf(http)).Dispose();

    public void Dispose() => _wrong.Dispose();

    private static PartitionedRateLimiter<IPAddress> Limiter(int permits) => PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));

    // Whoever has one address of IPv6 has the 2^64 beside it.
    private static IPAddress AddressOf(HttpContext http)
    {
        const int Network = 8;
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Network).Clear();
        return new(bytes);
    }
}
