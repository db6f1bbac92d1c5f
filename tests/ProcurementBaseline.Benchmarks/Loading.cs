using BenchmarkDotNet.Attributes;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Benchmarks;

/// <summary>Reading and linting everything in <c>rules/</c>, once the runtime is warm.</summary>
[MemoryDiagnoser]
public class Loading
{
    private string _folder = "";

    [GlobalSetup]
    public void Find() => _folder = Home.RulesFolder;

    [Benchmark]
    public Rulebook? Load() => Rulebook.Load(_folder, []);
}
