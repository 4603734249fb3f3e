using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Reporting.Coverage;
using Conformance.Spec.Machines;

namespace Conformance.Units.Reporting;

public sealed partial class MachineLayoutTests
{
    [TestCaseSource(nameof(Machines))]
    public void Boxes_AnyMachine_LieInTheDrawingAndApart(StateMachine machine)
    {
        var layout = new MachineLayout(machine.States);
        var boxes = machine.States.Select(s => (State: s, Box: layout.BoxOf(s))).ToList();
        Assert.Multiple(() =>
        {
            foreach (var (state, box) in boxes)
            {
                Assert.That(box.X - (box.Width / 2), Is.GreaterThanOrEqualTo(0), state);
                Assert.That(box.X + (box.Width / 2), Is.LessThanOrEqualTo(MachineLayout.Width), state);
                Assert.That(box.Y, Is.InRange(MachineLayout.BoxHeight / 2, MachineLayout.Height - (MachineLayout.BoxHeight / 2)), state);
                Assert.That(boxes.Where(o => o.State != state && Overlap(box, o.Box)), Is.Empty, state);
            }
        });
    }

    [TestCaseSource(nameof(Machines))]
    public void Paths_AnyChange_GoFromBoxToBoxInsideTheDrawing(StateMachine machine)
    {
        var layout = new MachineLayout(machine.States);
        Assert.Multiple(() =>
        {
            foreach (var edge in machine.Edges)
            {
                var (curve, arrow) = layout.Path(edge.From, edge.To);
                var (points, head) = (Points(curve), Points(arrow));
                Assert.That(Touches(layout.BoxOf(edge.From), points[0]), $"{edge} begins at its state: {curve}");
                Assert.That(Touches(layout.BoxOf(edge.To), head[0]), $"{edge} ends at its state: {arrow}");

                // Half way a curve of this kind is half way between the middle of its ends and its control point.
                var middle = (X: (points[0].X + (2 * points[1].X) + points[2].X) / 4, Y: (points[0].Y + (2 * points[1].Y) + points[2].Y) / 4);
                Assert.That(middle.X, Is.InRange(0, MachineLayout.Width), edge.ToString());
                Assert.That(middle.Y, Is.InRange(0, MachineLayout.Height), edge.ToString());
            }
        });
    }

    [Test]
    public void Path_ThereAndBack_LieApart()
    {
        var layout = new MachineLayout(["a", "b", "c"]);
        var (there, back) = (Points(layout.Path("a", "b").Curve)[1], Points(layout.Path("b", "a").Curve)[1]);
        Assert.That(Math.Abs(there.X - back.X) + Math.Abs(there.Y - back.Y), Is.GreaterThan(20));
    }

    [Test]
    public void Path_FromAStateToItself_IsALoopThatIsDrawn()
    {
        var (curve, arrow) = new MachineLayout(["a", "b"]).Path("a", "a");
        Assert.That(Points(curve + arrow).Select(p => (p.X, p.Y)), Has.All.Matches<(double X, double Y)>(p => double.IsFinite(p.X) && p.Y is > -10 and < MachineLayout.Height));
        Assert.That(curve, Does.Not.Contain("NaN"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Boxes_FewStates_AreInTheDrawing(int count)
    {
        var layout = new MachineLayout([.. Enumerable.Range(0, count).Select(i => $"state-{i}")]);
        Assert.That(layout.States.Select(layout.BoxOf).Select(b => (b.X, b.Y)), Has.All.Matches<(double X, double Y)>(
            p => p.X is > 0 and < MachineLayout.Width && p.Y is > 0 and < MachineLayout.Height));
    }

    private static bool Overlap(MachineLayout.Box a, MachineLayout.Box b) =>
        Math.Abs(a.X - b.X) < (a.Width + b.Width) / 2 && Math.Abs(a.Y - b.Y) < MachineLayout.BoxHeight;

    private static bool Touches(MachineLayout.Box box, (double X, double Y) point)
    {
        var (dx, dy) = (Math.Abs(point.X - box.X) - (box.Width / 2), Math.Abs(point.Y - box.Y) - (MachineLayout.BoxHeight / 2));
        return Math.Max(dx, dy) is >= 0 and <= 4;
    }

    private static List<(double X, double Y)> Points(string path) =>
        [.. Number().Matches(path).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).Chunk(2).Select(p => (p[0], p[1]))];

    private static IEnumerable<TestCaseData> Machines() => StateMachines.All.Select(m => new TestCaseData(m).SetArgDisplayNames(m.Name));

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
