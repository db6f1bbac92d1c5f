using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace ProcurementBaseline.Tests.Documents.Themes;

/// <summary>Shapes of an SVG on the page. Where two ways of writing mean the same, the page must be the same too.</summary>
[TestClass]
public sealed class ShapesTests
{
    [TestMethod]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='m10 10l20 0l0 30z'/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='M10 10H30V40Z'/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='M10,10h20v30z'/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='M10 10 30 10 30 40Z'/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='m10 10 20 0 0 30z'/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<path d='\n M 1e1,1.0E+1 L.3e2 10 L +30 40. Z '/>")]
    [DataRow("<path d='M10 10L30 10L30 40Z'/>", "<polygon points='10,10 30,10 30,40'/>")]
    [DataRow("<path d='M10 10L30 10L30 40'/>", "<polyline points='10 10,30 10,30 40 7'/>")]
    [DataRow("<path d='M10 10L-.5-.5'/>", "<path d='M10 10-.5-.5'/>")]
    [DataRow("<path d='M10 10L-.5.5'/>", "<path d='M10 10-.5.5'/>")]
    [DataRow("<path d='M10 10C10 20 20 20 20 10C20 0 30 0 30 10'/>", "<path d='M10 10C10 20 20 20 20 10S30 0 30 10'/>")]
    [DataRow("<path d='M10 10C10 20 20 20 20 10C20 0 30 0 30 10'/>", "<path d='M10 10c0 10 10 10 10 0s10-10 10 0'/>")]
    [DataRow("<path d='M10 10C10 10 20 20 20 10'/>", "<path d='M10 10S20 20 20 10'/>")]
    [DataRow("<path d='M0 0C20 20 40 20 60 0'/>", "<path d='M0 0Q30 30 60 0'/>")]
    [DataRow("<path d='M0 0Q10 10 20 0Q30-10 40 0'/>", "<path d='M0 0Q10 10 20 0T40 0'/>")]
    [DataRow("<path d='M0 0Q10 10 20 0Q30-10 40 0'/>", "<path d='M0 0q10 10 20 0t20 0'/>")]
    [DataRow("<path d='M10 10h5z m1 1h5'/>", "<path d='M10 10L15 10Z M11 11L16 11'/>")]
    [DataRow("<circle cx='20' cy='20' r='10'/>", "<ellipse cx='20' cy='20' rx='10' ry='10'/>")]
    [DataRow("<circle cx='20' cy='20' r='10'/>", "<path d='M10 20A10 10 0 0 1 30 20A10 10 0 0 1 10 20Z'/>")]
    [DataRow("<circle cx='20' cy='20' r='10'/>", "<path d='M10 20a10 10 0 01 20 0 10 10 0 01-20 0z'/>")]
    [DataRow("<path d='M10 20A10 10 0 0 1 30 20'/>", "<path d='M10 20A1 1 0 0 1 30 20'/>")]          // too small radii grow
    [DataRow("<path d='M10 20A10 10 0 0 1 30 20'/>", "<path d='M10 20A-10 10 45 1 1 30 20'/>")]      // a circle has no turn, half of it no longer way
    [DataRow("<path d='M10 20L30 20'/>", "<path d='M10 20A0 5 0 0 1 30 20'/>")]
    [DataRow("<path d='M10 20'/>", "<path d='M10 20A5 5 0 0 1 10 20'/>")]
    [DataRow("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>", "<path d='M1 2L3 4' stroke='#f00'/>")]
    [DataRow("<rect x='1' y='2' width='10' height='20' rx='3'/>", "<rect x='1' y='2' width='10' height='20' ry='3'/>")]
    [DataRow("<rect width='10' height='20' rx='30' ry='30'/>", "<rect width='10' height='20' rx='5' ry='10'/>")]
    [DataRow("<rect x='5' y='6' width='10' height='20'/>", "<g transform='translate(5,6)'><rect width='10px' height='20'/></g>")]
    [DataRow("<rect x='5' y='6' width='10' height='20'/>", "<rect width='5' height='10' transform='translate(5 6) scale(2)'/>")]
    [DataRow("<rect x='5' y='6' width='10' height='20'/>", "<rect width='1' height='1' transform='matrix(10 0 0 20 5 6)'/>")]
    [DataRow("<line x2='10' stroke='red' stroke-width='4' transform='translate(5 6)'/>", "<line x2='5' stroke='red' stroke-width='2' transform='translate(5 6) scale(2)'/>")]
    [DataRow("<line x1='20' y1='10' x2='20' y2='30' stroke='red'/>", "<line x1='10' y1='20' x2='30' y2='20' stroke='red' transform='rotate(90 20 20)'/>")]
    [DataRow("<path d='M0 0L10 20'/>", "<path d='M0 0L10 10' transform='skewY(45)'/>")]
    [DataRow("<path d='M0 0L20 10'/>", "<path d='M0 0L10 10' transform='skewX(45)'/>")]
    [DataRow("<rect width='9' height='9' fill='#ff0000'/>", "<rect width='9' height='9' fill='RED'/>")]
    [DataRow("<rect width='9' height='9' fill='#708090'/>", "<rect width='9' height='9' fill='slategrey'/>")]
    [DataRow("<rect width='9' height='9' fill='#663399'/>", "<rect width='9' height='9' fill='rebeccapurple'/>")]
    [DataRow("<rect width='9' height='9' fill='#0c8'/>", "<rect width='9' height='9' fill='#00CC88'/>")]
    [DataRow("<rect width='9' height='9' fill='#0c8'/>", "<rect width='9' height='9' fill='rgb( 0, 204, 136 )'/>")]
    [DataRow("<rect width='9' height='9' fill='#33cc00'/>", "<rect width='9' height='9' fill='rgb(20% 80% 0%)'/>")]
    [DataRow("<rect width='9' height='9' fill='blue'/>", "<g fill='red'><g style='fill: blue ;'><rect width='9' height='9'/></g></g>")]
    [DataRow("<rect width='9' height='9' fill='blue'/>", "<rect width='9' height='9' fill='red' style='fill:blue'/>")]
    [DataRow("<rect width='9' height='9'/>", "<rect width='9' height='9' fill='black' stroke='none' opacity='1'/>")]
    [DataRow("<rect width='9' height='9'/>", "<rect width='9' height='9'/><path d='M0 0h9' fill='none'/><rect width='0' height='9'/><path d=''/>")]
    public void The_same_written_in_another_way_is_the_same(string content, string other) =>
        LogoSamples.Painted(other).Should().Be(LogoSamples.Painted(content));

