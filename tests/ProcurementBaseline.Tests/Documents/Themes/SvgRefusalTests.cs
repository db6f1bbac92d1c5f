using FluentAssertions;
using ProcurementBaseline.Documents.Themes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>What needs more than plain shapes is refused with the element it is in.</summary>
[TestClass]
public sealed class SvgRefusalTests
{
    private const string Square = "<rect width='9' height='9'/>";

    [TestMethod]
    [DataRow("<text>Region</text>", "svg/text[1]", "The element text cannot be used in a logo")]
    [DataRow("<g><image width='9' height='9'/></g>", "svg/g[1]/image[1]", "The element image cannot be used")]
    [DataRow("<g/><g><use href='#a'/></g>", "svg/g[2]/use[1]@href", "must not refer to anything")]
    [DataRow("<style>rect { fill: red }</style>", "svg/style[1]", "The element style cannot be used")]
    [DataRow("<defs><linearGradient id='g'/></defs>", "svg/defs[1]/linearGradient[1]", "The element linearGradient cannot be used")]
    [DataRow("<filter id='f'/>", "svg/filter[1]", "The element filter cannot be used")]
    [DataRow("<foreignObject/>", "svg/foreignObject[1]", "The element foreignObject cannot be used")]
    [DataRow("<svg viewBox='0 0 9 9'/>", "svg/svg[1]", "The element svg cannot be used")]
    [DataRow("<animate attributeName='x'/>", "svg/animate[1]", "The element animate cannot be used")]
    [DataRow("<b xmlns='http://www.w3.org/1999/xhtml'/>", "svg/b[1]", "The element b cannot be used")]
    [DataRow("<script>alert(1)</script>", "svg/script[1]", "program code")]
    [DataRow("<metadata><script xmlns='http://www.w3.org/1999/xhtml'/></metadata>", "svg/metadata[1]/script[1]", "program code")]
    [DataRow("<g onload='alert(1)'/>", "svg/g[1]@onload", "react to events")]
    [DataRow("<title onClick='alert(1)'/>", "svg/title[1]@onClick", "react to events")]
    [DataRow("<g xmlns:x='http://www.w3.org/1999/xlink' x:href='http://127.0.0.1:9/'/>", "svg/g[1]@href", "must not refer to anything")]
    [DataRow("<rect fill='url(#g)' width='1' height='1'/>", "svg/rect[1]@fill", "fill: url(#g) cannot be used")]
    [DataRow("<rect style='fill:url(#g)' width='1' height='1'/>", "svg/rect[1]@style", "fill: url(#g) cannot be used")]
    [DataRow("<rect cursor='url(http://127.0.0.1:9/)' width='1' height='1'/>", "svg/rect[1]@cursor", "cannot be used")]
    [DataRow("<rect fill='bordeaux' width='1' height='1'/>", "svg/rect[1]@fill", "fill: bordeaux cannot be used")]
    [DataRow("<rect fill='ActiveBorder' width='1' height='1'/>", "svg/rect[1]@fill", "fill: ActiveBorder cannot be used")]
    [DataRow("<rect fill='#12345' width='1' height='1'/>", "svg/rect[1]@fill", "fill: #12345 cannot be used")]
    [DataRow("<rect fill='#11223380' width='1' height='1'/>", "svg/rect[1]@fill", "fill: #11223380 cannot be used")]
    [DataRow("<rect stroke='rgb(1,2)' width='1' height='1'/>", "svg/rect[1]@stroke", "stroke: rgb(1,2) cannot be used")]
    [DataRow("<g opacity='0.5'/>", "svg/g[1]@opacity", "opacity: 0.5 cannot be used")]
    [DataRow("<g style='fill-opacity:.5'/>", "svg/g[1]@style", "fill-opacity: .5 cannot be used")]
    [DataRow("<g clip-path='url(#c)'/>", "svg/g[1]@clip-path", "clip-path: url(#c) cannot be used")]
    [DataRow("<g mask='url(#m)'/>", "svg/g[1]@mask", "mask: url(#m) cannot be used")]
    [DataRow("<g display='none'/>", "svg/g[1]@display", "display: none cannot be used")]
    [DataRow("<g stroke-dasharray='1 2'/>", "svg/g[1]@stroke-dasharray", "stroke-dasharray: 1 2 cannot be used")]
    [DataRow("<g style='transform:scale(2)'/>", "svg/g[1]@style", "transform: scale(2) cannot be used")]
    [DataRow("<g transform='scale(2'/>", "svg/g[1]@transform", "Expected matrix, translate")]
    [DataRow("<g transform='turn(2)'/>", "svg/g[1]@transform", "Expected matrix, translate")]
    [DataRow("<g transform='translate(1 2 3)'/>", "svg/g[1]@transform", "Expected matrix, translate")]
    [DataRow("<g transform='scale(2 3)'><path stroke='red' d='M0 0h9'/></g>", "svg/g[1]/path[1]@transform", "stretched unevenly")]
    [DataRow("<path d='L1 2'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<path d='M1 2 L3'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<path d='M1 2 X3 4'/>", "svg/path[1]@d", "cannot be read after \"M1 2 X\"")]
    [DataRow("<path d='M1 2 a1 1 0 2 0 3 4'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<path d='M1 2 z 3 4'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<path d='M1e400 2'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<path d='M1 NaN'/>", "svg/path[1]@d", "cannot be read after")]
    [DataRow("<rect width='50%' height='9'/>", "svg/rect[1]@width", "a number without a unit")]
    [DataRow("<rect width='9' height='3mm'/>", "svg/rect[1]@height", "a number without a unit")]
    [DataRow("<circle r='-1'/>", "svg/circle[1]@r", "0 or more")]
    [DataRow("<circle r='9999999'/>", "svg/circle[1]@r", "a number without a unit")]
    [DataRow("<polygon points='1 2 a'/>", "svg/polygon[1]@points", "two for each point")]
    public void It_is_refused_by_name_and_place(string content, string path, string says)
    {
        var problems = new List<Problem>();
        LogoReader.Parse("logo.svg", LogoSamples.Svg(Square.Replace("rect", "ellipse").Replace("width", "rx").Replace("height", "ry") + content), LogoSamples.Alternative, null, problems)
            .Should().BeNull();
        problems.Should().Contain(p => p.File == "logo.svg" && p.Path == path && p.Message.En.Contains(says) && p.Message.Da.Length > 0,
            "this was said: {0}", string.Join('\n', problems.Select(p => $"{p.Path}: {p.Message.En}")));
    }

