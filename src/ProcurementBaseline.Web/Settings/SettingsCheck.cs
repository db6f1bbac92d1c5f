using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Access;

namespace ProcurementBaseline.Web.Settings;

/// <summary>Every key of the configuration that is the service's own. What is wrong with them is told at the start, all at once.</summary>
internal static class SettingsCheck
{
    private const string File = "configuration";

    private static readonly Setting[] Known =
    [
        Setting.Folder("Rules"),
        Setting.Folder("Templates"),
        Setting.WritableFile("Store:File"),
        Setting.Connection("Store:Postgres"),
        Setting.WritableFolder("Keys:Folder"),
        Setting.File("Keys:Certificate"),
        Setting.Hidden("Keys:CertificatePassword"),
        Setting.Hidden("Operator:SecretHash"),
        Setting.Number("Limits:RequestsPerSecond", 1, 1_000_000),
        Setting.Number("Limits:TendererRequestsPerSecond", 1, 1_000_000),
        Setting.Number("Limits:WrongTokensPerMinute", 1, 1_000_000),
        Setting.Number("Limits:EvidenceMegabytes", 1, 1_000),
        Setting.Number("Clock:ToleranceSeconds", 1, 3_600),
        Setting.Addresses("Proxy:Addresses"),
        Setting.Truth("Metrics:Public"),
        Setting.Truth("Logs:Addresses"),
    ];

    // Keys of other sections are the host's or the environment's, where anything may stand. SignIn and Public have checks of their own.
    private static IEnumerable<string> Sections => Known.Where(s => s.Key.Contains(':', StringComparison.Ordinal)).Select(s => s.Key.Split(':')[0]).Distinct(StringComparer.Ordinal);

    /// <summary>Finds every mistake in the settings.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="development">Whether the environment is Development, where a provider on this machine needs no encryption.</param>
    /// <param name="problems">Receives the mistakes, each with its key. A secret is never repeated.</param>
    public static void Check(IConfiguration configuration, bool development, ICollection<Problem> problems)
    {
        SignInSettings.Check(configuration, development, problems);
        PublicAddress.Check(configuration, problems);
        foreach (var setting in Known)
        {
            if (configuration[setting.Key] is not { Length: > 0 } value || setting.Fits(value)) continue;
            var found = setting.Secret ? "" : $" »{value}«";
            problems.Add(Problem.Error(File, setting.Key, $"der står{(found.Length == 0 ? " noget andet" : found)}; her skal stå {setting.Expected!.Da}",
                $"found{(found.Length == 0 ? " something else" : found)}; expected {setting.Expected.En}"));
        }
        foreach (var section in Sections)
        {
            foreach (var key in configuration.GetSection(section).AsEnumerable().Where(p => p.Value is not null && p.Key != section).Select(p => p.Key)) Unknown(key, problems);
        }
        if (configuration["Store:File"] is { Length: > 0 } && configuration["Store:Postgres"] is { Length: > 0 })
        {
            problems.Add(Problem.Error(File, "Store", "både Store:File og Store:Postgres er sat; her skal stå én af dem",
                "both Store:File and Store:Postgres are set; expected one of them"));
        }
    }

    /// <summary>Whether the service can start; when not, <paramref name="error"/> says what to mend.</summary>
    public static bool Passes(IConfiguration configuration, bool development, TextWriter error)
    {
        var problems = new List<Problem>();
        Check(configuration, development, problems);
        foreach (var problem in problems) error.WriteLine($"{problem.File}: {problem.Path}: {problem.Message.Da} / {problem.Message.En}");
        return problems.Count == 0;
    }

    private static void Unknown(string key, ICollection<Problem> problems)
    {
        if (Known.Any(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))) return;
        var section = key.Split(':')[0];
        var allowed = string.Join(", ", Known.Select(s => s.Key).Where(k => k.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase)));
        problems.Add(Problem.Error(File, key, $"ukendt; her kan stå {allowed}", $"unknown; expected one of {allowed}"));
    }
}
