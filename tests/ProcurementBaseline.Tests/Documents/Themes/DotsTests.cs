using FluentAssertions;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>The dots of a PNG come out of the finished file as they went in: every kind, every depth, every filter.</summary>
[TestClass]
public sealed class DotsTests
{
    private static readonly (string Type, byte[] Body) Colours = ("PLTE", [10, 20, 30, 200, 100, 0, 0, 0, 255, 255, 255, 0]);

    // What a file is, and the dots it must show, on white paper.
    private static readonly (string What, byte[] File, byte[] Dots)[] All =
    [
        ("grey, 1 bit", PngSample.Of(3, 1, 1, 0, [0, 0b1010_0000]), Greys(255, 0, 255)),
        ("grey, 2 bits", PngSample.Of(4, 1, 2, 0, [0, 0b00_01_10_11]), Greys(0, 85, 170, 255)),
        ("grey, 4 bits", PngSample.Of(3, 1, 4, 0, [0, 0x0F, 0x80]), Greys(0, 255, 136)),
        ("grey, 8 bits", PngSample.Of(2, 1, 8, 0, [0, 7, 250]), Greys(7, 250)),
        ("grey, 16 bits", PngSample.Of(2, 1, 16, 0, [0, 7, 255, 250, 1]), Greys(7, 250)),
        ("grey with one clear tone", PngSample.Of(2, 1, 8, 0, [0, 7, 250], ("tRNS", [0, 7])), Greys(255, 250)),
        ("grey with alpha", PngSample.Of(3, 1, 8, 4, [0, 0, 255, 0, 0, 100, 128]), Greys(0, 255, 177)),
        ("colour", PngSample.Of(2, 1, 8, 2, [0, 1, 2, 3, 250, 251, 252]), [1, 2, 3, 250, 251, 252]),
        ("colour, 16 bits", PngSample.Of(1, 1, 16, 2, [0, 1, 99, 2, 99, 3, 99]), [1, 2, 3]),
        ("colour with one clear colour", PngSample.Of(2, 1, 8, 2, [0, 1, 2, 3, 1, 2, 4], ("tRNS", [0, 1, 0, 2, 0, 3])), [255, 255, 255, 1, 2, 4]),
        ("colour with alpha", PngSample.Of(3, 1, 8, 6, [0, 9, 8, 7, 255, 9, 8, 7, 0, 0, 100, 200, 51]), [9, 8, 7, 255, 255, 255, 204, 224, 244]),
        ("colour with alpha, 16 bits", PngSample.Of(1, 1, 16, 6, [0, 0, 0, 100, 0, 200, 0, 51, 0]), [204, 224, 244]),
        ("palette, 1 bit", PngSample.Of(2, 1, 1, 3, [0, 0b0100_0000], Colours), [10, 20, 30, 200, 100, 0]),
        ("palette, 2 bits", PngSample.Of(2, 1, 2, 3, [0, 0b11_10_0000], Colours), [255, 255, 0, 0, 0, 255]),
        ("palette, 4 bits", PngSample.Of(2, 1, 4, 3, [0, 0x30], Colours), [255, 255, 0, 10, 20, 30]),
        ("palette, 8 bits", PngSample.Of(2, 1, 8, 3, [0, 2, 1], Colours), [0, 0, 255, 200, 100, 0]),
        ("palette with clear colours", PngSample.Of(3, 1, 8, 3, [0, 0, 1, 2], Colours, ("tRNS", [0, 51])), [255, 255, 255, 244, 224, 204, 0, 0, 255]),
        ("no filter", PngSample.Of(2, 2, 8, 0, [0, 1, 2, 0, 3, 4]), Greys(1, 2, 3, 4)),
        ("filter left", PngSample.Of(3, 1, 8, 0, [1, 250, 10, 1]), Greys(250, 4, 5)),
        ("filter up", PngSample.Of(2, 2, 8, 0, [2, 9, 8, 2, 1, 255]), Greys(9, 8, 10, 7)),
        ("filter average", PngSample.Of(2, 2, 8, 0, [3, 10, 20, 3, 1, 1]), Greys(10, 25, 6, 16)),
        ("filter Paeth", PngSample.Of(2, 3, 8, 0, [0, 10, 20, 4, 1, 1, 4, 5, 5]), Greys(10, 20, 11, 21, 16, 26)),
        ("data in two parts", PngSample.Empty().Header(1, 1).Part("IDAT", PngSample.Zipped([0, 1, 2, 3])[..5]).Part("IDAT", PngSample.Zipped([0, 1, 2, 3])[5..]).End(), [1, 2, 3]),
        ("with notes", PngSample.Of(1, 1, 8, 2, [0, 1, 2, 3], ("tEXt", "a\0b"u8.ToArray()), ("gAMA", [0, 0, 0, 1])), [1, 2, 3]),
    ];

    public static IEnumerable<object[]> Kinds => All.Select(kind => new object[] { kind.What });

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void They_are_what_the_file_says(string what)
    {
        var (_, file, dots) = All.Single(kind => kind.What == what);
        LogoSamples.Dots(file).Should().Equal(dots);
    }

    private static byte[] Greys(params byte[] tones) => [.. tones.SelectMany(tone => Enumerable.Repeat(tone, 3))];
}
