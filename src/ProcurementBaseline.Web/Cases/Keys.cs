using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Web.Cases;

/// <summary>
/// The key ring and the keys of cases, in a folder outside the database: <c>Keys:Folder</c>, else <c>keys</c> beside the store's file. Instances that share a
/// database share the folder. <c>Keys:Certificate</c> (a PKCS #12 file) and <c>Keys:CertificatePassword</c> wrap the ring itself.
/// </summary>
internal static class Keys
{
    public static string FolderOf(IConfiguration configuration) => Path.GetFullPath(configuration["Keys:Folder"] is { Length: > 0 } folder
        ? folder
        : Path.Combine(Path.GetDirectoryName(Stores.FileOf(configuration)) ?? ".", "keys"));

    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var folder = FolderOf(builder.Configuration);
        var ring = OwnersOnly(Path.Combine(folder, "ring"));
        var protection = builder.Services.AddDataProtection().SetApplicationName("procurementbaseline").PersistKeysToFileSystem(ring);
        if (builder.Configuration["Keys:Certificate"] is { Length: > 0 } certificate)
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(certificate, builder.Configuration["Keys:CertificatePassword"]));
        builder.Services.AddSingleton(services =>
        {
            var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("case-keys");
            return new CaseKeys(Path.Combine(folder, "cases"), protector.Protect, protector.Unprotect);
        });
    }

    private static DirectoryInfo OwnersOnly(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
