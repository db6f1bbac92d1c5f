using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProcurementBaseline.Files;
using ProcurementBaseline.Tests.Cli;
using ProcurementBaseline.Web;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class SignInSettingsTests
{
    private const string Away = "http://127.0.0.1:9/";   // the port for discarding; nothing listens there

    [TestMethod]
    [DataRow("Provider=https://login.example.org/realms/x Audience=procbase ClientId=a ClientSecret=b Roles:officer=A Roles:Legal=B RoleClaim=groups", "")]
    [DataRow("", "")]
    [DataRow("Provider=https://login.example.org", "Audience")]
    [DataRow("Provider=login.example.org Audience=procbase", "Provider")]
    [DataRow("Provider=/login Audience=procbase", "Provider")]
    [DataRow("Provider=ftp://login.example.org Audience=procbase", "Provider")]
    [DataRow("Provider=http://login.example.org Audience=procbase", "Provider")]
    [DataRow("Provider=http://localhost:5000 Audience=procbase", "Provider")]
    [DataRow("Provider=https://login.example.org?tenant=1 Audience=procbase", "Provider")]
    [DataRow("Provider=https://anna:secret@login.example.org Audience=procbase", "Provider")]
    [DataRow("ClientId=a", "ClientId")]
    [DataRow("ClientSecret=secret", "ClientSecret")]
    [DataRow("Audience=procbase", "Audience")]
    [DataRow("Povider=https://login.example.org", "Povider")]
    [DataRow("Roles:king=A", "Roles:king")]
    [DataRow("Roles:officer=", "Roles:officer")]
    [DataRow("Roles:legal=A Roles:officer=A", "Roles:officer")]
    [DataRow("Provider=x ClientSecret=secret Roles:king=A Roles:legal=A", "Provider Audience ClientSecret Roles:king Roles:legal")]
    public void Every_mistake_in_the_settings_is_told_at_once_by_its_key(string settings, string wrong) =>
        Found(settings, development: false).Select(p => p.Path).Should().Equal(wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => $"SignIn:{k}"));

    [TestMethod]
    [DataRow("http://localhost:5000", true)]
    [DataRow("http://127.0.0.1:5000/", true)]
    [DataRow("http://[::1]:5000/", true)]
    [DataRow("http://login.example.org", false)]
    [DataRow("http://127.0.0.1.example.org", false)]
    public void In_development_a_provider_on_this_machine_needs_no_encryption(string provider, bool right) =>
        Found($"Provider={provider} Audience=procbase", development: true).Should().HaveCount(right ? 0 : 1);

    [TestMethod]
    public void A_mistake_says_what_was_expected_in_both_languages_and_repeats_no_value()
    {
        var problems = Found("Provider=secret ClientSecret=secret Roles:king=secret", development: false);
        problems.Should().HaveCountGreaterThan(2).And.OnlyContain(p => p.Message.Da != p.Message.En && p.Message.Da.Length > 10);
        problems.Should().NotContain(p => p.Message.Da.Contains("secret", StringComparison.Ordinal) || p.Message.En.Contains("secret", StringComparison.Ordinal));
    }

    [TestMethod]
    public void With_a_mistake_in_its_settings_the_service_does_not_start()
    {
        string[] arguments = ["--SignIn:Provider=x", "--Rules", Repository.Path("rules"), "--Templates", Repository.Path("templates")];
        typeof(Knowledge).Assembly.EntryPoint!.Invoke(null, [arguments]).Should().Be(2);
    }

    [TestMethod]
    public void Outside_development_every_cookie_goes_over_encrypted_connections_only()
    {
        using var service = new Service(settings: new Dictionary<string, string>
        {
            ["SignIn:Provider"] = "https://login.example.org",
            ["SignIn:Audience"] = "procbase",
            ["SignIn:ClientId"] = "procbase-web",
        });
        var session = service.Parts.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session").Cookie;
        var dance = service.Parts.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("OpenIdConnect");
        dance.RequireHttpsMetadata.Should().BeTrue();
        session.Name.Should().StartWith("__Host-", "then no browser takes it from a sister site or without encryption");
        (session.Domain, session.Path ?? "/").Should().Be((null, "/"));
        foreach (var cookie in (CookieBuilder[])[session, dance.NonceCookie, dance.CorrelationCookie])
            (cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy).Should().Be((true, SameSiteMode.Lax, CookieSecurePolicy.Always));
    }

    [TestMethod]
    public async Task While_the_provider_is_away_who_needs_no_sign_in_is_served_and_others_are_asked_to_come_again()
    {
        using var service = new Service(environment: "Development", settings: new Dictionary<string, string>
        {
            ["SignIn:Provider"] = Away,
            ["SignIn:Audience"] = "procbase",
            ["SignIn:ClientId"] = "procbase-web",
        });
        using var browser = new Browser(service, "anna");
        (string, string)[] token = [("Authorization", "Bearer a.b.c")];
        await Answers(503, "provider", HttpMethod.Get, "/sign-in");
        await Answers(503, "provider", HttpMethod.Get, "/api/me", token);
        await Answers(401, "sign-in", HttpMethod.Get, "/api/me");
        await Answers(200, null, HttpMethod.Get, "/health/ready");
        var procurement = new JsonObject { ["procurement"] = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path(Procbase.Mri))) }.ToJsonString();
        await Answers(200, null, HttpMethod.Post, "/api/draft", token, procurement);
        await Answers(200, null, HttpMethod.Post, "/api/draft", null, procurement);

        async Task Answers(int status, string? kind, HttpMethod method, string path, (string, string)[]? headers = null, string? body = null)
        {
            using var answer = await browser.Send(method, path, headers, body);
            ((int)answer.StatusCode).Should().Be(status, path);
            if (kind is not null) JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().Should().EndWith($":{kind}", path);
        }
    }

    private static List<Problem> Found(string settings, bool development)
    {
        var given = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).ToDictionary(s => $"SignIn:{s[0]}", s => (string?)s[1]);
        var problems = new List<Problem>();
        SignInSettings.Check(new ConfigurationBuilder().AddInMemoryCollection(given).Build(), development, problems);
        return problems;
    }
}
