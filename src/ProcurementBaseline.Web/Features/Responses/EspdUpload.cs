using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>The ESPD a tenderer has uploaded.</summary>
internal static class EspdUpload
{
    /// <summary>Reads an ESPD by the law of the procurement; null when it cannot be used, and then <paramref name="problems"/> says why.</summary>
    public static EspdDeclaration? Parse(Desk desk, byte[] bytes, ICollection<Problem> problems) =>
        EspdReader.Parse(Body.Name, bytes, desk.Case.Edition.Rulebook.Espd, desk.Case.Edition.Set.Procurement.NoticeDate, problems);

    /// <summary>What the uploaded ESPD says; null without one.</summary>
    public static async Task<EspdDeclaration?> Read(Desk desk, Uploads uploads)
    {
        if (uploads.Find(Upload.Espd) is not { } upload) return null;
        using var bytes = new MemoryStream();
        await Blobs.Copy(desk.Log, desk.Tenderer, upload.Sha256, upload.Length, bytes, desk.Cancel);
        return Parse(desk, bytes.ToArray(), []);
    }
}
