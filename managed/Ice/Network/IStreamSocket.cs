using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>A connected stream: TCP, or TLS over it. Disposing it closes it once what was given to it has been sent.</summary>
internal interface IStreamSocket : IDisposable
{
    /// <summary>Where it is bound.</summary>
    IPEndPoint LocalEndPoint { get; }

    /// <summary>Begins to receive. Called once.</summary>
    void Start(IStreamReceiver receiver);

    /// <summary>Sends bytes, all of them or, when too many wait, none. One call at a time.</summary>
    void Send(ReadOnlySpan<byte> bytes);
}
