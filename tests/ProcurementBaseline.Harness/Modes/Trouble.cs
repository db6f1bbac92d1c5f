using ProcurementBaseline.Harness.Measuring;
using ProcurementBaseline.Harness.Running;

namespace ProcurementBaseline.Harness.Modes;

/// <summary>
/// <c>trouble</c>: what a machine can do to the service. At its start each ends in exit code 2 and a message that names the culprit; later in 503 with
/// problem details, and in nothing lost.
/// </summary>
internal static class Trouble
{
    private const int Refused = 2;

    public static async Task<int> Run(Options options)
    {
        (string Name, Func<Report, Task> Try)[] all =
        [
            ("baseline", BrokenBaseline), ("garbage", NoStore), ("second", SecondProcess), ("read-only", ReadOnlyFolder), ("no-database", NoDatabase),
            ("database-away", DatabaseAway.Try), ("disk-full", report => DiskFull.Try(report, postgres: false)), ("disk-full-postgres", report => DiskFull.Try(report, postgres: true)),
        ];
        var report = new Report("trouble: each ends in exit code 2 with a message, or in 503 with problem details, and nothing is lost");
        foreach (var (name, attempt) in all.Where(a => options.Text("only", a.Name) == a.Name)) await attempt(report);
        return report.Print();
    }

    private static async Task BrokenBaseline(Report report)
    {
        using var site = new Site(postgres: false);
        var rules = Path.Combine(Path.GetDirectoryName(site.File)!, "rules");
        Shell.Run("cp", "-r", Repository.Path("rules"), rules);
        var broken = Directory.GetFiles(rules, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First(f => f.Contains("baseline", StringComparison.Ordinal));
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken))[..200]);
        await Refuses(report, "a baseline file cut short", site, Path.GetFileName(broken), ("Rules", rules));
    }

    private static async Task NoStore(Report report)
    {
        using var site = new Site(postgres: false);
        await File.WriteAllTextAsync(site.File, new string('x', 10_000));
        await Refuses(report, "a store file that is none", site, site.File);
        report.Promise("  and it was changed", await File.ReadAllTextAsync(site.File) == new string('x', 10_000) ? [] : [site.File]);
    }

    private static async Task SecondProcess(Report report)
    {
        using var site = new Site(postgres: false);
        using var first = await site.Start();
        await Refuses(report, "a store file that another process has open", site, site.File);
    }

    private static async Task ReadOnlyFolder(Report report)
    {
        using var disk = new Tmpfs(megabytes: 8);
        disk.MakeReadOnly();
        using var site = new Site(postgres: false);
        var file = Path.Combine(disk.Folder, "store.db");
        await Refuses(report, "a read-only folder for the store", site, file, ("Store__File", file));
        await Refuses(report, "a read-only folder for the keys", site, disk.Folder, ("Keys__Folder", Path.Combine(disk.Folder, "keys")));
    }

    private static async Task NoDatabase(Report report)
    {
        using var site = new Site(postgres: false);
        await Refuses(report, "a database that is away at the start", site, "database", ("Store__File", ""), ("Store__Postgres", "Host=127.0.0.1;Port=1;Username=x;Database=x"));
    }

    private static async Task Refuses(Report report, string trouble, Site site, string names, params (string Name, string Value)[] with)
    {
        var settings = site.Settings();
        foreach (var (name, value) in with) settings[name] = value;
        var (code, said) = await Instance.RunToEnd(settings);
        var wrong = new List<string>();
        if (code != Refused) wrong.Add($"exit code {code}: {said}");
        if (!said.Contains(names, StringComparison.OrdinalIgnoreCase)) wrong.Add($"it does not name {names}: {said}");
        if (said.Contains("   at ", StringComparison.Ordinal)) wrong.Add($"it shows its insides: {said}");
        report.Promise(trouble, wrong);
    }
}
