using Conformance.Engine.Peers;
using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

public sealed class HostSlotsTests
{
    private static readonly Case OnX = new(Rows.Of("", "a: new RTCPeerConnection"), ["x"]);
    private static readonly Case OnY = OnX with { Implementations = ["y"] };
    private static readonly Case OnXAndY = OnX with { Implementations = ["x", "y"] };
    private static readonly Case OnXTwice = OnX with { Implementations = ["x", "x"] };

    [Test]
    public void TwoPeers_OfTwoImplementations_NeedBothFree()
    {
        var slots = Slots(1, 1);
        var x = slots.TakeAsync(OnX, default);
        var both = slots.TakeAsync(OnXAndY, default);
        Assert.That((x.IsCompleted, both.IsCompleted), Is.EqualTo((true, false)));

        slots.Return(OnX);

        Assert.That(async () => await both, Throws.Nothing);
    }

    [Test]
    public void TwoPeers_OfOneImplementation_NeedTwoHosts()
    {
        var slots = Slots(2, 1);
        var x = slots.TakeAsync(OnX, default);
        var twice = slots.TakeAsync(OnXTwice, default);
        Assert.That((x.IsCompleted, twice.IsCompleted), Is.EqualTo((true, false)));

        slots.Return(OnX);

        Assert.That(async () => await twice, Throws.Nothing);
    }

    [Test]
    public void CaseThatWaits_ForBoth_HoldsNothingInTheMeantime()
    {
        var slots = Slots(1, 1);
        _ = slots.TakeAsync(OnX, default);
        var both = slots.TakeAsync(OnXAndY, default);

        var y = slots.TakeAsync(OnY, default);

        Assert.That((both.IsCompleted, y.IsCompleted), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Cancellation_WhileWaiting_GivesThePlaceUp()
    {
        using var cancel = new CancellationTokenSource();
        var slots = Slots(1, 1);
        await slots.TakeAsync(OnX, default);
        var cancelled = slots.TakeAsync(OnX, cancel.Token);
        var next = slots.TakeAsync(OnX, default);

        await cancel.CancelAsync();
        slots.Return(OnX);

        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await next, Throws.Nothing);
    }

    private static HostSlots Slots(int x, int y) =>
        new(new Dictionary<string, IImplementation> { ["x"] = new ScriptedImplementation("x", x), ["y"] = new ScriptedImplementation("y", y) });
}
