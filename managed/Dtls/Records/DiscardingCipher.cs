using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>A cipher of BouncyCastle whose every complaint about a record has the record discarded (RFC 6347 section 4.1.2.7).</summary>
/// <remarks>BouncyCastle discards records with a wrong tag, but ends the session for one that is too short to have a tag.</remarks>
/// <param name="cipher">The cipher.</param>
internal sealed class DiscardingCipher(TlsCipher cipher) : TlsCipher, TlsCipherExt
{
    /// <inheritdoc/>
    public bool UsesOpaqueRecordType => cipher.UsesOpaqueRecordType;

    /// <inheritdoc/>
    public int GetCiphertextDecodeLimit(int plaintextLimit) => cipher.GetCiphertextDecodeLimit(plaintextLimit);

    /// <inheritdoc/>
    public int GetCiphertextEncodeLimit(int plaintextLength, int plaintextLimit) => cipher.GetCiphertextEncodeLimit(plaintextLength, plaintextLimit);

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit) => cipher.GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public int GetPlaintextDecodeLimit(int ciphertextLimit) =>
        cipher is TlsCipherExt ext ? ext.GetPlaintextDecodeLimit(ciphertextLimit) : GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public int GetPlaintextEncodeLimit(int ciphertextLimit) =>
        cipher is TlsCipherExt ext ? ext.GetPlaintextEncodeLimit(ciphertextLimit) : GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, byte[] plaintext, int offset, int len) =>
        cipher.EncodePlaintext(seqNo, contentType, recordVersion, headerAllocation, plaintext, offset, len);

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext) =>
        cipher.EncodePlaintext(seqNo, contentType, recordVersion, headerAllocation, plaintext);

    /// <inheritdoc/>
    public TlsDecodeResult DecodeCiphertext(long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int offset, int len)
    {
        try
        {
            return cipher.DecodeCiphertext(seqNo, recordType, recordVersion, ciphertext, offset, len);
        }
        catch (TlsFatalAlert e) when (e.AlertDescription != AlertDescription.bad_record_mac)
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac, e);
        }
    }

    /// <inheritdoc/>
    public void RekeyDecoder() => cipher.RekeyDecoder();

    /// <inheritdoc/>
    public void RekeyEncoder() => cipher.RekeyEncoder();
}
