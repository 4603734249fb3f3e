using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Conformance.WebRtc.Dtls;

/// <summary>
/// The records of the epoch that the handshake makes, under AES-GCM by the system's cryptography (RFC 6347 section 4.1, RFC 5288). Nothing is
/// allocated for a record. It alone gives sequence numbers, also to the records that BouncyCastle sends: so none is used twice.
/// </summary>
/// <remarks>For one thread at a time: that of the handshake, then the loop.</remarks>
internal sealed class ProtectedRecords
{
    /// <summary>Bytes of a record beyond its data.</summary>
    public const int Overhead = HeaderLength + ExplicitNonceLength + TagLength;

    /// <summary>Bytes of the explicit nonce, which stands before the data.</summary>
    public const int ExplicitNonceLength = 8;

    /// <summary>Bytes of the tag, which stands behind the data.</summary>
    public const int TagLength = 16;

    /// <summary>Bytes of the header of a record.</summary>
    public const int HeaderLength = 13;

    private const int SaltLength = 4;
    private const int NonceLength = SaltLength + ExplicitNonceLength;
    private const int AdditionalDataLength = 13;
    private const int NumberAt = 3;
    private const int LengthAt = 11;
    private const byte ApplicationData = 23;
    private const ushort Version = 0xFEFD;
    private const ulong Epoch = 1UL << 48;
    private const ulong LastNumber = (1UL << 48) - 1;

    private readonly AesGcm _encrypt;
    private readonly AesGcm _decrypt;
    private readonly byte[] _encryptSalt;
    private readonly byte[] _decryptSalt;
    private readonly ReplayWindow _received = new();
    private ulong _next;

    /// <param name="keys">client_write_key, server_write_key, client_write_IV, server_write_IV (RFC 5246 section 6.3).</param>
    /// <param name="isServer">Whether this side is the server.</param>
    public ProtectedRecords(ReadOnlySpan<byte> keys, bool isServer)
    {
        var keyLength = (keys.Length / 2) - SaltLength;
        var (clientSalt, serverSalt) = (keys.Slice(2 * keyLength, SaltLength).ToArray(), keys[^SaltLength..].ToArray());
        var (client, server) = (new AesGcm(keys[..keyLength], TagLength), new AesGcm(keys.Slice(keyLength, keyLength), TagLength));
        (_encrypt, _encryptSalt, _decrypt, _decryptSalt) = isServer
            ? (server, serverSalt, client, clientSalt)
            : (client, clientSalt, server, serverSalt);
    }

    /// <summary>The record of the last <see cref="Seal"/>, at its beginning.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>Those of a handshake.</summary>
    /// <param name="parameters">Of the handshake, whose master secret the keys come from.</param>
    /// <param name="keyLength">Bytes of a key.</param>
    public static ProtectedRecords Of(TlsCryptoParameters parameters, int keyLength)
    {
        Span<byte> keys = stackalloc byte[2 * (keyLength + SaltLength)];
        TlsImplUtilities.CalculateKeyBlock(parameters, keys);
        var records = new ProtectedRecords(keys, parameters.IsServer);
        CryptographicOperations.ZeroMemory(keys);
        return records;
    }

    /// <summary>Whether a record is application data of this epoch.</summary>
    /// <param name="record">A whole record with its header.</param>
    public static bool IsData(ReadOnlySpan<byte> record) =>
        record[0] == ApplicationData && BinaryPrimitives.ReadUInt16BigEndian(record[NumberAt..]) == Epoch >> 48;

