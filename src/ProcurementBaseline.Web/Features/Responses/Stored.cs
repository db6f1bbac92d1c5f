using ProcurementBaseline.Files;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Reads back what <see cref="RecordWriter"/> wrote for the store.</summary>
internal static class Stored
{
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> content) where T : class
    {
        var problems = new List<Problem>();
        return JsonFile.Parse("stored", content.Span, problems) is { } item && new StrictReader("stored", problems).Read<T>(item) is { } value
            ? value
            : throw new InvalidDataException("A stored part of a response cannot be read.");
    }
}
