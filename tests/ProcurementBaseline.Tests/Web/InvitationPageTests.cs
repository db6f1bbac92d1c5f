using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class InvitationPageTests
{
    [TestMethod]
    [DataRow(null, true)]
    [DataRow("https://udbud.region-x.dk", true)]
    [DataRow("https://region-x.dk/udbud/", true)]
    [DataRow("udbud.region-x.dk", false)]
    [DataRow("ftp://region-x.dk", false)]
    [DataRow("https://region-x.dk/#her", false)]
    [DataRow("https://navn:kode@region-x.dk", false)]
    public void The_public_address_is_a_full_one_or_the_service_says_so_at_its_start(string? address, bool stands)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Public:Address", address)]).Build();
        var problems = new List<ProcurementBaseline.Files.Problem>();
        PublicAddress.Check(configuration, problems);
        problems.Select(p => p.Path).Should().Equal(stands ? [] : ["Public:Address"]);
        problems.Should().NotContain(p => p.Message.Da.Contains(address!, StringComparison.Ordinal), "it may hold a password");
    }

    [TestMethod]
    public async Task The_page_of_a_link_runs_its_own_script_alone_loads_nothing_and_takes_the_token_out_of_the_address_first()
    {
        using var service = new Service();
        using var answer = await service.Client.GetAsync(new Uri("/invitation", UriKind.Relative));
        ((int)answer.StatusCode).Should().Be(200);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        answer.Headers.GetValues("Cache-Control").Should().Equal("no-store");
        var page = await answer.Content.ReadAsStringAsync();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        policy.Should().Contain("default-src 'none'").And.Contain("connect-src 'self'").And.Contain("frame-ancestors 'none'").And.Contain("base-uri 'none'").And.Contain("form-action 'none'");
        policy.Should().Contain($"script-src {HashOf(page, "script")}").And.Contain($"style-src {HashOf(page, "style")}");

        page.Should().NotContainAny("http:", "https:", "src=", "href=", "url(", "@import", "onclick=", "style=");
        page.Should().NotMatchRegex(@"\{[a-z]+(\.(da|en))?\}", "every word is filled in");
        page.Should().Contain(Repository.Words.Phrase("problem.invitation").Da).And.Contain("Access to a procurement");
        var script = Between(page, "script");
        script.IndexOf("history.replaceState", StringComparison.Ordinal).Should().BeLessThan(script.IndexOf("fetch(", StringComparison.Ordinal));
        (await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).Should().NotContain("\"/invitation\"", "it is for people");
    }

    private static string HashOf(string page, string element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Between(page, element))))}'";

    private static string Between(string page, string element)
    {
        var (open, close) = ($"<{element}>", $"</{element}>");
        page.Split(open).Should().HaveCount(2);
        var from = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return page[from..page.IndexOf(close, StringComparison.Ordinal)];
    }
}
