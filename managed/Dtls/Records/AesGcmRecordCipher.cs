using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Conformance.WebRtc.Dtls;

/// <summary>Protects records with AES-GCM (RFC 5288, RFC 5246 section 6.2.3.3) by the system's cryptography, without allocating for each
/// record.</summary>
/// <remarks>
/// BouncyCastle's record layer uses it for the handshake and for alerts; data goes past that layer, by <see cref="Write"/> and
/// <see cref="TryRead"/>. Both write with one key, so the numbers of all records are given here: what BouncyCastle counts is overruled, which
/// <see cref="QueuedTransport"/> puts into the headers. One record at a time each way: the thread of the handshake, then the loop.
/// </remarks>
internal sealed class AesGcmRecordCipher : TlsCipher, TlsCipherExt
{
    private const int TagLength = 16;
    private const int SaltLength = 4;
    private const int ExplicitNonceLength = 8;
    private const int NonceLength = SaltLength + ExplicitNonceLength;
    private const int AdditionalDataLength = 13;
    private const int SequenceBits = 48;

    private readonly AesGcm _encrypt;
    private readonly AesGcm _decrypt;
    private readonly byte[] _encryptSalt;
    private readonly byte[] _decryptSalt;
    private readonly ReplayWindow _window = new();
    private byte[] _record = [];
    private long _next = (long)RecordHeader.ProtectedEpoch << SequenceBits;

    /// <param name="parameters">Of the handshake, whose master secret the keys come from.</param>
    /// <param name="keyLength">Bytes of a key.</param>
    public AesGcmRecordCipher(TlsCryptoParameters parameters, int keyLength)
    {
        // client_write_key, server_write_key, client_write_IV, server_write_IV (RFC 5246 section 6.3).
        Span<byte> block = stackalloc byte[2 * (keyLength + SaltLength)];
        TlsImplUtilities.CalculateKeyBlock(parameters, block);
        var (clientSalt, serverSalt) = (block.Slice(2 * keyLength, SaltLength).ToArray(), block[^SaltLength..].ToArray());
        var (client, server) = (new AesGcm(block[..keyLength], TagLength), new AesGcm(block.Slice(keyLength, keyLength), TagLength));
        CryptographicOperations.ZeroMemory(block);
        (_encrypt, _encryptSalt, _decrypt, _decryptSalt) = parameters.IsServer
            ? (server, serverSalt, client, clientSalt)
            : (client, clientSalt, server, serverSalt);
    }

    /// <inheritdoc/>
    public bool UsesOpaqueRecordType => false;

    /// <summary>Makes a record of application data.</summary>
    /// <param name="data">At most 2^14 bytes.</param>
    /// <returns>The record with its header, valid until the next one is made.</returns>
    /// <exception cref="TlsFatalAlert">internal_error: there are no numbers left.</exception>
    public ReadOnlySpan<byte> Write(ReadOnlySpan<byte> data)
    {
        var number = TakeNumber();
        var length = Protect(number, RecordHeader.ApplicationData, RecordHeader.Version, RecordHeader.Size, data);
        RecordHeader.Write(_record, RecordHeader.ApplicationData, number, length - RecordHeader.Size);
        return _record.AsSpan(0, length);
    }

    /// <summary>Reads a record of application data.</summary>
    /// <param name="record">The whole record, of <see cref="RecordHeader.ProtectedEpoch"/>.</param>
    /// <param name="data">As many bytes as the record has.</param>
    /// <param name="length">How many of them are its data.</param>
    /// <returns>False when it is to be discarded: it came before, or it is not authentic.</returns>
    public bool TryRead(ReadOnlySpan<byte> record, Span<byte> data, out int length)
    {
        length = record.Length - RecordHeader.Size - ExplicitNonceLength - TagLength;
        var number = RecordHeader.Number(record);
        if (length < 0 || BinaryPrimitives.ReadUInt16BigEndian(record[1..]) != RecordHeader.Version || !_window.IsNew(number))
        {
            return false;
        }

        return TryOpen(number, record[0], RecordHeader.Version, record[RecordHeader.Size..], data[..length]);
    }

