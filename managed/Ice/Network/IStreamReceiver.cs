namespace Conformance.WebRtc.Ice;

/// <summary>Takes the bytes of a stream, on threads of the pool, one call at a time.</summary>
internal interface IStreamReceiver
{
    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">The bytes, valid during the call.</param>
    void Receive(ReadOnlySpan<byte> bytes);

    /// <summary>The stream has ended; nothing more comes.</summary>
    /// <param name="reason">Why.</param>
    void Closed(string reason);
}
