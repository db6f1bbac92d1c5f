namespace ProcurementBaseline.Harness;

/// <summary>The repository this program stands in.</summary>
internal static class Repository
{
    /// <summary>The full path of something in it.</summary>
    public static string Path(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "ProcurementBaseline.sln"))) return System.IO.Path.Combine(at.FullName, relative);
        }
        throw new DirectoryNotFoundException("ProcurementBaseline.sln stands in no folder above this program.");
    }
}
