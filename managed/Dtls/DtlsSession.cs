using System.Buffers;
using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>
/// One DTLS association over datagrams (RFC 6347, RFC 8827 section 6.5). The handshake has a thread while it lasts; afterwards there is
/// none, and
/// everything is done where it is called for.
/// </summary>
/// <remarks>All members belong to the transport loop: they are called on it, one at a time. The thread of the handshake hands over exactly
/// once, by
/// <see cref="IDtlsHost.Post"/>; until then it only takes queued datagrams and sends. Within the host's callbacks all members may be called
/// but
/// <see cref="HandleDatagram"/>.</remarks>
internal sealed class DtlsSession
{
    private const int MaxPlaintext = 1 << 14;

    private readonly IDtlsHost _host;
    private readonly DtlsPeer _peer;
    private readonly QueuedTransport _transport;
    private readonly DtlsHandshake _handshake;
    private DtlsTransport? _records;

    // Null when BouncyCastle protects data too: the suite is not one of AES-GCM.
    private AesGcmRecordCipher? _cipher;
    private byte[] _plaintext = [];

    /// <param name="role">This side's.</param>
    /// <param name="certificate">This side's.</param>
    /// <param name="fingerprints">Of the remote description, one of which the other side's certificate must have.</param>
    /// <param name="host">What it runs in.</param>
    /// <param name="options">Sizes and times; the defaults when null.</param>
    public DtlsSession(
        DtlsRole role, RTCCertificate certificate, IReadOnlyList<RTCDtlsFingerprint> fingerprints, IDtlsHost host, DtlsOptions? options = null)
    {
        options ??= DtlsOptions.Default;
        _host = host;
        _peer = new DtlsPeer(role, certificate, new RemoteFingerprints([.. fingerprints]), options);
        _transport = new QueuedTransport(options.Mtu, host.Send);
        _handshake = new DtlsHandshake(role, _peer, _transport);
    }

    /// <summary>How far it is.</summary>
    public DtlsPhase Phase { get; private set; }

    /// <summary>The most bytes that <see cref="Send"/> gets into one datagram of the MTU.</summary>
    /// <exception cref="InvalidOperationException">It is not connected.</exception>
    public int SendLimit => (_records ?? throw NotConnected()).GetSendLimit();

    /// <summary>Starts the handshake. Datagrams that came before are its first.</summary>
    /// <exception cref="InvalidOperationException">It was started or closed before.</exception>
    public void Start()
    {
        if (Phase != DtlsPhase.New)
        {
            throw new InvalidOperationException($"the session is {Phase}, and starts once");
        }

        Phase = DtlsPhase.Handshaking;
        _handshake.Start(outcome => _host.Post(() => Complete(outcome)));
    }

    /// <summary>Takes a datagram that has come in. What is no record of this session is dropped.</summary>
    public void HandleDatagram(ReadOnlySpan<byte> datagram)
    {
        // SHOULD: invalid records are silently discarded (RFC 6347 section 4.1.2.7).
        if (!DatagramCheck.IsPlausible(datagram))
        {
            return;
        }

        switch (Phase)
        {
            case DtlsPhase.New or DtlsPhase.Handshaking:
                _transport.Add(datagram);
                break;
            case DtlsPhase.Connected:
                Read(datagram);
                break;
        }
    }

    /// <summary>Sends one record of application data, in a datagram of its own. Does nothing once the session is over.</summary>
    /// <exception cref="InvalidOperationException">It is not connected yet.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More bytes than a record holds.</exception>
    public void Send(ReadOnlySpan<byte> data)
    {
        // MUST NOT: more than 2^14 bytes (RFC 5246 section 6.2.1).
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MaxPlaintext, nameof(data));
        if (Phase == DtlsPhase.Over)
        {
            return;
        }

