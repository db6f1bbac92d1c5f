using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProcurementBaseline.Documents.Word;

/// <summary>The numbers of the headings and the bullets of the lists, each bound to its style.</summary>
internal static class WordNumbering
{
    public const int Headings = 1, Bullets = 2;

    private const int Levels = 3;

    public static W.Numbering Of() => new(
        new W.AbstractNum([new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel }, .. Enumerable.Range(1, Levels).Select(HeadingLevel)])
        {
            AbstractNumberId = Headings,
        },
        new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel }, BulletLevel()) { AbstractNumberId = Bullets },
        Instance(Headings),
        Instance(Bullets));

    /// <summary>The number of each heading, as Word counts them: <c>2.1</c>.</summary>
    public static IEnumerable<string> Count(IEnumerable<Heading> headings)
    {
        var counts = new int[Levels];
        foreach (var heading in headings)
        {
            counts[heading.Level - 1]++;
            Array.Clear(counts, heading.Level, Levels - heading.Level);
            yield return string.Join('.', counts.Take(heading.Level));
        }
    }

    private static W.Level HeadingLevel(int level) => new(
        new W.StartNumberingValue { Val = 1 },
        new W.NumberingFormat { Val = W.NumberFormatValues.Decimal },
        new W.ParagraphStyleIdInLevel { Val = WordStyles.Heading(level) },
        new W.LevelSuffix { Val = W.LevelSuffixValues.Tab },
        new W.LevelText { Val = string.Join('.', Enumerable.Range(1, level).Select(n => FormattableString.Invariant($"%{n}"))) },
        new W.LevelJustification { Val = W.LevelJustificationValues.Left })
    {
        LevelIndex = level - 1,
    };

    private static W.Level BulletLevel() => new(
        new W.StartNumberingValue { Val = 1 },
        new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
        new W.ParagraphStyleIdInLevel { Val = WordStyles.ListBullet },
        new W.LevelText { Val = "•" },
        new W.LevelJustification { Val = W.LevelJustificationValues.Left })
    {
        LevelIndex = 0,
    };

    private static W.NumberingInstance Instance(int id) => new(new W.AbstractNumId { Val = id }) { NumberID = id };
}
