using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

/// <summary>A TURN server without a network: takes a message, gives the answer. It allocates one address and does what the test says beside.</summary>
internal sealed class ScriptedTurnServer
{
    public const string Realm = "example.org";

    public TransportAddress Relayed { get; set; } = TransportAddress.From(IPEndPoint.Parse("203.0.113.5:49152"));

    public TransportAddress Mapped { get; set; } = TransportAddress.From(IPEndPoint.Parse("192.0.2.1:5000"));

    public string Username { get; set; } = "user";

    public string Password { get; set; } = "secret";

    public string Nonce { get; set; } = "nonce0";

    /// <summary>PASSWORD-ALGORITHMS; null for none.</summary>
    public byte[]? Algorithms { get; set; }

    /// <summary>Whether it wants credentials at all.</summary>
    public bool IsOpen { get; set; }

    public uint Lifetime { get; set; } = 600;

    /// <summary>Errors to answer instead of a success, once each.</summary>
    public Queue<(StunMethod Method, int Code)> Errors { get; } = new();

    /// <summary>Where a 300 points.</summary>
    public TransportAddress? Alternate { get; set; }

    /// <summary>True to answer without MESSAGE-INTEGRITY.</summary>
    public bool ForgetsIntegrity { get; set; }

    /// <summary>What it has received: <c>Allocate</c>, <c>Refresh 0</c>, <c>CreatePermission 192.0.2.2</c>, <c>ChannelBind 4000 192.0.2.2:7</c>,
    /// <c>Send 192.0.2.2:7 0102</c>, <c>data 4000 0102</c>; with <c>!</c> before when it is not authentic.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The last request, authentic or not.</summary>
    public byte[] LastRequest { get; private set; } = [];

    /// <summary>The last authentic request.</summary>
    public byte[] Last { get; private set; } = [];

    private bool UsesSha256 => Algorithms is not null;

    private byte[] Key
    {
        [SuppressMessage("Security", "CA5351", Justification = "The algorithm of servers that name none (RFC 8489 section 18.5.1.1).")]
        get
        {
            var secret = Encoding.UTF8.GetBytes($"{Username}:{Realm}:{Password}");
            return Algorithms?.Chunk(4).Select(a => a[1]).FirstOrDefault(n => n is 1 or 2) == 2 ? SHA256.HashData(secret) : MD5.HashData(secret);
        }
    }

    /// <summary>Takes a message; gives the answer, null where there is none.</summary>
    public byte[]? Take(byte[] bytes)
    {
        if (bytes[0] is >= 0x40 and <= 0x4F)
        {
            Log.Add($"data {BinaryPrimitives.ReadUInt16BigEndian(bytes):X} {Convert.ToHexString(bytes.AsSpan(4, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2))))}");
            return null;
        }

        if (!StunMessage.TryParse(bytes, out var message))
        {
            throw new AssertionException("the client has sent what is no STUN message");
        }

        var text = Text(message);
        if (message.Class == StunClass.Indication)
        {
            Log.Add(text);
            return null;
        }

        LastRequest = bytes;
        var isAuthentic = UsesSha256 ? message.IsAuthenticSha256(Key) : message.IsAuthentic(Key);
        Log.Add(IsOpen || isAuthentic ? text : $"!{text}");
        if (!IsOpen && !isAuthentic)
        {
            return Error(message, 401, isProven: false);
        }

        if (!IsOpen && !(message.TryGet(StunAttributeType.Nonce, out var nonce) && nonce.SequenceEqual(Encoding.UTF8.GetBytes(Nonce))))
        {
            return Error(message, 438, isProven: false);
        }

        Last = bytes;
        if (Errors.TryPeek(out var error) && error.Method == message.Method)
        {
            Errors.Dequeue();
            return Error(message, error.Code, isProven: !IsOpen);
        }

        return Answer(message, StunClass.Success, (ref StunWriter writer, StunMethod method) =>
        {
            if (method == StunMethod.Allocate)
            {
                writer.AddXorAddress(StunAttributeType.XorRelayedAddress, Relayed);
                writer.AddMappedAddress(Mapped);
            }

            if (method is StunMethod.Allocate or StunMethod.Refresh)
            {
                writer.Add(StunAttributeType.Lifetime, Lifetime);
            }
        }, isProven: !IsOpen && !ForgetsIntegrity);
    }

    /// <summary>A Data indication.</summary>
    public static byte[] Data(string from, params byte[] data)
    {
        var buffer = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(buffer, StunClass.Indication, StunMethod.Data, TransactionId.Create());
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, TransportAddress.From(IPEndPoint.Parse(from)));
        writer.Add(StunAttributeType.Data, data);
        return writer.Written.ToArray();
    }

    private delegate void Fill(ref StunWriter writer, StunMethod method);

    private byte[] Error(StunMessage request, int code, bool isProven) => Answer(request, StunClass.Error, (ref StunWriter writer, StunMethod _) =>
    {
        writer.AddErrorCode(code);
        if (code is 401 or 438)
        {
            writer.Add(StunAttributeType.Realm, Encoding.UTF8.GetBytes(Realm));
            writer.Add(StunAttributeType.Nonce, Encoding.UTF8.GetBytes(Nonce));
            if (Algorithms is { } algorithms)
            {
                writer.Add(StunAttributeType.PasswordAlgorithms, algorithms);
            }
        }

        if (code == 300 && Alternate is { } alternate)
        {
            byte[] value = [0, 1, (byte)(alternate.Port >> 8), (byte)alternate.Port, 0, 0, 0, 0];
            alternate.WriteAddress(value.AsSpan(4));
            writer.Add(StunAttributeType.AlternateServer, value);
        }
    }, isProven);

    private byte[] Answer(StunMessage request, StunClass @class, Fill fill, bool isProven)
    {
        var buffer = new byte[4096];
        var writer = new StunWriter(buffer, @class, request.Method, request.TransactionId);
        fill(ref writer, request.Method);
        if (isProven && UsesSha256)
        {
            writer.AddIntegritySha256(Key);
        }
        else if (isProven)
        {
            writer.AddIntegrity(Key);
        }

        writer.AddFingerprint();
        return writer.Written.ToArray();
    }

    private static string Text(StunMessage message)
    {
        var text = $"{message.Method}";
        if (message.TryGetUInt32(StunAttributeType.RequestedAddressFamily, out var family))
        {
            text += $" family {family >> 24}";
        }

        if (message.TryGetUInt32(StunAttributeType.Lifetime, out var lifetime))
        {
            text += $" {lifetime}";
        }

        if (message.TryGetUInt32(StunAttributeType.ChannelNumber, out var channel))
        {
            text += $" {channel >> 16:X}";
        }

        if (message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer))
        {
            text += message.Method == StunMethod.CreatePermission ? $" {peer.ToEndPoint().Address}" : $" {peer}";
        }

        return message.TryGet(StunAttributeType.Data, out var data) ? $"{text} {Convert.ToHexString(data)}" : text;
    }
}
