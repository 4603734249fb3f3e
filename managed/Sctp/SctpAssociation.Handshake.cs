using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    // Supported extensions, then FORWARD TSN supported.
    private static readonly byte[] OwnParameters =
    [
        0x80, 0x08, 0, 6, (byte)ChunkType.Reconfig, (byte)ChunkType.ForwardTsn, 0, 0,
        0xC0, 0x00, 0, 4,
    ];

    private readonly Timer _initTimer = new();
    private readonly List<ushort> _resetsToCome = [];
    private TimeSpan _initTimeout;
    private TimeSpan _initBegunAt;
    private int _initAttempts;
    private bool _isInitDue;
    private bool _isCookieDue;
    private byte[] _cookie = [];

    private uint RandomNumber()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        _options.Random(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>MUST NOT be 0 (RFC 9260 section 5.3.1).</summary>
    private uint NewTag() => RandomNumber() is var tag && tag == 0 ? 1 : tag;

    private void BeginInit(TimeSpan now, string cause)
    {
        Become(SctpState.CookieWait, cause);
        (_initAttempts, _initTimeout, _initBegunAt, _isInitDue) = (0, _options.RtoInitial, now, true);
        _initTimer.Start(now, _initTimeout);
    }

    /// <summary>T1-init or T1-cookie has ended (section 5.1, note to A and C).</summary>
    private void InitTimedOut(TimeSpan now)
    {
        if (++_initAttempts > _options.MaxInitRetransmissions)
        {
            AbortWith(
                new SctpError(null, $"{_initAttempts} chunks of the handshake had no answer; {_options.MaxInitRetransmissions} are repeated (RFC 9260 section 5.1)", false),
                ErrorCause.Encode(ErrorCauseCode.UserInitiatedAbort, "no answer"u8));
            return;
        }

        (_isInitDue, _isCookieDue) = (State == SctpState.CookieWait, State == SctpState.CookieEchoed);
        _initTimeout = _initTimeout * 2 < _options.RtoMax ? _initTimeout * 2 : _options.RtoMax;
        _initTimer.Start(now, _initTimeout);
    }

    private void WriteInit(ref PacketWriter writer)
    {
        _isInitDue = false;
        writer.TryAppend(NewInit(isAck: false, _localTag, _localInitialTsn, OwnParameters));
    }

    private void WriteCookieEcho(ref PacketWriter writer)
    {
        _isCookieDue = false;
        writer.TryAppend(new CookieEchoChunk { Cookie = _cookie });
        WriteControl(ref writer);
    }

    private InitChunk NewInit(bool isAck, uint tag, Tsn initialTsn, ReadOnlySpan<byte> parameters) => new()
    {
        IsAck = isAck,
        InitiateTag = tag,
        ReceiverWindow = (uint)_options.ReceiveBufferSize,
        OutboundStreams = _options.OutboundStreams,
        InboundStreams = _options.InboundStreams,
        InitialTsn = initialTsn,
        Parameters = parameters,
    };

    /// <summary>INIT, in any state (sections 5.1, 5.2.1 and 5.2.2).</summary>
    private void HandleInit(TimeSpan now, in InitChunk init)
    {
        // MUST: an INIT without a tag is dropped (section 3.3.2).
        if (init.InitiateTag == 0)
        {
            Counters.MalformedChunks++;
            return;
        }

        var parameters = InitParameters.Read(init.Parameters);
        if (State == SctpState.Ended || init.OutboundStreams == 0 || init.InboundStreams == 0 || parameters.HasHostName)
        {
            var causes = State == SctpState.Ended ? []
                : parameters.HasHostName ? ErrorCause.Encode(ErrorCauseCode.UnresolvableAddress, [])
                : ErrorCause.Encode(ErrorCauseCode.InvalidMandatoryParameter, []);
            Reply(init.InitiateTag, new ErrorChunk { IsAbort = true, Causes = causes });
            return;
        }

        // The ACK of this side was lost: section 9.2.
        if (State == SctpState.ShutdownAckSent)
        {
            _isShutdownAckDue = true;
            return;
        }

        // MUST: a handshake of this side that is under way keeps its tag and TSN (section 5.2.1). Else both are new, and nothing is kept of them here.
        var isOwn = State is SctpState.CookieWait or SctpState.CookieEchoed;
        var cookie = new StateCookie
        {
            LocalTag = isOwn ? _localTag : NewTag(),
            LocalInitialTsn = isOwn ? _localInitialTsn : new Tsn(RandomNumber()),
            Peer = PeerParameters.Of(init, parameters.Features, _options),
            LocalTieTag = State is SctpState.Closed or SctpState.CookieWait ? 0 : _localTag,
            PeerTieTag = State is SctpState.Closed or SctpState.CookieWait ? 0 : _peer.Tag,
            CreatedAt = now,
        };
        Span<byte> sealedCookie = stackalloc byte[StateCookie.Size];
        cookie.Seal(sealedCookie, _options.CookieSecret.Span);
        var answer = new byte[OwnParameters.Length + Parameter.HeaderSize + StateCookie.Size + parameters.Unrecognized.Length];
        OwnParameters.CopyTo(answer, 0);
        var at = OwnParameters.Length;
        at += Parameter.Write(answer.AsSpan(at), (ushort)ParameterType.StateCookie, sealedCookie);
        parameters.Unrecognized.CopyTo(answer, at);
        Reply(init.InitiateTag, NewInit(isAck: true, cookie.LocalTag, cookie.LocalInitialTsn, answer));
    }

    /// <summary>INIT ACK (section 5.1, C; elsewhere section 5.2.3).</summary>
    private void HandleInitAck(TimeSpan now, in InitChunk ack)
    {
        if (State != SctpState.CookieWait)
        {
            Counters.UnexpectedChunks++;
            return;
        }

        var parameters = InitParameters.Read(ack.Parameters);
        _peer = PeerParameters.Of(ack, parameters.Features, _options);
        if (ack.InitiateTag == 0 || ack.OutboundStreams == 0 || ack.InboundStreams == 0)
        {
            AbortWith(
                ErrorCauseCode.InvalidMandatoryParameter,
                $"INIT ACK with tag {ack.InitiateTag}, {ack.OutboundStreams} and {ack.InboundStreams} streams; none may be 0 (RFC 9260 section 3.3.3)");
            return;
        }

        if (parameters.Cookie.IsEmpty)
        {
            Span<byte> missing = [0, 0, 0, 1, 0, (byte)ParameterType.StateCookie];
            AbortWith(
                new SctpError(ErrorCauseCode.MissingMandatoryParameter, "INIT ACK without a state cookie (RFC 9260 section 3.3.3)", IsFromPeer: false),
                ErrorCause.Encode(ErrorCauseCode.MissingMandatoryParameter, missing));
            return;
        }

        _cookie = parameters.Cookie.ToArray();
        if (parameters.Unrecognized.Length > 0)
        {
            Control(new ErrorChunk { IsAbort = false, Causes = ErrorCause.Encode(ErrorCauseCode.UnrecognizedParameters, Inner(parameters.Unrecognized)) });
        }

        if (_initAttempts == 0)
        {
            _rto.Note(now - _initBegunAt);
        }

        Become(SctpState.CookieEchoed, "INIT ACK");
        (_initAttempts, _initTimeout, _isInitDue, _isCookieDue) = (0, _options.RtoInitial, false, true);
        _initTimer.Start(now, _initTimeout);
    }

    /// <summary>COOKIE ECHO (section 5.1, D; when there is an association section 5.2.4).</summary>
    /// <returns>True when the rest of the packet is of this association.</returns>
    private bool HandleCookieEcho(TimeSpan now, uint tag, in CookieEchoChunk echo)
    {
        if (!StateCookie.TryOpen(echo.Cookie, _options.CookieSecret.Span, out var cookie) || cookie.LocalTag != tag || State == SctpState.Ended)
        {
            Counters.BadCookies++;
            return false;
        }

        var match = State == SctpState.Closed ? CookieMatch.Collision : CookieMatches.Of(cookie, _localTag, _peer.Tag);
        var age = now - cookie.CreatedAt;

        // MUST: a cookie that is too old is refused, unless its tags are those of the association that exists.
        if (age > _options.CookieLife && match != CookieMatch.Same)
        {
            Counters.StaleCookies++;
            Span<byte> staleness = stackalloc byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(staleness, (uint)Math.Min(uint.MaxValue, (age - _options.CookieLife).TotalMicroseconds));
            Reply(cookie.Peer.Tag, new ErrorChunk { IsAbort = false, Causes = ErrorCause.Encode(ErrorCauseCode.StaleCookie, staleness) });
            return false;
        }

        switch (match)
        {
            case CookieMatch.Restart:
                return TryRestart(now, cookie);
            case CookieMatch.Collision or CookieMatch.Same when State < SctpState.Established:
                (_localTag, _localInitialTsn, _peer) = (cookie.LocalTag, cookie.LocalInitialTsn, cookie.Peer);
                _rto.Note(age);
                Control(new EmptyChunk(ChunkType.CookieAck));
                Establish(now, "COOKIE ECHO");
                return true;
            case CookieMatch.Same:
                Control(new EmptyChunk(ChunkType.CookieAck));
                return true;
            default:
                Counters.BadCookies++;
                return false;
        }
    }

    private void HandleCookieAck(TimeSpan now)
    {
        if (State == SctpState.CookieEchoed)
        {
            Establish(now, "COOKIE ACK");
        }
    }

    private void Establish(TimeSpan now, string cause)
    {
        Become(SctpState.Established, cause);
        _initTimer.Stop();
        (_isInitDue, _isCookieDue, _cookie) = (false, false, []);
        BeginTransfer(now);
        _events.Add(new SctpEvent { Kind = SctpEventKind.Connected, OutboundStreams = _peer.OutboundStreams, InboundStreams = _peer.InboundStreams });
        foreach (var id in _resetsToCome)
        {
            _outgoingReset!.Want(_queue.Stream(id));
        }

        RefuseResetsIfUnknown();
    }

    private void BeginTransfer(TimeSpan now)
    {
        _errors = 0;
        _sender = new DataSender(_options, _queue, _rto, _localInitialTsn, _peer.Window, (_peer.Features & PeerFeatures.ForwardTsn) != 0);
        _receiver = new DataReceiver(_options, _events, _rto, _peer.InitialTsn, _peer.InboundStreams);
        _outgoingReset = new OutgoingReset(_queue, _events, _rto, _localInitialTsn.Value);
        _incomingReset = new IncomingReset(_receiver, _events, _peer.InitialTsn.Value);
        _heartbeat.Postpone(now);
    }

    /// <summary>The peer makes the association again (section 5.2.4.1).</summary>
    private bool TryRestart(TimeSpan now, in StateCookie cookie)
    {
        // MUST NOT make a new association while the old one shuts down.
        if (State != SctpState.Established)
        {
            Control(new ErrorChunk { IsAbort = false, Causes = ErrorCause.Encode(ErrorCauseCode.CookieReceivedWhileShuttingDown, []) });
            _isShutdownAckDue = State == SctpState.ShutdownAckSent;
            return false;
        }

        _sender!.Clear();
        _receiver!.Clear();
        _outgoingReset!.EndAll();
        _queue.Restart();
        (_localTag, _localInitialTsn, _peer) = (cookie.LocalTag, cookie.LocalInitialTsn, cookie.Peer);
        _control.Clear();
        Control(new EmptyChunk(ChunkType.CookieAck));
        BeginTransfer(now);
        _events.Add(new SctpEvent { Kind = SctpEventKind.Restarted, OutboundStreams = _peer.OutboundStreams, InboundStreams = _peer.InboundStreams });
        return true;
    }

    private void RefuseResetsIfUnknown()
    {
        if (IsAssociated && (_peer.Features & PeerFeatures.Reconfig) == 0)
        {
            _outgoingReset!.Refuse();
        }
    }

    /// <summary>The parameters within Unrecognized Parameter parameters, as the cause of an ERROR wants them.</summary>
    private static byte[] Inner(ReadOnlySpan<byte> unrecognized)
    {
        var inner = new List<byte>();
        var reader = new ParameterReader(unrecognized);
        while (reader.TryNext(out var parameter))
        {
            inner.AddRange(parameter.Value);
            inner.AddRange(new byte[Padding.Padded(parameter.Value.Length) - parameter.Value.Length]);
        }

        return [.. inner];
    }
}