    [TestMethod]
    public void A_shape_stands_where_the_view_box_puts_it()
    {
        // 22 mm high, so 44 mm wide: a hundred units are 124.72 points.
        var painted = LogoSamples.Painted("<path d='M-10 -20L90 -20L90 30L-10 30Z' fill='#004575'/>", "-10 -20 100 50");
        Numbers(painted, "re").Should().Equal(408.56, 735.53, 124.72, 62.36);
        Numbers(painted, "m").Should().Equal(408.56, 797.89);
        painted.Should().Contain("\n533.28 797.89 l\n533.28 735.53 l\n408.56 735.53 l\nh\nf\n").And.Contain("0 0.27 0.46 rg");
    }

    [TestMethod]
    [DataRow("fill='red'", "f")]
    [DataRow("fill='red' fill-rule='evenodd'", "f*")]
    [DataRow("fill='none' stroke='red'", "S")]
    [DataRow("fill='blue' stroke='red'", "B")]
    [DataRow("fill='blue' stroke='red' fill-rule='evenodd'", "B*")]
    [DataRow("fill='blue' stroke='red' stroke-width='0'", "f")]
    public void A_shape_is_filled_and_drawn_as_it_says(string paint, string painting) =>
        Regex.Match(LogoSamples.Painted($"<path d='M0 0h9v9z' {paint}/>"), @"\n(\S+)\nQ").Groups[1].Value.Should().Be(painting);