    [TestMethod]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = new List<Problem>();
        LogoReader.Parse("logo.svg", LogoSamples.Svg("<g fill='x'><text/><g onload='y'><path d='Q'/></g></g>"), LogoSamples.Alternative, null, problems);
        problems.Select(p => p.Path).Should().BeEquivalentTo("svg/g[1]@fill", "svg/g[1]/text[1]", "svg/g[1]/g[1]@onload", "svg/g[1]/g[1]/path[1]@d");
    }

    [TestMethod]
    public void A_file_that_is_nothing_but_mistakes_is_told_of_a_thousand()
    {
        var problems = new List<Problem>();
        LogoReader.Parse("logo.svg", LogoSamples.Svg(string.Concat(Enumerable.Repeat("<a onload='x'/>", 30_000))), LogoSamples.Alternative, null, problems);
        problems.Should().HaveCount(1_001);
    }

    [TestMethod]
    [DataRow("<title>Logo</title><desc/><metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata><defs/>")]
    [DataRow("<n:namedview xmlns:n='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'><i:grid xmlns:i='http://www.inkscape.org/namespaces/inkscape'/></n:namedview>")]
    [DataRow("<g id='a' class='b' data-name='c' style='font-family:Arial;-inkscape-stroke:none;opacity:1;stroke-dasharray:none;display:inline'/>")]
    public void What_drawing_programs_leave_behind_does_no_harm(string content) =>
        LogoSamples.Painted(content + Square).Should().Be(LogoSamples.Painted(Square));
}
