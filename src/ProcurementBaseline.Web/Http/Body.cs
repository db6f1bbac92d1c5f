using FluentValidation;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Http;

/// <summary>Reads the body of a request as strictly as the command line reads a file: all mistakes at once, each with its place.</summary>
internal static class Body
{
    /// <summary>What a mistake's file is called; over HTTP there is one and its name is not told.</summary>
    public const string Name = "body";

    /// <summary>Reads a body; null when it has a mistake.</summary>
    /// <param name="request">The request.</param>
    /// <param name="validator">What its types cannot say.</param>
    /// <param name="problems">Receives every mistake, with its path in the body.</param>
    /// <param name="against">A further check; it must bear what was wrong being null.</param>
    public static async Task<T?> Read<T>(HttpRequest request, IValidator<T> validator, List<Problem> problems, Action<T, ICollection<Problem>> against)
        where T : class
    {
        var bytes = await Bytes(request, request.HttpContext.RequestAborted);
        var before = problems.Count;
        var value = InputFile.Read(Name, JsonFile.Parse(Name, bytes.Span, problems), validator, problems, against);
        return problems.Count == before ? value : null;
    }

    /// <summary>The bytes of a body; again, when the request was set to keep them.</summary>
    public static async Task<ReadOnlyMemory<byte>> Bytes(HttpRequest request, CancellationToken cancel)
    {
        if (request.Body.CanSeek) request.Body.Position = 0;
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancel);
        return bytes.TryGetBuffer(out var buffer) ? buffer : throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>A check of one part of a body, whose mistakes then stand with their place in the whole.</summary>
    /// <param name="path">Where the part stands: <c>responses[2]</c>.</param>
    /// <param name="problems">Receives the mistakes.</param>
    /// <param name="check">The check, which knows only the part.</param>
    public static void Part(string path, ICollection<Problem> problems, Action<ICollection<Problem>> check)
    {
        var found = new List<Problem>();
        check(found);
        foreach (var problem in found) problems.Add(problem with { File = Name, Path = problem.Path == "$" ? path : $"{path}.{problem.Path}" });
    }
}