    /// <inheritdoc/>
    public int GetCiphertextDecodeLimit(int plaintextLimit) => plaintextLimit + ExplicitNonceLength + TagLength;

    /// <inheritdoc/>
    public int GetCiphertextEncodeLimit(int plaintextLength, int plaintextLimit) =>
        Math.Min(plaintextLength, plaintextLimit) + ExplicitNonceLength + TagLength;

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit) => ciphertextLimit - ExplicitNonceLength - TagLength;

    /// <inheritdoc/>
    public int GetPlaintextDecodeLimit(int ciphertextLimit) => GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public int GetPlaintextEncodeLimit(int ciphertextLimit) => GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, byte[] plaintext, int offset, int len) =>
        EncodePlaintext(seqNo, contentType, recordVersion, headerAllocation, plaintext.AsSpan(offset, len));

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext)
    {
        var length = Protect(TakeNumber(), (byte)contentType, (ushort)recordVersion.FullVersion, headerAllocation, plaintext);
        return new TlsEncodeResult(_record, 0, length, contentType);
    }

    /// <inheritdoc/>
    public TlsDecodeResult DecodeCiphertext(long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int offset, int len)
    {
        // MUST: a record that cannot be decrypted is no more than discarded, which this alert asks for (RFC 6347 section 4.1.2.7).
        if (GetPlaintextLimit(len) < 0)
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac, $"a record of {len} bytes holds no nonce and tag (RFC 5288 section 3)");
        }

        var body = ciphertext.AsSpan(offset, len);
        var data = body[ExplicitNonceLength..^TagLength];
        if (!_window.IsNew(seqNo) || !TryOpen(seqNo, (byte)recordType, (ushort)recordVersion.FullVersion, body, data))
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac, $"the record {seqNo:X} came before, or is not authentic (RFC 6347 section 4.1.2.6)");
        }

        return new TlsDecodeResult(ciphertext, offset + ExplicitNonceLength, data.Length, recordType);
    }

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyDecoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyEncoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    // MUST: numbers never wrap, and an explicit nonce is never used twice with a key (RFC 6347 section 4.1, RFC 5288 section 3).
    private long TakeNumber() => _next >> SequenceBits == RecordHeader.ProtectedEpoch
        ? _next++
        : throw new TlsFatalAlert(AlertDescription.internal_error, "2^48 records were sent; there is no number for one more (RFC 6347 section 4.1)");

    // Into the buffer, behind room for a header; gives the length with that room.
    private int Protect(long number, byte type, ushort version, int headerLength, ReadOnlySpan<byte> plaintext)
    {
        var length = headerLength + ExplicitNonceLength + plaintext.Length + TagLength;
        if (_record.Length < length)
        {
            _record = new byte[Math.Max(length, 2 * _record.Length)];
        }

        Span<byte> nonce = stackalloc byte[NonceLength];
        _encryptSalt.CopyTo(nonce);
        BinaryPrimitives.WriteInt64BigEndian(nonce[SaltLength..], number);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, number, type, version, plaintext.Length);

        var body = _record.AsSpan(headerLength, length - headerLength);
        nonce[SaltLength..].CopyTo(body);
        _encrypt.Encrypt(nonce, plaintext, body.Slice(ExplicitNonceLength, plaintext.Length), body[^TagLength..], additionalData);
        return length;
    }

    private bool TryOpen(long number, byte type, ushort version, ReadOnlySpan<byte> body, Span<byte> data)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        _decryptSalt.CopyTo(nonce);
        body[..ExplicitNonceLength].CopyTo(nonce[SaltLength..]);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, number, type, version, data.Length);
        try
        {
            _decrypt.Decrypt(nonce, body[ExplicitNonceLength..^TagLength], body[^TagLength..], data, additionalData);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        _window.Add(number);
        return true;
    }

    // Epoch and sequence number, type, version, length (RFC 5246 section 6.2.3.3, RFC 6347 section 4.1.2.1).
    private static void WriteAdditionalData(Span<byte> to, long number, byte type, ushort version, int length)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, number);
        to[8] = type;
        BinaryPrimitives.WriteUInt16BigEndian(to[9..], version);
        BinaryPrimitives.WriteUInt16BigEndian(to[11..], (ushort)length);
    }
}
