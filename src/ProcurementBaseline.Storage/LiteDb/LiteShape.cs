using LiteDB;

namespace ProcurementBaseline.Storage.LiteDb;

/// <summary>The shape of the file, and how it came to be. A step once shipped is never changed: a new shape is a new step.</summary>
/// <remarks>
/// The file's own number (<c>USER_VERSION</c>) says how many steps were taken. A step reads raw lines, because the classes of today do not know the
/// shapes of yesterday, and does no harm when it is taken again: a process that is killed between a step and its number takes it again.
/// </remarks>
internal static class LiteShape
{
    private static readonly IReadOnlyList<Action<ILiteCollection<BsonDocument>>> Steps = [BlankRemoved];

    /// <summary>Takes the steps that are missing, in order.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="database">The open database.</param>
    /// <param name="settle">Has what was done on the disk.</param>
    /// <exception cref="StoreUnavailableException">The file is of a newer program.</exception>
    public static void BringUpToDate(string path, LiteDatabase database, Action settle)
    {
        if (database.UserVersion > Steps.Count)
            throw new StoreUnavailableException($"{path}: the store is of a newer program: step {database.UserVersion}; this one knows {Steps.Count}.");
        for (var step = database.UserVersion; step < Steps.Count; step++)
        {
            Steps[step](database.GetCollection("journal"));
            settle();
            database.UserVersion = step + 1;
            settle();
        }
    }

    // 1: a removed document's earlier contents leave the file.
    private static void BlankRemoved(ILiteCollection<BsonDocument> lines)
    {
        var removed = new Dictionary<(string, string, string), long>();
        foreach (var line in lines.Find(Query.EQ("c", BsonValue.Null))) removed[Key(line)] = line["_id"];
        foreach (var id in lines.Find(Query.Not("c", BsonValue.Null)).Where(l => removed.TryGetValue(Key(l), out var last) && l["_id"] < last).Select(l => l["_id"]).ToList())
        {
            var line = lines.FindById(id);
            line.Remove("c");
            lines.Update(line);
        }

        static (string, string, string) Key(BsonDocument line) => (line["a"], line["k"], line["i"]);
    }
}
