using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>A bound UDP socket. Nothing is sent or read yet: that comes with the connectivity checks. Disposing it closes it.</summary>
internal interface IDatagramSocket : IDisposable
{
    /// <summary>Where it is bound.</summary>
    IPEndPoint LocalEndPoint { get; }
}
