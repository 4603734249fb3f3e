using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Conformance.WebRtc.Sctp;

/// <summary>All that is needed to make an association, kept by the peer until it echoes it (RFC 9260 section 5.1.3).</summary>
internal readonly record struct StateCookie
{
    /// <summary>Bytes with the signature.</summary>
    public const int Size = ContentSize + HMACSHA256.HashSizeInBytes;

    private const int ContentSize = 48;

    public required uint LocalTag { get; init; }

    public required Tsn LocalInitialTsn { get; init; }

    public required PeerParameters Peer { get; init; }

    /// <summary>The tag of this side in the association that there was when the INIT came; 0 when there was none.</summary>
    public required uint LocalTieTag { get; init; }

    /// <summary>The tag of the peer in that association.</summary>
    public required uint PeerTieTag { get; init; }

    public required TimeSpan CreatedAt { get; init; }

    /// <summary>Writes and signs it.</summary>
    public void Seal(Span<byte> to, ReadOnlySpan<byte> secret)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, LocalTag);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], LocalInitialTsn.Value);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], Peer.Tag);
        BinaryPrimitives.WriteUInt32BigEndian(to[12..], Peer.InitialTsn.Value);
        BinaryPrimitives.WriteUInt32BigEndian(to[16..], Peer.Window);
        BinaryPrimitives.WriteUInt16BigEndian(to[20..], Peer.OutboundStreams);
        BinaryPrimitives.WriteUInt16BigEndian(to[22..], Peer.InboundStreams);
        BinaryPrimitives.WriteUInt32BigEndian(to[24..], (uint)Peer.Features);
        BinaryPrimitives.WriteUInt32BigEndian(to[28..], LocalTieTag);
        BinaryPrimitives.WriteUInt32BigEndian(to[32..], PeerTieTag);
        BinaryPrimitives.WriteUInt32BigEndian(to[36..], 0);
        BinaryPrimitives.WriteInt64BigEndian(to[40..], CreatedAt.Ticks);
        HMACSHA256.HashData(secret, to[..ContentSize], to[ContentSize..]);
    }

    /// <summary>Reads a cookie; false when it is not one that this secret has signed.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> secret, out StateCookie cookie)
    {
        cookie = default;
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (bytes.Length != Size)
        {
            return false;
        }

        HMACSHA256.HashData(secret, bytes[..ContentSize], signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, bytes[ContentSize..]))
        {
            return false;
        }

        cookie = new StateCookie
        {
            LocalTag = BinaryPrimitives.ReadUInt32BigEndian(bytes),
            LocalInitialTsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(bytes[4..])),
            Peer = new PeerParameters(
                BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]),
                new Tsn(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])),
                BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt16BigEndian(bytes[20..]),
                BinaryPrimitives.ReadUInt16BigEndian(bytes[22..]),
                (PeerFeatures)BinaryPrimitives.ReadUInt32BigEndian(bytes[24..])),
            LocalTieTag = BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]),
            PeerTieTag = BinaryPrimitives.ReadUInt32BigEndian(bytes[32..]),
            CreatedAt = new TimeSpan(BinaryPrimitives.ReadInt64BigEndian(bytes[40..])),
        };
        return true;
    }
}
