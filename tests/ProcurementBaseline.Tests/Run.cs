using ProcurementBaseline.Tests.Storage;

// Classes run side by side, one a core; the tests of a class one after the other, for they share what it starts. Classes that measure time
// or set what the whole process shares say so and run alone, after the others.
[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.ClassLevel)]

namespace ProcurementBaseline.Tests;

/// <summary>What begins and ends with the run.</summary>
[TestClass]
public static class Run
{
    [AssemblyCleanup]
    public static void End() => PostgresCluster.Stop();
}
