using System.Diagnostics;
using System.Text;
using FluentAssertions;
using ProcurementBaseline.Exchange.Espd;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Exchange;

/// <summary>Files made to break a reader of XML: each is refused in both languages, fast and in little memory.</summary>
[TestClass]
public sealed class HostileXmlTests
{
    private const string Root = "urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationResponse-2";

    // Made when they are needed: together they would fill the memory themselves.
    private static readonly (string What, string Says, Func<byte[]> Bytes)[] All =
    [
        ("external entity", "DOCTYPE", () => Utf8("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>")),
        ("external document type", "DOCTYPE", () => Utf8("<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/evil.dtd\"><r/>")),
        ("billion laughs", "DOCTYPE", () => Utf8("<!DOCTYPE r [<!ENTITY a0 \"ha\">" + Repeated(30, i => $"<!ENTITY a{i + 1} \"{Repeated(10, _ => $"&a{i};")}\">") + "]><r>&a30;</r>")),
        ("undeclared entity", "valid XML", () => Utf8("<r>&x;</r>")),
        ("truncated", "valid XML", () => Utf8(new EspdSample("4.1.0").With("fraud", [true]).ToString()[..^200])),
        ("empty", "valid XML", () => []),
        ("not XML", "valid XML", () => Utf8("PK\u0003\u0004 and so on")),
        ("another encoding than it says", "valid XML", () => Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r>æøå</r>")),
        ("UTF-16 said, UTF-8 written", "valid XML", () => Utf8("<?xml version=\"1.0\" encoding=\"UTF-16\"?><r/>")),
        ("an encoding that does not exist", "valid XML", () => Utf8("<?xml version=\"1.0\" encoding=\"x-nonsense\"?><r/>")),
        ("200,000 levels", "levels", () => Utf8(string.Concat(Enumerable.Repeat("<a>", 200_000)))),
        ("six million elements", "elements", () => Utf8("<r>" + string.Concat(Enumerable.Repeat("<a/>", 5_000_000)) + "</r>")),
        ("three million attributes of one element", "attributes", () => Utf8("<r " + string.Concat(Enumerable.Range(0, 1_700_000).Select(i => $"a{i:x}='' ")) + "/>")),
        ("two thousand attributes of each element", "attributes", () => Utf8("<r>" + Repeated(900, _ => $"<a {Repeated(1_900, i => $"a{i:x}='' ")}/>") + "</r>")),
        ("one text of 20 MB", "not an ESPD response", () => Utf8("<r>" + new string('x', 20 * 1024 * 1024 - 10) + "</r>")),
        ("one name of 19 MB", "too long", () => Utf8("<" + new string('x', 19_000_000) + "/>")),
        ("200 MB", "too large", () => new byte[200 * 1024 * 1024]),
    ];

    public static IEnumerable<object[]> Files => All.Select(f => new object[] { f.What });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void It_is_refused_within_two_seconds_and_300_MB(string what)
    {
        var (_, says, make) = All.Single(f => f.What == what);
        using var file = new TemporaryFile("", ".xml");
        File.WriteAllBytes(file.Path, make());
        var (problems, clock, before) = (new List<Problem>(), Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        EspdReader.Read(file.Path, Repository.Rulebook.Espd, EspdSample.Day, problems).Should().BeNull(what);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(300L * 1024 * 1024, "all that was ever asked for is more than what was held at once");
        var problem = problems.Should().ContainSingle().Subject;
        (problem.File, problem.Severity).Should().Be((file.Path, ProblemSeverity.Error));
        problem.Message.En.Should().Contain(says);
        problem.Message.Da.Should().NotBeEmpty().And.NotBe(problem.Message.En);
        problem.Message.Da.Length.Should().BeLessThan(300);
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_said_to_be_missing()
    {
        var problems = new List<Problem>();
        EspdReader.Read(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xml"), Repository.Rulebook.Espd, EspdSample.Day, problems).Should().BeNull();
        problems.Should().ContainSingle().Which.Message.En.Should().Contain("does not exist");
    }

    [TestMethod]
    public void A_file_within_the_limits_in_any_encoding_is_read()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var name = encoding == Encoding.UTF8 ? "UTF-8" : "UTF-16";
            var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?><r:QualificationApplicationResponse xmlns:r=\"{Root}\"><!-- {new string('=', 500)} --></r:QualificationApplicationResponse>";
            var problems = new List<Problem>();
            EspdReader.Parse("espd.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Repository.Rulebook.Espd, EspdSample.Day, problems).Should().NotBeNull();
            problems.Should().BeEmpty();
        }
        var deep = string.Concat(Enumerable.Repeat("<a>", SafeXml.MaxDepth)) + string.Concat(Enumerable.Repeat("</a>", SafeXml.MaxDepth));
        SafeXml.Parse("deep.xml", Utf8(deep), []).Should().NotBeNull();
    }

    private static string Repeated(int times, Func<int, string> piece) => string.Concat(Enumerable.Range(0, times).Select(piece));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
