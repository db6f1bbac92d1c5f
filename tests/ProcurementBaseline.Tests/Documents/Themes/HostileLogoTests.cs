using System.Diagnostics;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>Pictures made to break a reader, or to show something else than what was read: each is refused in both languages, fast and in little memory.</summary>
[TestClass]
public sealed class HostileLogoTests
{
    // Made when they are needed: together they would fill the memory themselves.
    private static readonly (string What, string Says, Func<byte[]> Bytes)[] Png =
    [
        ("cut short", "cut short", () => PngSample.Plain(20, 10)[..^14]),
        ("nothing after the signature", "cut short", () => PngSample.Empty().Bytes()),
        ("a part longer than the file", "cut short", () => PngSample.Empty().Header(9, 9).Part("IDAT", [1, 2], length: 0xFFFF_FFF0).End()),
        ("wrong check sum", "check sum of the file's part IDAT", () => PngSample.Empty().Header(1, 1).Part("IDAT", PngSample.Zipped([0, 1, 2, 3]), spoil: 1).End()),
        ("four thousand million dots a side", "4294967295 × 4294967295 dots", () => PngSample.Empty().Header(uint.MaxValue, uint.MaxValue).Part("IDAT", PngSample.Zipped([])).End()),
        ("four thousand dots a side", "4000 × 4000 dots", () => PngSample.Empty().Header(4_000, 4_000).Part("IDAT", PngSample.Zipped(new byte[1_000])).End()),
        ("no dots a side", "header is not valid", () => PngSample.Empty().Header(0, 5).Part("IDAT", PngSample.Zipped([])).End()),
        ("a hundred megabytes in a hundred kilobytes", "more dots than its header says", () => PngSample.Empty().Header(10, 10).Part("IDAT", PngSample.Zipped(new byte[100_000_000])).End()),
        ("fewer dots than it says", "fewer dots than its header says", () => PngSample.Of(1_000, 1_000, 8, 2, new byte[50])),
        ("no dots at all", "fewer dots than its header says", () => PngSample.Empty().Header(5, 5).End()),
        ("dots that are not packed", "cannot be unpacked", () => PngSample.Empty().Header(5, 5).Part("IDAT", [.. Enumerable.Repeat((byte)0xAB, 90)]).End()),
        ("interlaced", "interlaced", () => PngSample.Empty().Header(8, 8, interlaced: 1).Part("IDAT", PngSample.Zipped(new byte[200])).End()),
        ("a filter that does not exist", "filter", () => PngSample.Of(1, 1, 8, 2, [5, 0, 0, 0])),
        ("a colour outside the palette", "not in its table", () => PngSample.Of(1, 1, 8, 3, [0, 1], ("PLTE", [1, 2, 3]))),
        ("a palette without colours", "table of colours", () => PngSample.Of(1, 1, 8, 3, [0, 0])),
        ("half a colour in the palette", "table of colours", () => PngSample.Of(1, 1, 8, 3, [0, 0], ("PLTE", [1, 2, 3, 4]))),
        ("a palette of 300 colours", "table of colours", () => PngSample.Of(1, 1, 8, 3, [0, 0], ("PLTE", new byte[900]))),
        ("a depth its kind cannot have", "header is not valid", () => PngSample.Of(1, 1, 4, 2, new byte[9])),
        ("a kind that does not exist", "header is not valid", () => PngSample.Of(1, 1, 8, 5, new byte[9])),
        ("two headers", "wrong order", () => PngSample.Empty().Header(1, 1).Header(1, 1).End()),
        ("dots before the header", "wrong order", () => PngSample.Empty().Part("IDAT", [1]).Header(1, 1).End()),
        ("a part it cannot be shown without", "not known: KEYS", () => PngSample.Of(1, 1, 8, 2, [0, 1, 2, 3], ("KEYS", [1]))),
        ("something after its end", "follows the file's end", () => [.. PngSample.Plain(3, 3), .. "<script>"u8]),
        ("a hundred times as wide as high", "20 times as long", () => PngSample.Plain(500, 5)),
        ("a JPEG", "must be PNG or SVG", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        ("an SVG that is packed", "must be PNG or SVG", () => [0x1F, 0x8B, 8, 0]),
        ("empty", "must be PNG or SVG", () => []),
        ("200 MB", "too large", () => new byte[200 * 1024 * 1024]),
    ];

    private static readonly (string What, string Says, Func<byte[]> Bytes)[] Svg =
    [
        ("external entity", "DOCTYPE", () => Utf8("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>")),
        ("billion laughs", "DOCTYPE", () => Utf8("<!DOCTYPE svg [<!ENTITY a0 \"ha\">" + Repeated(30, i => $"<!ENTITY a{i + 1} \"{Repeated(10, _ => $"&a{i};")}\">") + "]><svg>&a30;</svg>")),
        ("truncated", "not valid XML", () => LogoSamples.Svg("<path d='M0 0h9v9z'/>")[..^9]),
        ("ten thousand levels", "levels", () => LogoSamples.Svg(Repeated(10_000, _ => "<g>"))),
        ("a million path commands", "too large", () => LogoSamples.Svg($"<path d='M0 0{Repeated(1_000_000, _ => "h1")}'/>")),
        ("two hundred thousand path commands", "more than 20,000 line segments", () => LogoSamples.Svg($"<path d='M0 0{Repeated(200_000, _ => "h1")}'/>")),
        ("a hundred thousand points", "more than 20,000 line segments", () => LogoSamples.Svg($"<polygon points='{Repeated(100_000, _ => "1 2 ")}'/>")),
        ("ten thousand rectangles", "more than 20,000 line segments", () => LogoSamples.Svg(Repeated(10_000, i => $"<rect width='{i % 9 + 1}' height='5'/>"))),
        ("no shapes", "nothing to see", () => LogoSamples.Svg(Repeated(60_000, _ => "<g/>"))),
        ("a web page", "no SVG picture", () => Utf8("<html><body>404</body></html>")),
        ("another namespace", "no SVG picture", () => Utf8("<svg viewBox='0 0 9 9'><rect width='9' height='9'/></svg>")),
        ("no size", "left, top, width and height", () => Utf8("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>")),
        ("a size of nothing", "left, top, width and height", () => LogoSamples.Svg("<rect width='9' height='9'/>", "0 0 0 9")),
        ("a hundred times as high as wide", "20 times as long", () => LogoSamples.Svg("<rect width='9' height='9'/>", "0 0 1 100")),
    ];

    public static IEnumerable<object[]> Files => Png.Concat(Svg).Select(f => new object[] { f.What });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void It_is_refused_within_two_seconds_and_100_MB(string what)
    {
        var (_, says, make) = Png.Concat(Svg).Single(f => f.What == what);
        using var file = new TemporaryFile("", ".logo");
        File.WriteAllBytes(file.Path, make());
        var (problems, clock, before) = (new List<Problem>(), Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        LogoReader.Read(file.Path, LogoSamples.Alternative, null, problems).Should().BeNull(what);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100L * 1024 * 1024, "all that was ever asked for is more than what was held at once");
        var problem = problems.Should().ContainSingle().Subject;
        (problem.File, problem.Severity).Should().Be((file.Path, ProblemSeverity.Error));
        problem.Message.En.Should().Contain(says);
        problem.Message.Da.Should().NotBeEmpty().And.NotBe(problem.Message.En);
        problem.Message.Da.Length.Should().BeLessThan(300);
    }

    [TestMethod]
    public void Any_byte_that_is_changed_or_cut_off_is_refused_or_read_but_never_a_fault()
    {
        foreach (var logo in (byte[][])[PngSample.Plain(6, 4), LogoSamples.Svg("<g transform='scale(2)'><path d='M1 1a2 3 4 0 1 5 6z' fill='#123' stroke='rgb(1,2,3)'/></g>")])
        {
            for (var i = 0; i < logo.Length; i++)
            {
                foreach (var damaged in (byte[][])[logo[..i], [.. logo[..i], (byte)(logo[i] ^ 0x15), .. logo[(i + 1)..]], [.. logo[..i], 0xFF, .. logo[(i + 1)..]]])
                {
                    var problems = new List<Problem>();
                    var read = LogoReader.Parse("logo", damaged, LogoSamples.Alternative, null, problems);
                    (read is null).Should().Be(problems.Count > 0);
                }
            }
        }
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_said_to_be_missing()
    {
        var problems = new List<Problem>();
        LogoReader.Read("/no/such/logo.svg", LogoSamples.Alternative, null, problems).Should().BeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain("does not exist");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeated(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
