using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api;

/// <summary>Tells a channel what its transport would, in a task of its own.</summary>
internal static class ChannelTelling
{
    public static void Receive(this RTCDataChannel channel, byte[] data, bool isText) => channel.Connection.Loop.Post(() => channel.HandOut(data, isText));

    public static void Sent(this RTCDataChannel channel, int bytes) => channel.Connection.Loop.Post(() => channel.LowerBufferedAmount(bytes));
}
