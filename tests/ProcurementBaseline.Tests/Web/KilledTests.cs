using FluentAssertions;
using ProcurementBaseline.Harness.Modes;

namespace ProcurementBaseline.Tests.Web;

/// <summary>The short form of what the harness measures by hand: the real program, ended by <c>kill -9</c> under load.</summary>
[TestClass]
public sealed class KilledTests
{
    private const int Kills = 5, Tenderers = 6;

    [TestMethod, TestCategory("Slow")]
    public async Task What_was_acknowledged_is_there_after_each_of_five_kills_and_the_logs_are_whole()
    {
        // Side by side: most of the time is the starting of the program.
        var reports = await Task.WhenAll(Killed.Kills(postgres: false, Kills, Tenderers, Environment.TickCount), Killed.Kills(postgres: true, Kills, Tenderers, Environment.TickCount));
        reports.SelectMany(r => r.Broken).Should().BeEmpty();
    }
}
