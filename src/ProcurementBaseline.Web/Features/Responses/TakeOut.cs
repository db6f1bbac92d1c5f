using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Web.Cases;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Everything a tenderer has in the case, as files: what was submitted with its receipt, and the working copy. Also after the deadline.</summary>
internal static class TakeOut
{
    public static async Task<IResult> Handle([AsParameters] TendererRequest request)
    {
        var (desk, refused) = await request.Open();
        if (desk is null) return refused!;
        var (copy, submission) = (await WorkingCopy.Read(desk), (await desk.Submission())?.Content);
        // The zip writes the end of each entry at once, and is never held in memory.
        if (request.Http.Features.Get<IHttpBodyControlFeature>() is { } control) control.AllowSynchronousIO = true;
        return TypedResults.Stream(output => Write(desk, copy, submission, output), "application/zip", $"{request.Id}-response.zip");
    }

    // In each folder a response lies with the files it names beside it, as the command line reads them.
    private static async Task Write(Desk desk, WorkingCopy copy, Submission? submission, Stream output)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, desk.Cancel);
        await Folder("working-copy", copy.Content, copy.Uploads.Files.Select(f => f.Submitted()));
        if (submission is null) return;
        await Folder("submitted", Encoding.UTF8.GetBytes(submission.Content), submission.Files);
        await Entry("submitted/receipt.json", stream => stream.WriteAsync(Receipt.Of(desk.Request.Id, submission).Write(), desk.Cancel).AsTask());

        async Task Folder(string folder, byte[] response, IEnumerable<SubmittedFile> files)
        {
            await Entry($"{folder}/response.json", stream => stream.WriteAsync(response, desk.Cancel).AsTask());
            foreach (var file in files) await Entry($"{folder}/{file.Name}", stream => Blobs.Copy(desk.Log, desk.Tenderer, file.Sha256, file.Length, stream, desk.Cancel));
        }

        async Task Entry(string name, Func<Stream, Task> write)
        {
            await using var stream = await zip.CreateEntry(name).OpenAsync(desk.Cancel);
            await write(stream);
        }
    }
}
