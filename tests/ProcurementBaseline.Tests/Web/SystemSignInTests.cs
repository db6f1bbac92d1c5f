using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProcurementBaseline.Tests.Cli;

namespace ProcurementBaseline.Tests.Web;

/// <summary>Systems come with a token of the provider. Each bad token here differs from a good one in one thing.</summary>
[TestClass]
public sealed class SystemSignInTests
{
    private static readonly (string What, int Status, Func<string> Token)[] Bad =
    [
        ("for another audience", 401, Changed(d => d.Audience = "another-service")),
        ("for no audience", 401, Changed(d => d.Audience = null)),
        ("expired", 401, Changed(d => d.Expires = DateTime.UtcNow.AddMinutes(-2))),
        ("not yet valid", 401, Changed(d => (d.NotBefore, d.Expires) = (DateTime.UtcNow.AddMinutes(10), DateTime.UtcNow.AddMinutes(20)))),
        ("of another issuer", 401, Changed(d => d.Issuer = "https://login.example.org/")),
        ("signed by another key of the same name", 401, Changed(d => d.SigningCredentials = Signing(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "ours" }))),
        ("signed by a key nobody knows", 401, Changed(d => d.SigningCredentials = Signing(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "theirs" }))),
        ("signed with the public key as a secret", 401, Changed(d => d.SigningCredentials = new(Secret(), SecurityAlgorithms.HmacSha256))),
        ("not signed", 401, () => Unsigned(Token(_ => { }))),
        ("of content changed after it was signed", 401, () => Tampered(Token(_ => { }))),
        ("no token at all", 401, () => "x"),
        ("without role", 403, Changed(d => d.Claims.Remove("groups"))),
        ("with a role nobody mapped", 403, Changed(d => d.Claims["groups"] = "Kantinen")),
        ("with our word for a role that is mapped to another", 403, Changed(d => d.Claims["groups"] = "officer")),
        ("with our own claims in place of the provider's", 403, Changed(d => (d.Claims["procbase:role"], d.Claims["groups"]) = ("officer", "Kantinen"))),
        ("without authority", 403, Changed(d => d.Claims.Remove("authority"))),
        ("with two authorities", 403, Changed(d => d.Claims["authority"] = new[] { "region-x", "region-y" })),
        ("with the sealed log of a case for authority", 403, Changed(d => d.Claims["authority"] = "region-x/mri")),
        ("with an authority in capitals", 403, Changed(d => d.Claims["authority"] = "Region-X")),
        ("with an authority that begins with a hyphen", 403, Changed(d => d.Claims["authority"] = "-sessions")),
        ("with a line after the authority", 403, Changed(d => d.Claims["authority"] = "region-x\n")),
        ("with an authority of 64 signs", 403, Changed(d => d.Claims["authority"] = new string('a', 64))),
        ("without subject", 403, Changed(d => d.Claims.Remove("sub"))),
    ];

    private static Provider _provider = null!;
    private static Service _service = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _provider = await Provider.Start();
        _service = new(environment: "Development", settings: _provider.Settings);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        _service.Dispose();
        await _provider.DisposeAsync();
    }

    [TestMethod]
    public async Task A_system_signs_in_at_the_provider_and_is_known_by_its_token()
    {
        var token = await _provider.Token("planning-system");
        using var me = await Get("/api/me", token);
        JsonNode.Parse(await me.Content.ReadAsStringAsync())!.ToJsonString().Should().Be("""{"authority":"region-x","roles":["officer"],"name":null,"signIn":"bearer"}""");
        using var created = await Send(HttpMethod.Post, "/api/procurements", token, await File.ReadAllTextAsync(Repository.Path(Procbase.Mri)));
        ((int)created.StatusCode).Should().Be(201, "a token is not sent by a browser unasked, and needs not say which page it comes from");
        using var own = await Get("/api/procurements/mri-scanners-with-service", token);
        ((int)own.StatusCode).Should().Be(200);
        using var other = await Get("/api/procurements/mri-scanners-with-service", Token(d => d.Claims["authority"] = "region-y"));
        ((int)other.StatusCode).Should().Be(404);
    }

    public static IEnumerable<object[]> Groups =>
    [
        ["PB-Jura"], [new[] { "PB-Jura", "Kantinen" }], ["""["PB-Jura","Kantinen"]"""],
    ];

    [TestMethod]
    [DynamicData(nameof(Groups))]
    public async Task Roles_come_as_a_word_as_a_list_or_as_a_list_in_a_word(object groups)
    {
        using var me = await Get("/api/me", Token(d => d.Claims["groups"] = groups));
        var body = await me.Content.ReadAsStringAsync();
        JsonNode.Parse(body)!["roles"]!.ToJsonString().Should().Be("""["legal"]""");
    }

    [TestMethod]
    public async Task A_token_that_is_wrong_in_one_thing_is_refused_in_problem_details()
    {
        using var good = await Get("/api/procurements", Token(_ => { }));
        ((int)good.StatusCode).Should().Be(200, "the good one is good");
        foreach (var (what, status, token) in Bad)
        {
            using var answer = await Get("/api/procurements", token());
            ((int)answer.StatusCode).Should().Be(status, what);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json", what);
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().Should().EndWith(status == 401 ? ":sign-in" : ":not-allowed", what);
        }
    }

    [TestMethod]
    public async Task Who_does_not_sign_in_is_told_so_and_never_sent_to_the_provider()
    {
        using var answer = await Get("/api/procurements", null);
        ((int)answer.StatusCode).Should().Be(401);
        answer.Headers.Location.Should().BeNull();
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static Func<string> Changed(Action<SecurityTokenDescriptor> change) => () => Token(change);

    /// <summary>A token as the provider makes it, but for one change.</summary>
    private static string Token(Action<SecurityTokenDescriptor> change)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = _provider.Address,
            Audience = Provider.Audience,
            NotBefore = DateTime.UtcNow.AddMinutes(-10),
            Expires = DateTime.UtcNow.AddMinutes(10),
            SigningCredentials = Signing(_provider.Key),
            Claims = new Dictionary<string, object> { ["sub"] = "erp", ["authority"] = "region-x", ["groups"] = "PB-Indkøb" },
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static SigningCredentials Signing(RsaSecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    private static SymmetricSecurityKey Secret() => new(Encoding.ASCII.GetBytes(_provider.Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "ours" };

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["groups"] = "PB-Administration";
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }

    private static Task<HttpResponseMessage> Get(string path, string? token) => Send(HttpMethod.Get, path, token);

    private static async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _service.Client.SendAsync(request);
    }
}
