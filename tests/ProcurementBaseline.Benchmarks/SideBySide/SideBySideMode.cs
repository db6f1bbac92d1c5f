using ProcurementBaseline.Files;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>The mode <c>--side-by-side</c>.</summary>
internal static class SideBySideMode
{
    private const double LeastOverStock = 100, MostOverHandKnown = 1.5, MostOverHandUnknown = 2.5;

    private sealed record Report(Lap AllKnown, Lap OneInFiveUnknown);

    public static int Run(bool json)
    {
        var rulebook = Home.Rulebook();
        var rules = MeasuredRules.Of(rulebook);
        foreach (var line in rules.LeftOut) Console.Error.WriteLine(line);
        var (known, unknown) = (new Race(rules, rulebook, 0), new Race(rules, rulebook, 0.2));
        for (var i = 0; i < 4; i++)
        {
            known.WarmUp();
            unknown.WarmUp();
        }
        var report = new Report(Rounded(known.Run()), Rounded(unknown.Run()));
        if (json)
        {
            Console.Write(OutputJson.Write(report));
            return 0;
        }
        var satisfied = rules.Groups.SelectMany(g => g.Rules).Count(r => !r.IsApplies);
        var kinds = $"{satisfied} satisfiedWhen, {rules.Rules.Count - satisfied} appliesWhen";
        Console.WriteLine($"{rules.Rules.Count} rules ({kinds}) over {Race.Rows} responses; nanoseconds a rule, medians.");
        Console.WriteLine();
        Console.WriteLine($"{"",-20}{"ours",8}{"stock",10}{"by hand",10}{"stock/ours",13}{"limit",8}{"ours/by hand",15}{"limit",8}");
        Print("all known", report.AllKnown, MostOverHandKnown);
        Print("one in five unknown", report.OneInFiveUnknown, MostOverHandUnknown);
        Console.WriteLine();
        Console.WriteLine("Stock runs a workflow for each requirement, the texts as they stand. Rewritten into one workflow, its kindest form, it takes");
        Console.WriteLine(FormattableString.Invariant($"{report.AllKnown.StockInOneCall:0} and {report.OneInFiveUnknown.StockInOneCall:0} ns a rule ")
            + FormattableString.Invariant($"({report.AllKnown.StockInOneCallOverOurs:0} and {report.OneInFiveUnknown.StockInOneCallOverOurs:0} times ours)."));
        return 0;
    }

    private static Lap Rounded(Lap lap) => new(Math.Round(lap.Ours, 2), Math.Round(lap.Stock, 1), Math.Round(lap.StockInOneCall, 1), Math.Round(lap.HandWritten, 2));

    private static void Print(string name, Lap lap, double mostOverHand) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-20}{lap.Ours,8:0.00}{lap.Stock,10:0.0}{lap.HandWritten,10:0.00}")
        + FormattableString.Invariant($"{lap.StockOverOurs,13:0.0}    ≥ {LeastOverStock,-4}")
        + FormattableString.Invariant($"{lap.OursOverHandWritten,13:0.00}    ≤ {mostOverHand}"));
}
