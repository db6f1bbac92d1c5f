using FluentAssertions;
using Microsoft.Extensions.Configuration;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Settings;

namespace ProcurementBaseline.Tests.Web.Settings;

[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    [DataRow("Store:Fil", "x.db", "unknown; expected one of Store:File, Store:Postgres")]
    [DataRow("Limits:Evidence:Megabytes", "7", "unknown")]
    [DataRow("Limits:RequestsPerSecond", "many", "found »many«; expected a whole number from 1 to 1000000")]
    [DataRow("Limits:RequestsPerSecond", "0", "a whole number")]
    [DataRow("Limits:RequestsPerSecond", "-5", "a whole number")]
    [DataRow("Clock:ToleranceSeconds", "1,5", "a whole number from 1 to 3600")]
    [DataRow("Metrics:Public", "ja", "true or false")]
    [DataRow("Proxy:Addresses", "10.0.0.5, gateway", "IP addresses or networks")]
    [DataRow("Rules", "/there/is/no/such/folder", "a folder that exists")]
    [DataRow("Keys:Certificate", "/there/is/no/such/file.p12", "a file that exists")]
    [DataRow("Store:File", "/there/is/no/such/folder/store.db", "a file in a folder that exists and can be written to")]
    [DataRow("Store:File", "/proc/store.db", "can be written to")]
    [DataRow("Store:File", "/tmp", "a file in a folder")]
    [DataRow("Keys:Folder", "/dev/null/keys", "a folder that can be written to")]
    [DataRow("Store:Postgres", "Username=procbase;Password=hemmelig", "a connection string")]
    [DataRow("Store:Postgres", "Host=db;Prot=5432;Password=hemmelig", "a connection string")]
    [DataRow("Store:Postgres", "Host=db;Port=fem;Password=hemmelig", "a connection string")]
    [DataRow("Store:Postgres", "hemmelig", "a connection string")]
    public void A_wrong_setting_is_told_with_its_key_and_what_was_expected_and_no_secret(string key, string value, string expected)
    {
        var problem = Problems((key, value)).Should().ContainSingle().Subject;
        problem.Path.Should().Be(key);
        problem.Message.En.Should().Contain(expected).And.NotContain("hemmelig");
        problem.Message.Da.Should().NotBeEmpty().And.NotBe(problem.Message.En).And.NotContain("hemmelig");
    }

    [TestMethod]
    public void Right_settings_and_none_are_not_remarked_on()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Problems(
            ("Rules", Repository.Path("rules")), ("Templates", Repository.Path("templates")), ("Store:File", Path.Combine(folder, "store.db")), ("Keys:Folder", Path.Combine(folder, "keys")),
            ("limits:requestspersecond", "500"), ("Clock:ToleranceSeconds", "5"), ("Proxy:Addresses", "10.0.0.5, 10.1.0.0/16, ::1"), ("Metrics:Public", "true"), ("Store:Postgres", ""),
            ("Logging:LogLevel:Default", "Warning"), ("PATH", "/bin")).Should().BeEmpty();
        Problems(("Store:Postgres", "Host=/run/postgresql;Username=procbase;Password=hemmelig;Database=procbase")).Should().BeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public async Task All_wrong_settings_are_told_at_once_and_the_program_ends_with_two()
    {
        using var service = new ServiceProcess([("Store:Postgres", "Host=db;Password=hemmelig"), ("Limits:RequestsPerSecond", "mange"), ("Store:Filee", "x"), ("Rules", "/no/such")]);
        await service.CannotStart("configuration: Store: både Store:File og Store:Postgres er sat", "configuration: Limits:RequestsPerSecond: der står »mange«",
            "configuration: Store:Filee: ukendt", "configuration: Rules: ", "both Store:File and Store:Postgres are set");
        service.Said.Should().NotContain("hemmelig");
    }

    [TestMethod]
    public async Task A_broken_baseline_file_is_named_and_the_program_ends_with_two()
    {
        var rules = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("rules"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rules, Path.GetRelativePath(Repository.Path("rules"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var broken = Path.Combine(rules, "baseline", "2026.1", "baseline.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken))[..^20]);
        using var service = new ServiceProcess([("Rules", rules)]);
        await service.CannotStart("baseline.json: ");
        Directory.Delete(rules, recursive: true);
    }

    [TestMethod]
    public async Task A_database_that_is_away_is_told_within_seconds_and_the_program_ends_with_two()
    {
        using var service = new ServiceProcess([("Store:File", ""), ("Store:Postgres", "Host=127.0.0.1;Port=9;Username=procbase;Password=hemmelig")]);
        await service.CannotStart("store: lageret kan ikke åbnes", "the store cannot be opened");
        service.Said.Should().NotContain("hemmelig");
    }

    [TestMethod]
    public async Task An_address_that_is_taken_is_told_and_the_program_ends_with_two()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        using var service = new ServiceProcess([("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}")]);
        await service.CannotStart("der kan ikke lyttes her", $"{taken.LocalEndpoint}");
    }

    [TestMethod]
    public void Mistakes_of_every_section_are_told_in_one_run() =>
        Problems(("Limits:RequestsPerSecond", "mange"), ("SignIn:ClientId", "procbase"), ("Public:Address", "udbud"), ("Store:Fil", "x")).Select(p => p.Path)
            .Should().Contain(["Limits:RequestsPerSecond", "Public:Address", "Store:Fil"]).And.Contain(p => p.StartsWith("SignIn", StringComparison.Ordinal));

    private static List<Problem> Problems(params (string Key, string Value)[] settings)
    {
        var problems = new List<Problem>();
        SettingsCheck.Check(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build(), development: false, problems);
        return problems;
    }
}
