using System.Collections.Immutable;

namespace Conformance.WebRtc;

internal static class SendEncodingsCheck
{
    public const int MaxEncodings = 3;

    public static ImmutableArray<RTCRtpEncodingParameters> Validate(string kind, IReadOnlyList<RTCRtpEncodingParameters> encodings) => [.. encodings];
}
