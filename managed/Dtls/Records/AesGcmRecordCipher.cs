using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Conformance.WebRtc.Dtls;

/// <summary>Protects records with AES-GCM (RFC 5288, RFC 5246 section 6.2.3.3) by the system's cryptography, without allocating for each
/// record.</summary>
/// <remarks>One record at a time each way: BouncyCastle's record layer holds a lock from encryption to sending, and the loop reads one at a
/// time.</remarks>
internal sealed class AesGcmRecordCipher : TlsCipher, TlsCipherExt
{
    private const int TagLength = 16;
    private const int SaltLength = 4;
    private const int ExplicitNonceLength = 8;
    private const int NonceLength = SaltLength + ExplicitNonceLength;
    private const int AdditionalDataLength = 13;

    private readonly AesGcm _encrypt;
    private readonly AesGcm _decrypt;
    private readonly byte[] _encryptSalt;
    private readonly byte[] _decryptSalt;
    private byte[] _record = [];

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
        var length = headerAllocation + ExplicitNonceLength + plaintext.Length + TagLength;
        if (_record.Length < length)
        {
            _record = new byte[Math.Max(length, 2 * _record.Length)];
        }

        // MUST: an explicit nonce is never used twice with a key (RFC 5288 section 3); epoch and sequence number never are.
        Span<byte> nonce = stackalloc byte[NonceLength];
        _encryptSalt.CopyTo(nonce);
        BinaryPrimitives.WriteInt64BigEndian(nonce[SaltLength..], seqNo);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, seqNo, contentType, recordVersion, plaintext.Length);

        var body = _record.AsSpan(headerAllocation, length - headerAllocation);
        nonce[SaltLength..].CopyTo(body);
        _encrypt.Encrypt(nonce, plaintext, body.Slice(ExplicitNonceLength, plaintext.Length), body[^TagLength..], additionalData);
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
        Span<byte> nonce = stackalloc byte[NonceLength];
        _decryptSalt.CopyTo(nonce);
        body[..ExplicitNonceLength].CopyTo(nonce[SaltLength..]);
        Span<byte> additionalData = stackalloc byte[AdditionalDataLength];
        WriteAdditionalData(additionalData, seqNo, recordType, recordVersion, data.Length);
        try
        {
            _decrypt.Decrypt(nonce, data, body[^TagLength..], data, additionalData);
        }
        catch (CryptographicException e)
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac, e);
        }

        return new TlsDecodeResult(ciphertext, offset + ExplicitNonceLength, data.Length, recordType);
    }

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyDecoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyEncoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    // Epoch and sequence number, type, version, length (RFC 5246 section 6.2.3.3, RFC 6347 section 4.1.2.1).
    private static void WriteAdditionalData(Span<byte> to, long sequence, short type, ProtocolVersion version, int length)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, sequence);
        to[8] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(to[9..], (ushort)version.FullVersion);
        BinaryPrimitives.WriteUInt16BigEndian(to[11..], (ushort)length);
    }
}
