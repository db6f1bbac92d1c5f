using System.Globalization;

namespace ProcurementBaseline.Harness;

/// <summary>What stands after the mode on the command line: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class Options(params string[] args)
{
    /// <summary>The value after a name, or what to take without it.</summary>
    public string Text(string name, string otherwise) => Array.IndexOf(args, $"--{name}") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

    /// <summary>The number after a name, or what to take without it.</summary>
    public int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    /// <summary>Whether a name stands there.</summary>
    public bool Has(string name) => args.Contains($"--{name}");

    /// <summary>Whether PostgreSQL is asked for; without a word it is the file.</summary>
    public bool Postgres => Text("store", "file") switch
    {
        "file" => false,
        "postgres" => true,
        var other => throw new ArgumentException($"--store {other}: expected file or postgres."),
    };
}