    [TestMethod]
    public void A_line_has_its_width_ends_and_corners()
    {
        var painted = LogoSamples.Painted("<path d='M0 0h9v9' fill='none' stroke='#f00' stroke-width='10' stroke-linecap='round' stroke-linejoin='bevel' stroke-miterlimit='7'/>");
        painted.Should().Contain("1 0 0 RG 12.47 w 1 J 2 j 7 M\n");
    }

    [TestMethod]
    [DataRow("0 0", false, false)]
    [DataRow("0 1", false, true)]
    [DataRow("1 0", true, false)]
    [DataRow("1 1", true, true)]
    public void An_arc_lies_on_its_ellipse_and_takes_the_way_it_says(string flags, bool large, bool clockwise)
    {
        // Half as high as wide, turned by 30 degrees, in units of a view box that is as large as the logo in points.
        var painted = LogoSamples.Painted($"<path d='M40 30A20 10 30 {flags} 60 20'/>", "0 0 124.7244 62.3622");
        var curves = Regex.Matches(painted, @"^(.*) c$", RegexOptions.Multiline).Select(m => Parse(m.Groups[1].Value)).ToList();
        var from = Local(Numbers(painted, "m"));
        var (centres, turned) = (new List<(double X, double Y)>(), 0.0);
        foreach (var curve in curves)
        {
            var (a, b, c, d) = (from, Local(curve[..2]), Local(curve[2..4]), Local(curve[4..]));
            var middle = ((a.X + 3 * b.X + 3 * c.X + d.X) / 8, (a.Y + 3 * b.Y + 3 * c.Y + d.Y) / 8);
            centres.Add(Centre(a, middle, d));
            turned += Angle(centres[^1], a, d);
            from = d;
        }
        from.X.Should().BeApproximately(60, 0.01);
        from.Y.Should().BeApproximately(20, 0.01);
        (Math.Abs(turned) > Math.PI, turned > 0).Should().Be((large, clockwise));
        centres.Should().OnlyContain(c => Math.Abs(c.X - centres[0].X) < 0.02 && Math.Abs(c.Y - centres[0].Y) < 0.02);
    }

    private static (double X, double Y) Local(double[] page) => (page[0] - 408.56, 797.89 - page[1]);

    // In the system of the ellipse's axes, where it is a circle, the centre is where the bisectors of two chords meet.
    private static (double X, double Y) Centre((double X, double Y) a, (double X, double Y) b, (double X, double Y) c)
    {
        var (p, q, r) = (Round(a), Round(b), Round(c));
        var d = 2 * (p.X * (q.Y - r.Y) + q.X * (r.Y - p.Y) + r.X * (p.Y - q.Y));
        var (pp, qq, rr) = (p.X * p.X + p.Y * p.Y, q.X * q.X + q.Y * q.Y, r.X * r.X + r.Y * r.Y);
        var centre = (X: (pp * (q.Y - r.Y) + qq * (r.Y - p.Y) + rr * (p.Y - q.Y)) / d, Y: (pp * (r.X - q.X) + qq * (p.X - r.X) + rr * (q.X - p.X)) / d);
        Math.Sqrt(Math.Pow(p.X - centre.X, 2) + Math.Pow(p.Y - centre.Y, 2)).Should().BeApproximately(1, 0.01);
        return centre;
    }

    /// <summary>How far it is round the centre from one point to another; positive is clockwise, since y counts downwards.</summary>
    private static double Angle((double X, double Y) centre, (double X, double Y) from, (double X, double Y) to)
    {
        var (a, b) = (Round(from), Round(to));
        var (u, v) = ((X: a.X - centre.X, Y: a.Y - centre.Y), (X: b.X - centre.X, Y: b.Y - centre.Y));
        return Math.Atan2(u.X * v.Y - u.Y * v.X, u.X * v.X + u.Y * v.Y);
    }

    private static (double X, double Y) Round((double X, double Y) at)
    {
        var (sin, cos) = Math.SinCos(Math.PI / 6);
        return ((at.X * cos + at.Y * sin) / 20, (-at.X * sin + at.Y * cos) / 10);
    }

    private static double[] Numbers(string painted, string operation) => Parse(Regex.Match(painted, $@"([-\d. ]+) {operation}\b").Groups[1].Value);

    private static double[] Parse(string numbers) => [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
