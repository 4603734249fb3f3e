using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Sdp;

/// <summary>Small descriptions that the tests put lines into.</summary>
internal static class Descriptions
{
    /// <summary>The lines of a session section and no more.</summary>
    public static readonly string[] Session = ["v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", "t=0 0"];

    /// <summary>The number of the first line that <see cref="InMedia"/> puts in.</summary>
    public const int FirstInMedia = 6;

    public static string Text(params IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\r\n"));

    public static string InSession(params IEnumerable<string> lines) => Text([.. Session, .. lines]);

    public static string InMedia(params IEnumerable<string> lines) => InSession(["m=audio 9 UDP/TLS/RTP/SAVPF 111 0", .. lines]);

    public static MediaDescription Media(params IEnumerable<string> lines) => SessionDescription.Parse(InMedia(lines)).Media[0];

    public static void AssertFails(string text, int line, string? says = null)
    {
        var error = Assert.Throws<RTCError>(() => SessionDescription.Parse(text))!;
        Assert.That((error.Name, error.ErrorDetail, error.SdpLineNumber), Is.EqualTo(("OperationError", RTCErrorDetailType.SdpSyntaxError, line)));
        Assert.That(error.Message, Does.StartWith($"SDP line {line}: ").And.Contain(says ?? ""));
    }

    /// <summary>Reads all that can be read of a description: nothing may throw.</summary>
    public static int ReadEverything(SessionDescription description)
    {
        var read = description.Origin.SessionId.Length + description.Groups.Count + (description.IsIceLite ? 1 : 0);
        foreach (var media in description.Media)
        {
            object?[] values =
            [
                media.IsRejected, media.IsData, media.Mid, media.Direction, media.IceUfrag, media.IcePwd, media.IceOptions, media.Fingerprints, media.Setup,
                media.IsRtcpMux, media.IsReducedSizeRtcp, media.IsBundleOnly, media.Codecs, media.HeaderExtensions, media.Msids, media.Rids,
                media.Simulcast, media.SctpPort, media.MaxMessageSize, media.Candidates, media.HasEndOfCandidates, media.Port, media.PortCount,
            ];
            read += values.Count(value => value is not null);
            read += media.Candidates.Count(text => CandidateAttribute.TryParse(text, out _));
        }

        return read;
    }
}
