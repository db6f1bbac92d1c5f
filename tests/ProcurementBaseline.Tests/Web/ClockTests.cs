using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Web;

namespace ProcurementBaseline.Tests.Web;

[TestClass]
public sealed class ClockTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2), Hour = TimeSpan.FromHours(1);

    [TestMethod]
    [DataRow(2.1)]
    [DataRow(-2.1)]
    [DataRow(3_600)]
    [DataRow(-86_400)]
    public void A_jump_of_the_wall_clock_stops_all_deadlines_until_it_agrees_again(double seconds)
    {
        var machine = new Machine();
        var clock = new Clock(machine, Tolerance);
        var jump = TimeSpan.FromSeconds(seconds);
        clock.GetUtcNow().Should().Be(machine.Wall);
        machine.Wall += jump;
        clock.Invoking(c => c.GetUtcNow()).Should().Throw<ClockJumpedException>().Which.By.Should().Be(jump);
        machine.Pass(TimeSpan.FromMinutes(1));
        clock.Invoking(c => c.GetUtcNow()).Should().Throw<ClockJumpedException>("asking does not make it right");
        machine.Wall -= jump;
        clock.GetUtcNow().Should().Be(machine.Wall);
    }

    [TestMethod]
    public void The_small_corrections_of_a_time_service_pass_however_long_they_go_on() =>
        Gen.Select(Gen.Int[-500, 500], Gen.Int[1, 600]).Array[1, 500].Sample(steps =>
        {
            var machine = new Machine();
            var clock = new Clock(machine, Tolerance);
            foreach (var (partsInAMillion, seconds) in steps)
            {
                machine.Pass(TimeSpan.FromSeconds(seconds));
                machine.Wall += TimeSpan.FromSeconds(seconds) * partsInAMillion / 1_000_000;
                if (clock.GetUtcNow() != machine.Wall) return false;
            }
            return true;
        }, iter: 100);

    [TestMethod]
    public void Many_small_jumps_are_found_as_one_large_one_is() =>
        Gen.Select(Gen.Int[200, 1_900], Gen.Bool).Sample((milliseconds, forward) =>
        {
            var machine = new Machine();
            var clock = new Clock(machine, Tolerance);
            for (var i = 0; i < 20; i++)
            {
                machine.Pass(TimeSpan.FromSeconds(1));
                machine.Wall += TimeSpan.FromMilliseconds(forward ? milliseconds : -milliseconds);
                try
                {
                    clock.GetUtcNow();
                }
                catch (ClockJumpedException)
                {
                    return true;
                }
            }
            return false;
        }, iter: 100);

    [TestMethod]
    public void A_start_before_the_newest_line_of_the_log_is_refused_with_both_times()
    {
        var machine = new Machine();
        var clock = new Clock(machine, Tolerance);
        using var error = new StringWriter();
        clock.Follows(null, error).Should().BeTrue();
        clock.Follows(machine.Wall - Hour, error).Should().BeTrue();
        clock.Follows(machine.Wall + Tolerance, error).Should().BeTrue();
        error.ToString().Should().BeEmpty();
        clock.Follows(machine.Wall + Hour, error).Should().BeFalse();
        error.ToString().Should().Contain("uret viser 2026-03-02 11:00:00 UTC").And.Contain("is of 2026-03-02 12:00:00 UTC");
    }

    [TestMethod]
    public async Task After_a_jump_what_hangs_on_a_deadline_is_503_and_the_service_is_not_ready_until_the_clock_is_right()
    {
        var machine = new Machine();
        using var service = new Service(environment: "Development", clock: new Clock(machine, Tolerance));
        await service.Publish();
        machine.Wall += Hour;
        var file = await File.ReadAllTextAsync(Repository.Path("templates/procurements/consumables.json"));
        using var refused = await service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, file);
        ((int)refused.StatusCode).Should().Be(503);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("urn:procurementbaseline:problem:clock").And.Contain("ur");
        using var ready = await service.Send(HttpMethod.Get, "/health/ready", null);
        ((int)ready.StatusCode).Should().Be(503);
        (await ready.Content.ReadAsStringAsync()).Should().Contain("problem:clock");
        machine.Wall -= Hour;
        using var again = await service.Send(HttpMethod.Post, "/api/procurements", Published.Officer, file);
        ((int)again.StatusCode).Should().Be(201);
    }

    /// <summary>A machine's two clocks, set by hand.</summary>
    private sealed class Machine : TimeProvider
    {
        private long _counted;

        public DateTimeOffset Wall { get; set; } = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => _counted;

        public void Pass(TimeSpan time)
        {
            Wall += time;
            _counted += time.Ticks;
        }
    }
}
