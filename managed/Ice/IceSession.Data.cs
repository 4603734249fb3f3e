namespace Conformance.WebRtc.Ice;

/// <remarks>This part is for what runs above ICE. Its members may be called anywhere.</remarks>
internal sealed partial class IceSession
{
    /// <summary>The clock of <see cref="ITransportReceiver.NextTimeout"/>.</summary>
    public TimeSpan Now => Io.Now;

    /// <summary>Sets what reads the data of a transport; it is called on the transport loop. Data that came before is given to it then.</summary>
    public void SetReceiver(RTCIceTransport transport, ITransportReceiver receiver) => Io.SetReceiver(transport.Agent, receiver);

    /// <summary>Sends a datagram to the other side; drops and counts it where there is no pair to send it on. On the transport loop it is sent at once,
    /// elsewhere after what is queued there.</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="datagram">The bytes; not kept.</param>
    public void Send(RTCIceTransport transport, ReadOnlySpan<byte> datagram) => Io.Send(transport.Agent, datagram);

    /// <summary>Runs an action on the transport loop, where the receivers are called: what they share with it needs no lock.</summary>
    public void RunOnTransport(Action action) => Io.Post(action);
}
