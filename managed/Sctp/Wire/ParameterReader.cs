using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Reads parameters, or causes, one after the other (RFC 9260 section 3.2.1).</summary>
internal ref struct ParameterReader(ReadOnlySpan<byte> parameters)
{
    private ReadOnlySpan<byte> _rest = parameters;

    /// <summary>True when a parameter is longer than what is left, or shorter than its header; nothing is read after that.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Reads the next one; false at the end and when it is malformed.</summary>
    public bool TryNext(out Parameter parameter)
    {
        parameter = default;
        if (_rest.IsEmpty || IsMalformed)
        {
            return false;
        }

        var length = _rest.Length < Parameter.HeaderSize ? 0 : BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (length < Parameter.HeaderSize || length > _rest.Length)
        {
            IsMalformed = true;
            return false;
        }

        parameter = new Parameter(_rest[..length]);
        _rest = _rest[Math.Min(Padding.Padded(length), _rest.Length)..];
        return true;
    }

    /// <summary>True when all of them have a good form.</summary>
    public static bool AreWellFormed(ReadOnlySpan<byte> parameters)
    {
        var reader = new ParameterReader(parameters);
        while (reader.TryNext(out _))
        {
        }

        return !reader.IsMalformed;
    }
}
