namespace Conformance.Units.Spec.Rules;

public sealed class ChannelRuleTests
{
    [Test]
    public void StateOrder_BackToOpen_IsReported() => new TraceBuilder()
        .Channel("closing").Enter("x").Leave().Channel("open").Event("pc", "icecandidate")
        .Check("channel/state-order").IsOnly(2, "connecting, open, closing, closed", "closing -> open");

    [Test]
    public void StateOrder_SkippingAState_IsKept() => new TraceBuilder()
        .Channel("connecting").Enter("x").Leave().Channel("closed").Event("channel:0", "close").Check("channel/state-order").IsKept();

    [TestCase("open", "connecting", "open")]
    [TestCase("closing", "open", "closing")]
    [TestCase("close", "closing", "closed")]
    [TestCase("message", "closing", "open")]
    public void EventState_WrongState_IsReported(string type, string actual, string expected) => new TraceBuilder()
        .Channel(actual).Event("channel:0", type).Check("channel/event-state").IsOnly(0, $"{type} in {expected}", $"{type} in {actual}");

    [TestCase("open", "open")]
    [TestCase("closing", "closing")]
    [TestCase("close", "closed")]
    [TestCase("bufferedamountlow", "closing")]
    public void EventState_RightState_IsKept(string type, string state) =>
        new TraceBuilder().Channel(state).Event("channel:0", type).Check("channel/event-state").IsKept();

    [Test]
    public void NothingAfterClose_Message_IsReported() => new TraceBuilder()
        .Event("channel:0", "close").Event("channel:0", "message")
        .Check("channel/nothing-after-close").IsOnly(1, "no event after close", "message after close");

    [Test]
    public void NothingAfterClose_SecondClosing_IsReported() => new TraceBuilder()
        .Event("channel:0", "closing").Event("channel:0", "closing")
        .Check("channel/nothing-after-close").IsOnly(1, "closing once", "closing again");

    [Test]
    public void NothingAfterClose_AnotherChannel_IsKept() => new TraceBuilder()
        .Event("channel:0", "closing").Event("channel:0", "close").Event("channel:1", "message").Check("channel/nothing-after-close").IsKept();

    [TestCase("open", true)]
    [TestCase("connecting", false)]
    public void OpenAtAnnouncement_OfAReceivedChannel_IsDemanded(string state, bool isKept)
    {
        var found = new TraceBuilder().Channel(state).Event("pc", "datachannel", """{"channel":{"$ref":"channel:0"}}""")
            .Check("channel/open-at-announcement");
        if (isKept)
        {
            found.IsKept();
        }
        else
        {
            found.IsOnly(0, "datachannel with an open channel", "datachannel with a channel in connecting");
        }
    }

    [Test]
    public void IdBelowMaxChannels_OpenWithAnIdBeyond_IsReported() => new TraceBuilder()
        .Channel("open", 1024).Enter("get maxChannels", "sctp:0").Leave("1024").Check("channel/id-below-max-channels")
        .IsOnly(1, "no open channel whose id is not below maxChannels", "an open channel with the id 1024, of 1024");

    [Test]
    public void IdBelowMaxChannels_ClosedWithoutAnError_IsReported() => new TraceBuilder()
        .Channel("closed", 65534).Event("channel:0", "close").Enter("get maxChannels", "sctp:0").Leave("1024").Check("channel/id-below-max-channels")
        .IsOnly(2, "error at a channel whose id is not below maxChannels", "no error at the channel with the id 65534, of 1024");

    [Test]
    public void IdBelowMaxChannels_ClosedWithAnError_IsKept() => new TraceBuilder()
        .Channel("closed", 65534).Event("channel:0", "error").Event("channel:0", "close").Enter("get maxChannels", "sctp:0").Leave("1024")
        .Check("channel/id-below-max-channels").IsKept();

    [Test]
    public void IdBelowMaxChannels_ClosedByTheApplication_IsKept() => new TraceBuilder()
        .Channel("connecting", 65534).Enter("close", "channel:0").Channel("closed", 65534).Leave().Enter("get maxChannels", "sctp:0").Leave("1024")
        .Check("channel/id-below-max-channels").IsKept();

    [TestCase("null")]
    [TestCase("65535")]
    public void IdBelowMaxChannels_NoIdBeyond_IsKept(string channels) => new TraceBuilder()
        .Channel("open", 65534).Enter("get maxChannels", "sctp:0").Leave(channels).Check("channel/id-below-max-channels").IsKept();

    [Test]
    public void IdBelowMaxChannels_ChannelWithoutAnId_IsKept() => new TraceBuilder()
        .Channel("connecting", null).Enter("get maxChannels", "sctp:0").Leave("1024").Check("channel/id-below-max-channels").IsKept();
}
