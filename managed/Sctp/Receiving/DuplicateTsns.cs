using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>TSNs that came again since the last SACK, which tells of them (RFC 9260 section 6.2). Those that find no place are not told.</summary>
internal sealed class DuplicateTsns
{
    private const int Most = 32;
    private readonly byte[] _tsns = new byte[Most * sizeof(uint)];
    private int _length;

    /// <summary>As they stand in a SACK.</summary>
    public ReadOnlySpan<byte> Written => _tsns.AsSpan(0, _length);

    public void Add(Tsn tsn)
    {
        if (_length < _tsns.Length)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_tsns.AsSpan(_length), tsn.Value);
            _length += sizeof(uint);
        }
    }

    public void Clear() => _length = 0;
}