        var records = _records ?? throw NotConnected();
        try
        {
            if (_cipher is { } cipher)
            {
                _host.Send(cipher.Write(data));
            }
            else
            {
                records.Send(data);
            }
        }
        catch (IOException e)
        {
            Fail(e);
        }
    }

    /// <summary>Closes the session: says so to the other side, or ends the handshake. The host is told nothing more; its Send may be called
    /// until the thread of
    /// the handshake has ended, which is at once.</summary>
    public void Close()
    {
        if (Phase == DtlsPhase.Over)
        {
            return;
        }

        Phase = DtlsPhase.Over;
        _transport.Stop();
        _records?.Close();
    }

    /// <summary>Ends the session as <see cref="Close"/> does, without a word to the other side, which begins a new one too.</summary>
    public void Abandon()
    {
        Phase = DtlsPhase.Over;
        _transport.Stop();
    }

    // The hand-over: runs on the loop when the thread of the handshake has nothing more to do.
    private void Complete(DtlsOutcome outcome)
    {
        _transport.GoInline();
        switch (outcome)
        {
            // Closed while the handshake was ending.
            case DtlsOutcome.Connected connected when Phase == DtlsPhase.Over:
                connected.Records.Close();
                break;
            case DtlsOutcome.Connected connected:
                (_records, _cipher) = (connected.Records, connected.Cipher);
                _transport.IsNumberedByCipher = _cipher is not null;
                Phase = DtlsPhase.Connected;
                _host.OnConnected(connected.Connection);

                // Behind the last record of the handshake there can be data in the same datagram.
                ReadRecords(isLaid: false);
                while (Phase == DtlsPhase.Connected && _transport.TryTake(out var datagram))
                {
                    Read(datagram);
                }

                break;
            case DtlsOutcome.Failed failed when Phase != DtlsPhase.Over:
                Phase = DtlsPhase.Over;
                _host.OnFailed(failed.Error);
                break;
            case DtlsOutcome.Closed when Phase != DtlsPhase.Over:
                Phase = DtlsPhase.Over;
                _host.OnClosed();
                break;
        }
    }

    // A datagram can hold several records (RFC 6347 section 4.1.1). Those of data are read here, in their order with the others, which are
    // BouncyCastle's: alerts, and flights of a peer that has missed the last one of this side.
    private void Read(ReadOnlySpan<byte> datagram)
    {
        if (_cipher is not { } cipher)
        {
            ReadByBouncyCastle(datagram);
            return;
        }

        var (first, at) = (0, 0);
        while (at < datagram.Length && Phase == DtlsPhase.Connected)
        {
            var record = datagram.Slice(at, RecordHeader.Whole(datagram[at..]));
            if (record[0] == RecordHeader.ApplicationData && RecordHeader.Epoch(record) == RecordHeader.ProtectedEpoch)
            {
                ReadByBouncyCastle(datagram[first..at]);
                ReadData(cipher, record);
                first = at + record.Length;
            }

            at += record.Length;
        }

        ReadByBouncyCastle(datagram[first..at]);
    }

    private void ReadData(AesGcmRecordCipher cipher, ReadOnlySpan<byte> record)
    {
        if (_plaintext.Length < record.Length)
        {
            _plaintext = new byte[Math.Max(record.Length, 2 * _plaintext.Length)];
        }

        // MUST NOT: more than 2^14 bytes (RFC 5246 section 6.2.1).
        if (Phase == DtlsPhase.Connected && cipher.TryRead(record, _plaintext, out var length) && length is > 0 and <= MaxPlaintext)
        {
            _host.OnData(_plaintext.AsSpan(0, length));
        }
    }

    private void ReadByBouncyCastle(ReadOnlySpan<byte> datagram)
    {
        if (!datagram.IsEmpty && Phase == DtlsPhase.Connected)
        {
            _transport.Lay(datagram);
            ReadRecords(isLaid: true);
        }
    }

    // BouncyCastle keeps the records behind the first one.
    private void ReadRecords(bool isLaid)
    {
        var plaintext = ArrayPool<byte>.Shared.Rent(MaxPlaintext);
        while (Phase == DtlsPhase.Connected && TryReadRecord(isLaid, plaintext, out var length))
        {
            isLaid = false;
            if (length > 0)
            {
                _host.OnData(plaintext.AsSpan(0, length));
            }
        }

        ArrayPool<byte>.Shared.Return(plaintext);
    }

    // False when there is no more data, or the session is over.
    private bool TryReadRecord(bool isLaid, byte[] plaintext, out int length)
    {
        length = -1;
        _transport.Pack();
        try
        {
            length = isLaid ? Receive(plaintext) : -1;
            if (length < 0)
            {
                length = _records!.ReceivePending(plaintext);
            }
        }
        catch (IOException e)
        {
            Fail(e);
        }
        finally
        {
            _transport.Flush();
        }

        if (_peer.Alerts.IsClosedByPeer && Phase == DtlsPhase.Connected)
        {
            Phase = DtlsPhase.Over;
            _host.OnClosed();
        }

        return length >= 0;
    }

    private int Receive(byte[] plaintext)
    {
        try
        {
            // Never waits: the transport throws instead. Zero would be without an end.
            return _records!.Receive(plaintext, 1);
        }
        catch (TlsTimeoutException)
        {
            return -1;
        }
    }

    private void Fail(Exception e)
    {
        if (Phase == DtlsPhase.Over)
        {
            return;
        }

        Phase = DtlsPhase.Over;
        _transport.Flush();
        _host.OnFailed(DtlsFailure.Create(_peer, e));
    }

    private InvalidOperationException NotConnected() => new($"the session is {Phase}; data can be sent once it is connected");
}