    /// <summary>The first record of a datagram that is a row of whole records.</summary>
    public static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> datagram) =>
        datagram[..(HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(datagram[LengthAt..]))];

    /// <summary>Gives a record that BouncyCastle has numbered the number that <see cref="Seal"/> has given it: the explicit nonce is that number.</summary>
    public static void Renumber(Span<byte> record)
    {
        if (record.Length >= Overhead && BinaryPrimitives.ReadUInt16BigEndian(record[NumberAt..]) == Epoch >> 48)
        {
            record.Slice(HeaderLength, ExplicitNonceLength).CopyTo(record[NumberAt..]);
        }
    }

    /// <summary>Makes the next record of application data.</summary>
    /// <returns>The datagram that it is, valid until the next record.</returns>
    /// <exception cref="TlsFatalAlert">There are no numbers left.</exception>
    public ReadOnlySpan<byte> SealData(ReadOnlySpan<byte> plaintext)
    {
        var length = Seal(ApplicationData, plaintext);
        return Sealed.AsSpan(0, length);
    }

    /// <summary>Makes the next record.</summary>
    /// <param name="type">What its content is.</param>
    /// <param name="plaintext">Its content.</param>
    /// <returns>The bytes of the record in <see cref="Sealed"/>.</returns>
    /// <exception cref="TlsFatalAlert">There are no numbers left.</exception>
    public int Seal(byte type, ReadOnlySpan<byte> plaintext)
    {
        // MUST NOT: a sequence number wraps (RFC 6347 section 4.1).
        if (_next > LastNumber)
        {
            throw new TlsFatalAlert(AlertDescription.internal_error, "all sequence numbers of the epoch are used (RFC 6347 section 4.1)");
        }

        var length = Overhead + plaintext.Length;
        if (Sealed.Length < length)
        {
            Sealed = new byte[Math.Max(length, 2 * Sealed.Length)];
        }

        var number = Epoch | _next++;
        var record = Sealed.AsSpan(0, length);
        record[0] = type;
        BinaryPrimitives.WriteUInt16BigEndian(record[1..], Version);
        BinaryPrimitives.WriteUInt64BigEndian(record[NumberAt..], number);
        BinaryPrimitives.WriteUInt16BigEndian(record[LengthAt..], (ushort)(length - HeaderLength));

        // MUST: an explicit nonce is never used twice with a key (RFC 5288 section 3); epoch and sequence number never are.
        Span<byte> nonce = stackalloc byte[NonceLength];
        _encryptSalt.CopyTo(nonce);
        BinaryPrimitives.WriteUInt64BigEndian(nonce[SaltLength..], number);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, number, type, Version, plaintext.Length);
        nonce[SaltLength..].CopyTo(record[HeaderLength..]);
        _encrypt.Encrypt(nonce, plaintext, record.Slice(HeaderLength + ExplicitNonceLength, plaintext.Length), record[^TagLength..], additionalData);
        return length;
    }

    /// <summary>Opens a record of application data; false when it came before or is not authentic.</summary>
    /// <param name="record">A whole record for which <see cref="IsData"/> holds.</param>
    /// <param name="plaintext">Room for its content.</param>
    /// <param name="length">The bytes of it.</param>
    public bool TryOpen(ReadOnlySpan<byte> record, Span<byte> plaintext, out int length)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(record[NumberAt..]);
        length = record.Length - Overhead;
        return length >= 0
            && length <= plaintext.Length
            && _received.IsNew((long)(number & LastNumber))
            && TryOpen(number, record[0], BinaryPrimitives.ReadUInt16BigEndian(record[1..]), record[HeaderLength..], plaintext[..length]);
    }

    /// <summary>Opens a record that is not read by <see cref="TryOpen(ReadOnlySpan{byte}, Span{byte}, out int)"/>; false when it is not authentic.</summary>
    /// <param name="number">Its epoch and sequence number.</param>
    /// <param name="type">What its content is.</param>
    /// <param name="version">Its version.</param>
    /// <param name="body">The record without its header.</param>
    /// <param name="plaintext">Room for just its content; may be the place where it is encrypted.</param>
    public bool TryOpen(ulong number, byte type, ushort version, ReadOnlySpan<byte> body, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        _decryptSalt.CopyTo(nonce);
        body[..ExplicitNonceLength].CopyTo(nonce[SaltLength..]);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, number, type, version, plaintext.Length);
        try
        {
            _decrypt.Decrypt(nonce, body[ExplicitNonceLength..^TagLength], body[^TagLength..], plaintext, additionalData);
        }
        catch (CryptographicException)
        {
            // SHOULD: it is discarded, and nothing else happens (RFC 6347 section 4.1.2.7).
            return false;
        }

        // MUST: the window learns of a number only when the record is authentic (RFC 6347 section 4.1.2.6).
        _received.Add((long)(number & LastNumber));
        return true;
    }

    // Epoch and sequence number, type, version, length (RFC 5246 section 6.2.3.3, RFC 6347 section 4.1.2.1).
    private static void WriteAdditionalData(Span<byte> to, ulong number, byte type, ushort version, int length)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, number);
        to[8] = type;
        BinaryPrimitives.WriteUInt16BigEndian(to[9..], version);
        BinaryPrimitives.WriteUInt16BigEndian(to[11..], (ushort)length);
    }
}
