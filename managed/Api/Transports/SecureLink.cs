using Conformance.WebRtc.Dtls;
using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>DTLS over one ICE transport, and the way to SCTP above it. Lives on the transport loop; what the application sees of it goes to the connection's loop.</summary>
/// <param name="transport">The transport whose state it tells.</param>
/// <param name="ice">ICE of the connection.</param>
internal sealed class SecureLink(RTCDtlsTransport transport, IceSession ice) : ITransportReceiver, IDtlsHost
{
    // The other side may begin before this side has its answer: a flight is a few datagrams.
    private const int MostEarlyDatagrams = 16;

    private readonly List<byte[]> _early = [];
    private SecureAssociation? _association;
    private DtlsSession? _session;
    private SctpLink? _data;
    private bool _hasPath;

    /// <inheritdoc/>
    public TimeSpan? NextTimeout => _data?.NextTimeout;

    /// <summary>
    /// Gives it what an answer has settled; the handshake begins with the first path. A later answer that asks for a new association ends the one there is,
    /// of which the other side is not told: it has the same descriptions. What is above stays as it is (RFC 8841 section 10.5). Called on the connection's loop.
    /// </summary>
    /// <param name="association">What was settled.</param>
    /// <param name="certificate">This side's certificate.</param>
    public void Secure(SecureAssociation association, RTCCertificate certificate) => ice.RunOnTransport(() =>
    {
        if (_association?.GoesOnAs(association) == true)
        {
            _association = association;
            return;
        }

        _session?.Abandon();
        _association = association;
        _session = new DtlsSession(association.IsClient ? DtlsRole.Client : DtlsRole.Server, certificate, association.Fingerprints, this);
        foreach (var datagram in _early)
        {
            _session.HandleDatagram(datagram);
        }

        _early.Clear();
        StartIfReady();
    });

    /// <summary>Puts an SCTP association on top; it connects when DTLS has. Called on the connection's loop.</summary>
    public void Carry(SctpLink data) => ice.RunOnTransport(() =>
    {
        _data = data;
        if (_session is { Phase: DtlsPhase.Connected })
        {
            data.Connect(ice.Now);
        }
    });

    /// <summary>Ends DTLS: the other side is told. Called on the connection's loop.</summary>
    public void Close() => ice.RunOnTransport(() => _session?.Close());

    /// <summary>Sends an SCTP packet. On the transport loop.</summary>
    public void SendData(ReadOnlySpan<byte> packet)
    {
        if (_session is { Phase: DtlsPhase.Connected } session)
        {
            session.Send(packet);
        }
    }

    /// <inheritdoc/>
    public void Receive(DatagramKind kind, ReadOnlySpan<byte> datagram)
    {
        if (kind != DatagramKind.Dtls)
        {
            return;
        }

        if (_session is { } session)
        {
            session.HandleDatagram(datagram);
        }
        else if (_early.Count < MostEarlyDatagrams)
        {
            _early.Add(datagram.ToArray());
        }
    }

    /// <inheritdoc/>
    public void EndBatch() => _data?.EndBatch();

    /// <inheritdoc/>
    public void PathSelected()
    {
        _hasPath = true;
        StartIfReady();
    }

    /// <inheritdoc/>
    public void Advance(TimeSpan now) => _data?.Advance(now);

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram) => ice.Send(transport.IceTransport, datagram);

    /// <inheritdoc/>
    public void Post(Action work) => ice.RunOnTransport(work);

    /// <inheritdoc/>
    public void OnConnected(DtlsConnection connection)
    {
        transport.ChangeState(RTCDtlsTransportState.Connected, connection.RemoteCertificates);
        _data?.Connect(ice.Now);
    }

    /// <inheritdoc/>
    public void OnData(ReadOnlySpan<byte> data) => _data?.HandlePacket(ice.Now, data);

    /// <inheritdoc/>
    public void OnFailed(RTCError error)
    {
        transport.Fail(error);
        _data?.TransportFailed();
    }

    /// <inheritdoc/>
    public void OnClosed()
    {
        transport.ChangeState(RTCDtlsTransportState.Closed);
        _data?.TransportFailed();
    }

    private void StartIfReady()
    {
        if (_hasPath && _session is { Phase: DtlsPhase.New } session)
        {
            transport.ChangeState(RTCDtlsTransportState.Connecting);
            session.Start();
        }
    }
}
