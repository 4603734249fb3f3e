using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <summary>Reads a=extmap (RFC 8285 section 8).</summary>
internal static class ExtensionMap
{
    /// <summary>The id, without the direction behind it.</summary>
    public static string Id(SdpLine line) => line.Word(0).Split('/')[0];
}
