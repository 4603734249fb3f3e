using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>What a pair of sections, or the first half of it, negotiates.</summary>
internal static class NegotiatedMedia
{
    /// <summary>The codecs that this side is prepared to receive: those of its own section, with its payload types, that it can decode; by an answer cut
    /// down to the ones in both. With only a remote offer yet: what an answer would take.</summary>
    /// <param name="kind">audio or video.</param>
    /// <param name="local">This side's section, null when it has none yet.</param>
    /// <param name="remote">The other side's section, null when it has none yet.</param>
    public static ImmutableArray<RTCRtpCodecParameters> ReceiveCodecs(string kind, MediaDescription? local, MediaDescription? remote) => throw new NotImplementedException();

    /// <summary>The codecs that this side can send: those of both sections, with the payload types and parameters of the other side.</summary>
    public static ImmutableArray<RTCRtpCodecParameters> SendCodecs(string kind, MediaDescription local, MediaDescription remote) => throw new NotImplementedException();

    /// <summary>The header extensions that both sections have.</summary>
    public static ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions(MediaDescription local, MediaDescription remote) => throw new NotImplementedException();
}
