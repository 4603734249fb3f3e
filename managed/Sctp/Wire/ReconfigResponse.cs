using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Re-configuration Response (RFC 6525 section 4.4); the TSNs that can follow belong to a request that is never made here.</summary>
/// <param name="ResponseNumber">The number of the request.</param>
/// <param name="Result">What became of it.</param>
internal readonly record struct ReconfigResponse(uint ResponseNumber, ReconfigResult Result)
{
    public const int Size = 12;

    public static bool TryParse(Parameter parameter, out ReconfigResponse response)
    {
        var isGood = parameter.Whole.Length >= Size;
        response = isGood
            ? new ReconfigResponse(BinaryPrimitives.ReadUInt32BigEndian(parameter.Value), (ReconfigResult)BinaryPrimitives.ReadUInt32BigEndian(parameter.Value[4..]))
            : default;
        return isGood;
    }

    public void Write(Span<byte> to)
    {
        Parameter.WriteHeader(to, (ushort)ParameterType.ReconfigResponse, Size);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], ResponseNumber);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], (uint)Result);
    }
}
