namespace Conformance.WebRtc.Ice;

/// <summary>A candidate as <see cref="RTCIceCandidateInit.Candidate"/> carries it, and as a line of a description (RFC 8839 section 5.1).</summary>
internal static class CandidateLine
{
    /// <summary>The value of the line a=candidate.</summary>
    /// <param name="text">The candidate-attribute, with or without <c>a=</c> before <c>candidate:</c>.</param>
    public static string ValueOf(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
