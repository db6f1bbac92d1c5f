using ProcurementBaseline.Files;
using ProcurementBaseline.Procurements;

namespace ProcurementBaseline.Cases;

/// <summary>What a later procurement says that an earlier one did not, told by path as people find it in their files.</summary>
public static class ProcurementChanges
{
    /// <summary>The paths that differ, in ordinal order: <c>subject.estimatedValue</c>. A list counts as one.</summary>
    /// <remarks>
    /// The order of codes in a list, the offset of an instant and an empty tailoring against none are no difference. Legal's decisions are not looked at:
    /// they are work on the documents, not part of them.
    /// </remarks>
    public static IReadOnlyList<string> Between(Procurement before, Procurement after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        Compare(Compared(before), Compared(after), "", paths);
        return [.. paths];
    }

    private static JsonItem Compared(Procurement procurement) => JsonFile.Parse("procurement", RecordWriter.Write(procurement with
    {
        TenderDeadline = procurement.TenderDeadline?.ToUniversalTime(),
        Tailoring = procurement.Tailoring is { Count: > 0 } rows ? rows : null,
        Decisions = null,
    }), [])!;

    private static void Compare(JsonItem? before, JsonItem? after, string path, SortedSet<string> paths)
    {
        if (before?.Kind == JsonKind.Object || after?.Kind == JsonKind.Object)
        {
            var keys = (before?.Members ?? []).Concat(after?.Members ?? []).Select(m => m.Key).Distinct(StringComparer.Ordinal);
            foreach (var key in keys) Compare(before?[key], after?[key], JsonPath.Member(path, key), paths);
        }
        else if (Spelled(before) != Spelled(after)) paths.Add(path);
    }

    private static string Spelled(JsonItem? item)
    {
        if (item is null) return "";
        if (item.Kind != JsonKind.Array || item.Items.Any(i => i.Kind is JsonKind.Object or JsonKind.Array)) return CanonicalJson.Write(item);
        return $"[{string.Join(',', item.Items.Select(CanonicalJson.Write).Order(StringComparer.Ordinal))}]";
    }
}
