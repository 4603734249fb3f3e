namespace Conformance.WebRtc.Ice;

/// <summary>What has gone over a path: a candidate pair, or all pairs of a transport (<c>webrtc-stats#candidatepair-dict*</c>).</summary>
/// <remarks>Counted on the transport loop alone, without a lock; read anywhere.</remarks>
internal sealed class PathCounters
{
    private long _packetsSent;
    private long _bytesSent;
    private long _packetsReceived;
    private long _bytesReceived;
    private long _requestsSent;
    private long _consentRequestsSent;
    private long _responsesReceived;
    private long _requestsReceived;
    private long _roundTripTicks;
    private long _roundTripsTicks;

    /// <summary>Datagrams sent, checks apart.</summary>
    public long PacketsSent => Volatile.Read(ref _packetsSent);

    /// <summary>Their bytes.</summary>
    public long BytesSent => Volatile.Read(ref _bytesSent);

    /// <summary>Datagrams received, checks apart.</summary>
    public long PacketsReceived => Volatile.Read(ref _packetsReceived);

    /// <summary>Their bytes.</summary>
    public long BytesReceived => Volatile.Read(ref _bytesReceived);

    /// <summary>Checks sent, each once; those that keep consent apart.</summary>
    public long RequestsSent => Volatile.Read(ref _requestsSent);

    /// <summary>Checks sent to keep consent.</summary>
    public long ConsentRequestsSent => Volatile.Read(ref _consentRequestsSent);

    /// <summary>Answers received, those to checks that keep consent too.</summary>
    public long ResponsesReceived => Volatile.Read(ref _responsesReceived);

    /// <summary>Checks received. Each has been answered.</summary>
    public long RequestsReceived => Volatile.Read(ref _requestsReceived);

    /// <summary>The last time that an answer took; zero before there is one that tells.</summary>
    public TimeSpan RoundTrip => new(Volatile.Read(ref _roundTripTicks));

    /// <summary>The sum of these times.</summary>
    public TimeSpan RoundTrips => new(Volatile.Read(ref _roundTripsTicks));

    /// <summary>Counts a datagram that is sent.</summary>
    public void Sent(int length)
    {
        Volatile.Write(ref _packetsSent, _packetsSent + 1);
        Volatile.Write(ref _bytesSent, _bytesSent + length);
    }

    /// <summary>Counts a datagram that is received.</summary>
    public void Received(int length)
    {
        Volatile.Write(ref _packetsReceived, _packetsReceived + 1);
        Volatile.Write(ref _bytesReceived, _bytesReceived + length);
    }

    /// <summary>Counts a check that is sent for the first time.</summary>
    public void Asked(CheckPurpose purpose)
    {
        if (purpose == CheckPurpose.Consent)
        {
            Volatile.Write(ref _consentRequestsSent, _consentRequestsSent + 1);
        }
        else
        {
            Volatile.Write(ref _requestsSent, _requestsSent + 1);
        }
    }

    /// <summary>Counts a check that is received.</summary>
    public void WasAsked() => Volatile.Write(ref _requestsReceived, _requestsReceived + 1);

    /// <summary>Counts an answer.</summary>
    /// <param name="roundTrip">How long it took; null where the check was sent more than once, so that nobody knows which one is answered.</param>
    public void Answered(TimeSpan? roundTrip)
    {
        Volatile.Write(ref _responsesReceived, _responsesReceived + 1);
        if (roundTrip is { } time)
        {
            Volatile.Write(ref _roundTripTicks, time.Ticks);
            Volatile.Write(ref _roundTripsTicks, _roundTripsTicks + time.Ticks);
        }
    }
}
