using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ProcurementBaseline.Benchmarks;
using ProcurementBaseline.Benchmarks.Annexes;
using ProcurementBaseline.Benchmarks.Excel;
using ProcurementBaseline.Benchmarks.Fleet;
using ProcurementBaseline.Benchmarks.SideBySide;

var json = args.Contains("--json");
if (args.Contains("--side-by-side")) return SideBySideMode.Run(json);
if (args.Contains("--start")) return StartMode.Run(args.SkipWhile(a => a != "--start").ElementAtOrDefault(1));
if (args.Contains("--judge")) return JudgeMode.Run();
if (args.Contains("--annex")) return AnnexMode.Run();
if (args is ["--annex-first", var name, var size, var brief])
    return AnnexMode.RunFirst(name, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), bool.Parse(brief));
if (args.Contains("--word")) return WordMode.Run();
if (args.Contains("--excel")) return WorkbookMode.Run();
if (args.Contains("--fleet")) return FleetMode.Run(json);

// In this process: a generated project would meet this repository's build settings.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
