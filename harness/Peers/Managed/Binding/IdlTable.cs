using System.Collections.Frozen;
using System.Reflection;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>What the IDL says of dictionary members and the C# signatures cannot: where null is a value of its own, and the ranges of integers.</summary>
internal static class IdlTable
{
    private static readonly FrozenSet<(Type, string)> Nullable = new[]
    {
        (typeof(RTCIceCandidateInit), nameof(RTCIceCandidateInit.SdpMid)),
        (typeof(RTCIceCandidateInit), nameof(RTCIceCandidateInit.SdpMLineIndex)),
        (typeof(RTCIceCandidateInit), nameof(RTCIceCandidateInit.UsernameFragment)),
        (typeof(RTCLocalIceCandidateInit), nameof(RTCLocalIceCandidateInit.RelayProtocol)),
        (typeof(RTCLocalIceCandidateInit), nameof(RTCLocalIceCandidateInit.Url)),
    }.ToFrozenSet();

    private static readonly FrozenDictionary<(Type, string), IdlInteger> Integers = new Dictionary<(Type, string), IdlInteger>
    {
        [(typeof(RTCConfiguration), nameof(RTCConfiguration.IceCandidatePoolSize))] = IdlInteger.Octet with { Enforced = true },
        [(typeof(RTCDataChannelInit), nameof(RTCDataChannelInit.MaxPacketLifeTime))] = IdlInteger.UnsignedShort with { Enforced = true },
        [(typeof(RTCDataChannelInit), nameof(RTCDataChannelInit.MaxRetransmits))] = IdlInteger.UnsignedShort with { Enforced = true },
        [(typeof(RTCDataChannelInit), nameof(RTCDataChannelInit.Id))] = IdlInteger.UnsignedShort with { Enforced = true },
        [(typeof(RTCIceCandidateInit), nameof(RTCIceCandidateInit.SdpMLineIndex))] = IdlInteger.UnsignedShort,
        [(typeof(RTCCertificateAlgorithm), nameof(RTCCertificateAlgorithm.Expires))] = IdlInteger.SafeUnsignedLongLong with { Enforced = true },
    }.ToFrozenDictionary();

    /// <summary>True for a member of a nullable type.</summary>
    public static bool IsNullable(PropertyInfo member) => Nullable.Contains((member.DeclaringType!, member.Name));

    /// <summary>The integer type of a member, where the managed type does not tell.</summary>
    public static IdlInteger? IntegerOf(PropertyInfo member) => Integers.TryGetValue((member.DeclaringType!, member.Name), out var integer) ? integer : null;
}
