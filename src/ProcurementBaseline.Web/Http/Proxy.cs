using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ProcurementBaseline.Web.Http;

/// <summary>
/// Believes a reverse proxy about who asks and whether they came encrypted: only those of <c>Proxy:Addresses</c> (hosts or networks, parted by
/// commas), for anyone can write the headers.
/// </summary>
internal static class Proxy
{
    public static void UseProxy(this WebApplication app)
    {
        if (app.Configuration["Proxy:Addresses"] is not { Length: > 0 } addresses) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in addresses.Split(',', StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(address, out var host)) options.KnownProxies.Add(host);
            else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(address));
        }
        app.UseForwardedHeaders(options);
    }
}
