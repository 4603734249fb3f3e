using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>A STUN and TURN server without sockets or clock (RFC 8489, RFC 8656): takes messages and the time, and sends through its host.</summary>
internal sealed partial class TurnServer
{
    private static readonly TimeSpan Never = TimeSpan.MaxValue;

    private readonly TurnServerOptions _options;
    private readonly ITurnHost _host;
    private readonly NonceIssuer _nonces;
    private readonly byte[] _key;
    private readonly Dictionary<ClientId, TurnAllocation> _allocations = [];
    private readonly byte[] _buffer = new byte[ushort.MaxValue];
    private int _received;

    public TurnServer(TurnServerOptions options, ITurnHost host)
    {
        (_options, _host, _nonces) = (options, host, new NonceIssuer(options.NonceLifetime));
        _key = KeyOf(options);
    }

    /// <summary>What it has seen.</summary>
    public TurnCounters Counters { get; } = new();

    /// <summary>When <see cref="Advance"/> has something to do.</summary>
    public TimeSpan NextTimeout => _allocations.Count == 0 ? Never : _allocations.Values.Min(a => a.Expires);

    /// <summary>Takes a message of a client. Whatever its bytes are, nothing is thrown.</summary>
    public void Receive(ClientId client, ReadOnlySpan<byte> message, TimeSpan now)
    {
        if (_options.IsSilent || ++_received <= _options.DropsFirst)
        {
            return;
        }

        Advance(now);
        if (StunMessage.TryParse(message, out var stun))
        {
            Receive(client, stun, now);
        }
        else if (!TryReceiveChannelData(client, message, now))
        {
            Counters.Dropped++;
        }
    }

    /// <summary>Ends what has expired.</summary>
    public void Advance(TimeSpan now)
    {
        if (now < NextTimeout)
        {
            return;
        }

        foreach (var allocation in _allocations.Values.Where(a => a.Expires <= now).ToList())
        {
            End(allocation);
        }
    }

    /// <summary>A connection has been closed: its allocation ends (RFC 8656 section 7.3 leaves that to the server).</summary>
    public void Disconnected(ClientId client)
    {
        if (_allocations.TryGetValue(client, out var allocation))
        {
            End(allocation);
        }
    }

    private void Receive(ClientId client, StunMessage message, TimeSpan now)
    {
        if (message is { Class: StunClass.Indication, Method: StunMethod.Send })
        {
            ReceiveSend(client, message, now);
        }
        else if (message.Class != StunClass.Request)
        {
            Counters.Dropped++;
        }
        else if (Unknown(message) is { Count: > 0 } unknown)
        {
            var writer = Begin(StunClass.Error, message);
            writer.AddErrorCode(StunErrorCode.UnknownAttribute);
            writer.AddUnknownAttributes(unknown.ToArray());
            Finish(client, ref writer, isSigned: false);
            Counters.Errors++;
        }
        else if (message.Method == StunMethod.Binding)
        {
            Counters.Bindings++;
            var writer = Begin(StunClass.Success, message);
            writer.AddMappedAddress(client.Address);
            Finish(client, ref writer, isSigned: false);
        }
        else if (IsAuthentic(client, message, now))
        {
            ReceiveRequest(client, message, now);
        }
    }

    /// <summary>Checks the long-term credentials in the order of RFC 8489 section 9.2.4; answers what is wrong.</summary>
    private bool IsAuthentic(ClientId client, StunMessage message, TimeSpan now)
    {
        if (!message.HasIntegrity)
        {
            Challenge(client, message, StunErrorCode.Unauthenticated, now);
            return false;
        }

        if (!message.TryGet(StunAttributeType.Username, out var username) || !message.TryGet(StunAttributeType.Realm, out _)
            || !message.TryGet(StunAttributeType.Nonce, out var nonce))
        {
            Refuse(client, message, StunErrorCode.BadRequest, isSigned: false);
            return false;
        }

        if (!_nonces.IsFresh(nonce, now))
        {
            Challenge(client, message, StunErrorCode.StaleNonce, now);
            return false;
        }

        if (!username.SequenceEqual(Encoding.UTF8.GetBytes(_options.Username)) || !message.IsAuthentic(_key))
        {
            Challenge(client, message, StunErrorCode.Unauthenticated, now);
            return false;
        }

        return true;
    }

    private void Challenge(ClientId client, StunMessage message, int code, TimeSpan now)
    {
        Counters.Errors++;
        var writer = Begin(StunClass.Error, message);
        writer.AddErrorCode(code);
        writer.Add(StunAttributeType.Realm, Encoding.UTF8.GetBytes(_options.Realm));
        writer.Add(StunAttributeType.Nonce, _nonces.Issue(now));
        Finish(client, ref writer, isSigned: false);
    }

    private void Refuse(ClientId client, StunMessage message, int code, bool isSigned = true)
    {
        Counters.Errors++;
        var writer = Begin(StunClass.Error, message);
        writer.AddErrorCode(code);
        Finish(client, ref writer, isSigned);
    }

    private StunWriter Begin(StunClass @class, StunMessage request) => new(_buffer, @class, request.Method, request.TransactionId);

    private void Finish(ClientId client, ref StunWriter writer, bool isSigned)
    {
        if (isSigned)
        {
            writer.AddIntegrity(_options.SignsWrong ? RandomNumberGenerator.GetBytes(16) : _key);
        }

        writer.AddFingerprint();
        _host.SendToClient(client, writer.Written);
    }

    // Types below 0x8000 have to be understood (RFC 8489 section 14).
    private static List<StunAttributeType> Unknown(StunMessage message)
    {
        var unknown = new List<StunAttributeType>();
        var attributes = message.Attributes;
        while (attributes.MoveNext())
        {
            if ((ushort)attributes.Type < 0x8000 && !Enum.IsDefined(attributes.Type))
            {
                unknown.Add(attributes.Type);
            }
        }

        return unknown;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The key of clients that name no other algorithm (RFC 8489 section 18.5.1.1).")]
    private static byte[] KeyOf(TurnServerOptions options) => MD5.HashData(Encoding.UTF8.GetBytes($"{options.Username}:{options.Realm}:{options.Password}"));
}
