using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

/// <summary>Writes down what channels ask of the association.</summary>
internal sealed class FakeDataTransport : IDataTransport
{
    public List<string> Calls { get; } = [];

    public List<byte[]> Messages { get; } = [];

    public void Open(RTCDataChannel channel) => Calls.Add($"open {channel.Label}");

    public void Send(RTCDataChannel channel, ReadOnlyMemory<byte> data, bool isText)
    {
        Calls.Add($"send {channel.Label} {(isText ? "text" : "binary")}");
        Messages.Add(data.ToArray());
    }

    public void HandedOut(int bytes) => Calls.Add($"handed out {bytes}");

    public void Close(RTCDataChannel channel) => Calls.Add($"close {channel.Label}");

    public void Abort() => Calls.Add("abort");
}
