using System.Diagnostics;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Documents.Excel;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Benchmarks.Excel;

/// <summary>The mode <c>--excel</c>: what writing and reading the workbook to answer in costs, bilingual, by the number of requirements.</summary>
internal static class WorkbookMode
{
    private const int MostMilliseconds = 400, Rounds = 10;

    public static int Run()
    {
        var problems = new List<Problem>();
        var (rulebook, words) = (Home.Rulebook(), Words.Load(Path.Combine(Home.RulesFolder, "..", "templates"), problems) ?? throw Home.Broken(problems));
        var fine = true;
        foreach (var count in (int[])[150, 300, 1_000])
        {
            var annex = Annex(count);
            var response = Filled(annex);
            var first = Measured(() => Write(annex, response));
            var bytes = Write(annex, response);
            var (write, writeMemory) = Fastest(() => Write(annex, response));
            var (read, readMemory) = Fastest(() => Read(annex, bytes));
            if (count == 150) fine = first.Time.TotalMilliseconds <= MostMilliseconds && write.TotalMilliseconds <= MostMilliseconds;
            Console.WriteLine(FormattableString.Invariant(
                $"{count} requirements, {bytes.Length / 1024} KB: first written in {first.Time.TotalMilliseconds:0} ms, then {write.TotalMilliseconds:0.0} ms and {writeMemory / 1e6:0.0} MB ")
                + FormattableString.Invariant($"(limit {MostMilliseconds} ms at 150); ")
                + FormattableString.Invariant($"read in {read.TotalMilliseconds:0.0} ms and {readMemory / 1e6:0.0} MB"));
        }
        return fine ? 0 : 1;

        Annex Annex(int requirements)
        {
            var all = rulebook.Baselines[0].Requirements.Select(r => r.Requirement).ToList();
            var scanners = Home.Scanners();
            var set = Drafter.Draft(rulebook, scanners, "scanners", []) ?? throw new InvalidOperationException("The starting point is drafted.");
            var template = set.Selected.First();
            var drafted = Enumerable.Range(0, requirements).Select(i => all[i % all.Count] with { Id = $"R-{i + 1:0000}" }).Select(r => template with { Requirement = r });
            return AnnexComposer.Requirements(set with { Requirements = [.. drafted] }, words, AnnexLanguage.Both);
        }

        byte[] Write(Annex annex, Response response)
        {
            using var output = new MemoryStream();
            AnswerWorkbook.Write(annex, response, words, output);
            return output.ToArray();
        }

        byte[] Read(Annex annex, byte[] bytes)
        {
            var mistakes = new List<Problem>();
            var response = AnswerWorkbook.Read(new MemoryStream(bytes), "benchmark.xlsx", annex, words, mistakes) ?? throw Home.Broken(mistakes);
            return response.Answers?.Count == annex.Count() ? bytes : throw new InvalidOperationException("An answer was lost.");
        }
    }

    private static Response Filled(Annex annex) => new()
    {
        SchemaVersion = "1",
        Procurement = annex.Procurement.Id,
        Tenderer = new() { Id = "benchmark" },
        Answers = annex.Groups.SelectMany(g => g.Requirements).ToDictionary(r => r.Id, r => new Answer { Value = Any(r.Answer), Comment = $"Bemærkning til {r.Id}." }),
    };

    private static Scalar Any(AnnexAnswer form) => form.Kind switch
    {
        AnswerKind.YesNo => Scalar.Of(true),
        AnswerKind.Number => Scalar.Of(form.Min ?? 0),
        AnswerKind.Date => Scalar.Of(new DateOnly(2026, 11, 22)),
        AnswerKind.Choice => Scalar.Of(form.Choices[0].Id),
        AnswerKind.Text => Scalar.Of("En kort beskrivelse."),
    };

    private static (TimeSpan Time, long Memory) Fastest(Func<byte[]> work) =>
        (Enumerable.Range(0, Rounds).Min(_ => Measured(work).Time), Measured(work).Memory);

    private static (TimeSpan Time, long Memory) Measured(Func<byte[]> work)
    {
        var (memory, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        work();
        return (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - memory);
    }
}
