using System.Collections.Immutable;
using System.Globalization;

namespace Conformance.Reporting.Coverage;

/// <summary>
/// Places the states of a machine round the drawing, in their order and clockwise from the top, and draws its changes as curves that bow to their
/// right, so that there and back lie apart.
/// </summary>
public sealed class MachineLayout
{
    /// <summary>Width of the drawing.</summary>
    public const double Width = 400;

    /// <summary>Height of the drawing.</summary>
    public const double Height = 350;

    /// <summary>Height of a state's box.</summary>
    public const double BoxHeight = 26;

    private const double CharacterWidth = 7.3;
    private const double Bow = 0.16;
    private const double Gap = 3;
    private const double SideMargin = 3;

    // A curve between two states of one row bows this far out.
    private const double RowMargin = 24;
    private const double ArrowLength = 8;
    private const double ArrowHalfWidth = 3.5;
    private readonly Dictionary<string, Box> _boxes = new(StringComparer.Ordinal);

    /// <summary>Places these states.</summary>
    public MachineLayout(ImmutableArray<string> states)
    {
        States = states;
        var angles = states.Select((_, i) => (2 * Math.PI * i / states.Length) - (Math.PI / 2)).ToList();
        var (left, right) = Fill(angles.ConvertAll(Math.Cos));
        var (top, bottom) = Fill(angles.ConvertAll(Math.Sin));
        var widest = states.Max(WidthOf);
        for (var i = 0; i < states.Length; i++)
        {
            _boxes.Add(states[i], new Box(
                (widest / 2) + SideMargin + ((Math.Cos(angles[i]) - left) / (right - left) * (Width - widest - (2 * SideMargin))),
                (BoxHeight / 2) + RowMargin + ((Math.Sin(angles[i]) - top) / (bottom - top) * (Height - BoxHeight - (2 * RowMargin))),
                WidthOf(states[i])));
        }
    }

    /// <summary>The states that it has placed, in their order.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>The box of a state: its centre and its width.</summary>
    public Box BoxOf(string state) => _boxes[state];

    /// <summary>The curve of a change and the arrow at its end, as the paths of an SVG.</summary>
    public (string Curve, string Arrow) Path(string from, string to)
    {
        var (a, b) = (_boxes[from], _boxes[to]);
        if (from == to)
        {
            return Loop(a);
        }

        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var control = (X: ((a.X + b.X) / 2) - (dy * Bow), Y: ((a.Y + b.Y) / 2) + (dx * Bow));
        var (start, end) = (a.Edge(control.X, control.Y), b.Edge(control.X, control.Y));
        var (ux, uy) = Unit(end.X - control.X, end.Y - control.Y);
        var (bx, by) = (end.X - (ux * ArrowLength), end.Y - (uy * ArrowLength));
        return (
            Text($"M{start.X:0.#} {start.Y:0.#}Q{control.X:0.#} {control.Y:0.#} {bx:0.#} {by:0.#}"),
            Text($"M{end.X:0.#} {end.Y:0.#}L{bx - (uy * ArrowHalfWidth):0.#} {by + (ux * ArrowHalfWidth):0.#}L{bx + (uy * ArrowHalfWidth):0.#} {by - (ux * ArrowHalfWidth):0.#}Z"));
    }

    /// <summary>A change from a state to itself, which some occurrences are: a loop on top of the box.</summary>
    private static (string Curve, string Arrow) Loop(Box box)
    {
        var top = box.Y - (BoxHeight / 2) - Gap;
        return (
            Text($"M{box.X - 12:0.#} {top:0.#}C{box.X - 22:0.#} {top - 26:0.#} {box.X + 22:0.#} {top - 26:0.#} {box.X + 13:0.#} {top - ArrowLength:0.#}"),
            Text($"M{box.X + 11:0.#} {top:0.#}L{box.X + 10:0.#} {top - ArrowLength:0.#}L{box.X + 16:0.#} {top - ArrowLength + 1:0.#}Z"));
    }

    /// <summary>The ends of what is to fill the drawing; a single value stands in its middle.</summary>
    private static (double From, double To) Fill(List<double> values) => values.Max() - values.Min() > 1e-9 ? (values.Min(), values.Max()) : (values[0] - 1, values[0] + 1);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double WidthOf(string state) => (state.Length * CharacterWidth) + 20;

    private static (double X, double Y) Unit(double x, double y)
    {
        var length = Math.Sqrt((x * x) + (y * y));
        return (x / length, y / length);
    }

    /// <summary>The box of a state.</summary>
    /// <param name="X">Its centre.</param>
    /// <param name="Y">Its centre.</param>
    /// <param name="Width">Its width.</param>
    public sealed record Box(double X, double Y, double Width)
    {
        /// <summary>Where a line from its centre to a point outside leaves it, a little outside of its border.</summary>
        internal (double X, double Y) Edge(double x, double y)
        {
            var (ux, uy) = Unit(x - X, y - Y);
            var reach = Math.Min(
                ux == 0 ? double.PositiveInfinity : ((Width / 2) + Gap) / Math.Abs(ux),
                uy == 0 ? double.PositiveInfinity : ((BoxHeight / 2) + Gap) / Math.Abs(uy));
            return (X + (ux * reach), Y + (uy * reach));
        }
    }
}
