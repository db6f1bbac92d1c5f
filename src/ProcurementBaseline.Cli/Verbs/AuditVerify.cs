using System.CommandLine;
using System.Runtime.CompilerServices;
using ProcurementBaseline.Cli.Screen;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>Says whether an exported audit log is whole, far from the store it came from.</summary>
internal sealed class AuditVerify : Verb
{
    /// <summary>The longest line read, in bytes; an entry has less than a tenth of it.</summary>
    private const int LongestLine = 64 * 1024;

    private Argument<string> _file = null!;
    private Option<string?> _head = null!;

    public override string Name => "verify";

    protected override string HelpKey => "audit-verify";

    protected override void Describe(Command command, Help help)
    {
        command.Arguments.Add(_file = new("audit-file") { Description = help["audit-file"], HelpName = "LOG.jsonl" });
        command.Options.Add(_head = new("--head") { Description = help["head"], HelpName = "HASH" });
    }

    protected override int Run(ParseResult arguments, string? rules, Report report, List<Problem> problems)
    {
        var (path, noted) = (arguments.GetRequiredValue(_file), arguments.GetValue(_head));
        var walk = new Walk(path, noted, problems);
        try
        {
            using var file = File.OpenRead(path);
            var check = AuditChain.Verify(walk.Entries(file)).GetAwaiter().GetResult();
            if (check.Broken is not null) walk.Rest();
            if (problems.Count == 0 && walk.Lines == 0) problems.Add(Problem.Error(path, "$", "Filen er tom.", "The file is empty."));
            if (problems.Count > 0) return ExitCode.WrongInput;
            var answer = new VerifiedLog(path, check.Broken is null && walk.HeadAt is not 0, check.Entries, walk.Head, check.Broken, check.Fault, noted is null ? null : walk.HeadAt > 0);
            report.Answer(answer, paper => Show(paper, answer));
            return answer.Whole ? ExitCode.Clean : ExitCode.OpenEnds;
        }
        catch (InvalidDataException e)
        {
            problems.Add(Problem.Error(path, "$", $"Filen er ingen log: en linje er længere end {LongestLine} bytes.", $"The file is no log: {e.Message}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.Error(path, "$", "Filen findes ikke eller kan ikke læses.", "The file does not exist or cannot be read."));
        }
        return ExitCode.WrongInput;
    }

    private static void Show(Paper paper, VerifiedLog log)
    {
        if (log.Broken is { } number)
        {
            paper.Line(new Text($"Loggen er brudt ved post {number}; {log.Entries} poster før den holder.", $"The log is broken at entry {number}; the {log.Entries} before it hold."));
            paper.Wrapped((log.Fault switch
            {
                AuditFault.Gap => new Text("En post før den mangler, eller den står to gange.", "An entry before it is missing, or it stands twice."),
                AuditFault.Link => new("Den følger ikke efter posten før.", "It does not follow on the entry before it."),
                _ => new("Den er ændret, efter at den blev skrevet.", "It was changed after it was written."),
            }).In(paper.Language), 2);
        }
        else paper.Line(new Text($"{log.Entries} poster hænger sammen. Sidste hash: {log.Head}", $"{log.Entries} entries hold together. Last hash: {log.Head}"));
        if (log.HeadFound == false)
            paper.Line(new Text("Den noterede hash er ikke i loggen: slutningen er skåret af, eller det er en anden log.",
                "The noted hash is not in the log: its end was cut off, or it is another log."));
    }

    private sealed class Walk(string path, string? noted, List<Problem> problems)
    {
        public long Lines { get; private set; }

        public string Head { get; private set; } = AuditEntry.Origin;

        /// <summary>The entry of the noted hash; 0 while it was not met, null when none was noted.</summary>
        public long? HeadAt { get; private set; } = noted is null ? null : 0;

        // What could not be read is a mistake of its own; the chain is then of no interest.
        public async IAsyncEnumerable<AuditEntry> Entries(Stream file, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            await foreach (var line in JsonLines.Read(file, LongestLine, cancel).ConfigureAwait(false))
            {
                if (Read(line.Span) is { } entry && problems.Count == 0) yield return entry;
            }
        }

        /// <summary>Reads the file again to its end after a broken link: mistakes further down are told too.</summary>
        public void Rest()
        {
            using var file = File.OpenRead(path);
            (Lines, Head) = (0, AuditEntry.Origin);
            var lines = JsonLines.Read(file, LongestLine).ToBlockingEnumerable();
            foreach (var line in lines) Read(line.Span);
        }

        private AuditEntry? Read(ReadOnlySpan<byte> line)
        {
            Lines++;
            if (problems.Count > Mistakes.Most) return null;
            var name = $"{path}:{Lines}";
            var before = problems.Count;
            var item = JsonFile.Parse(name, line, problems);
            var read = item is null ? null : new StrictReader(name, problems).Read<AuditLine>(item);
            if (read is null || problems.Count > before) return null;
            Head = read.Hash;
            if (read.Hash == noted) HeadAt = read.Number;
            return read.ToEntry();
        }
    }
}

/// <summary>What <c>audit verify</c> prints.</summary>
/// <param name="File">The file.</param>
/// <param name="Whole">Whether every entry holds, and the noted hash is among them when one was given.</param>
/// <param name="Entries">How many entries hold, from the first.</param>
/// <param name="Head">The last hash read: note it, with the count, to see later that nothing was cut off.</param>
/// <param name="Broken">The number of the first entry that does not hold; null when all do.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="HeadFound">Whether the noted hash is in the log; null when none was given.</param>
internal sealed record VerifiedLog(string File, bool Whole, long Entries, string Head, long? Broken, AuditFault? Fault, bool? HeadFound);
