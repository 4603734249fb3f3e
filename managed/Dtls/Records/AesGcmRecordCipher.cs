using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>The <see cref="ProtectedRecords"/> for the records that BouncyCastle reads and writes: the end of a handshake, its repetition, alerts.</summary>
/// <param name="records">The records.</param>
internal sealed class AesGcmRecordCipher(ProtectedRecords records) : TlsCipher, TlsCipherExt
{
    private const int BodyOverhead = ProtectedRecords.ExplicitNonceLength + ProtectedRecords.TagLength;

    /// <inheritdoc/>
    public bool UsesOpaqueRecordType => false;

    /// <inheritdoc/>
    public int GetCiphertextDecodeLimit(int plaintextLimit) => plaintextLimit + BodyOverhead;

    /// <inheritdoc/>
    public int GetCiphertextEncodeLimit(int plaintextLength, int plaintextLimit) => Math.Min(plaintextLength, plaintextLimit) + BodyOverhead;

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit) => ciphertextLimit - BodyOverhead;

    /// <inheritdoc/>
    public int GetPlaintextDecodeLimit(int ciphertextLimit) => GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public int GetPlaintextEncodeLimit(int ciphertextLimit) => GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, byte[] plaintext, int offset, int len) =>
        EncodePlaintext(seqNo, contentType, recordVersion, headerAllocation, plaintext.AsSpan(offset, len));

    /// <summary>Makes a record with the next number, which need not be BouncyCastle's.</summary>
    /// <remarks>BouncyCastle writes its own header over that of the record, which <see cref="ProtectedRecords.Renumber"/> then corrects.</remarks>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext)
    {
        if (headerAllocation != ProtectedRecords.HeaderLength)
        {
            throw new TlsFatalAlert(AlertDescription.internal_error, $"a header of {headerAllocation} bytes; without connection ids it has 13 (RFC 6347 section 4.1)");
        }

        var length = records.Seal((byte)contentType, plaintext);
        return new TlsEncodeResult(records.Sealed, 0, length, contentType);
    }

    /// <inheritdoc/>
    public TlsDecodeResult DecodeCiphertext(long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int offset, int len)
    {
        // MUST: a record that cannot be decrypted is no more than discarded, which this alert asks for (RFC 6347 section 4.1.2.7).
        var length = GetPlaintextLimit(len);
        if (length < 0)
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac, $"a record of {len} bytes holds no nonce and tag (RFC 5288 section 3)");
        }

        var data = offset + ProtectedRecords.ExplicitNonceLength;
        return records.TryOpen((ulong)seqNo, (byte)recordType, (ushort)recordVersion.FullVersion, ciphertext.AsSpan(offset, len), ciphertext.AsSpan(data, length))
            ? new TlsDecodeResult(ciphertext, data, length, recordType)
            : throw new TlsFatalAlert(AlertDescription.bad_record_mac);
    }

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyDecoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <summary>Not in DTLS 1.2.</summary>
    public void RekeyEncoder() => throw new TlsFatalAlert(AlertDescription.internal_error);
}
