namespace ProcurementBaseline.Harness.Running;

/// <summary>A small file system in memory, to be filled up or made read-only. Only root can mount one.</summary>
internal sealed class Tmpfs : IDisposable
{
    /// <param name="megabytes">Its size.</param>
    public Tmpfs(int megabytes)
    {
        if (!Environment.IsPrivilegedProcess) throw new InvalidOperationException("A tmpfs can be mounted by root only: run the mode trouble as root.");
        Folder = Directory.CreateTempSubdirectory("small").FullName;
        Shell.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder);
    }

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Fills it up but for so many bytes.</summary>
    public void Fill(long leave)
    {
        using var file = new FileStream(Ballast, FileMode.Create);
        var block = new byte[64 * 1024];
        for (var left = new DriveInfo(Folder).AvailableFreeSpace - leave; left > 0; left -= block.Length) file.Write(block, 0, (int)Math.Min(block.Length, left));
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(Ballast);

    /// <summary>Lets nobody write any more; no file may be open for writing.</summary>
    public void MakeReadOnly() => Shell.Run("mount", "-o", "remount,ro", Folder);

    public void Dispose()
    {
        Shell.Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }
}
