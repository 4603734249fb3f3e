using Conformance.Engine.Results;

namespace Conformance.Units.Reporting.Sample;

/// <summary>Rows of eight areas, and three rows that are hostile to a page.</summary>
internal static class SampleScenarios
{
    /// <summary>Text that ends a script element and runs another when it is not escaped.</summary>
    public const string Hostile = "</script><img src=x onerror=\"document.title='broken'\"><!--<script> & \u2028 'single' \"double\" ${x} {{model}}";

    private static readonly (string Area, string Clause, bool TwoPeers, string[] Titles)[] Areas =
    [
        ("signaling", "webrtc#dom-rtcpeerconnection-setlocaldescription", false, ["A local offer in stable leads to have-local-offer",
            "A second local offer in have-local-offer is applied", "A local answer in stable is refused", "Rollback returns to stable"]),
        ("negotiation", "webrtc#dfn-update-the-negotiation-needed-flag", false, ["addTransceiver fires negotiationneeded once",
            "Two addTrack calls fire one negotiationneeded", "negotiationneeded waits for stable"]),
        ("transceivers", "webrtc#dom-rtcpeerconnection-addtransceiver", false,
            ["addTransceiver('audio') gives a transceiver with a null mid", "setting direction after stop throws InvalidStateError",
            "addTransceiver with an unknown kind throws TypeError"]),
        ("ice", "webrtc#dom-peerconnection-addicecandidate", false,
            ["addIceCandidate without a remote description rejects with InvalidStateError", "An end-of-candidates indication is accepted",
            "restartIce in stable fires negotiationneeded"]),
        ("connect", "webrtc#rtcpeerconnectionstate-enum", true, ["Both peers reach connected over a data channel",
            "connectionState goes through connecting", "iceConnectionState and connectionState agree with the transports",
            "close() leads to closed without events"]),
        ("datachannel", "webrtc#dom-rtcdatachannel", true, ["A message arrives as it was sent",
            "bufferedamountlow fires below the threshold", "A negotiated channel opens on both sides",
            "Closing one side closes the other"]),
        ("media", "webrtc#dfn-process-remote-tracks", true, ["The track event names the transceiver and its streams",
            "Removing a track mutes it at the other side", "replaceTrack(null) needs no negotiation"]),
        ("sdp", "rfc9429#section-5.2.1", false, ["An offer bundles all media sections", "The session id stays the same over offers",
            "A data-only offer has one application section"]),
    ];

    /// <summary>Makes this many rows.</summary>
    public static List<ScenarioInfo> Make(int count)
    {
        var rows = new List<ScenarioInfo>();
        for (var i = 0; rows.Count < count - 3; i++)
        {
            var (area, clause, two, titles) = Areas[i % Areas.Length];
            var title = titles[i / Areas.Length % titles.Length];
            rows.Add(Row($"{area}/{Slug(title)}-{i}", $"{title}, variant {i / Areas.Length + 1}.", [clause, "webrtc#dom-rtcpeerconnection"],
                two, area, 10 + (7 * (i / 8))));
        }

        rows.Add(Row("hostile/markup", Hostile, ["webrtc#unicode", "rfc9429#section-5.2"], true, "hostile", 3));
        rows.Add(Row("hostile/" + string.Concat(Enumerable.Repeat("very-long-id-", 24)),
            "An id of three hundred characters stays in its place.", ["webrtc#interface-definition"], false, "hostile", 9));
        rows.Add(Row("hostile/unicode-日本語-مرحبا-🦊", "Юникод, 日本語, \u202Eמימין לשמאל\u202C and 🦊 are shown as they are.",
            ["webrtc#interface-definition"], false, "hostile", 15));
        return rows;
    }

    private static ScenarioInfo Row(string id, string title, string[] clauses, bool twoPeers, string area, int line) => new()
    {
        Id = id,
        Title = title,
        Clauses = clauses,
        Seed = ["setLocalDescription()"],
        Tags = area is "media" ? ["media", "slow"] : [],
        TwoPeers = twoPeers,
        File = $"suites/tables/{area}.yaml",
        Line = line,
        Steps = twoPeers
            ? ["a: createDataChannel('x')", "a → b: offer, answer, candidates as they come",
                "a, b: wait until connectionState is connected", "a: send('hello')", "a: close()"]
            : ["addTransceiver('audio')", "o = createOffer()", "setLocalDescription(o)",
                "addIceCandidate({candidate: 'candidate:1', sdpMid: '0'})"],
        Then = twoPeers
            ? ["a: connectionState goes new → connecting → connected", "b: the channel's message is 'hello'",
                "b: iceConnectionState never is failed"]
            : ["signalingState is have-local-offer", "step 4 rejects with InvalidStateError", "negotiationneeded fired once, after step 1"],
    };

    private static string Slug(string title) => string.Join('-', title.ToLowerInvariant().Split(' ').Take(5).Select(w =>
        new string([.. w.Where(char.IsAsciiLetterOrDigit)])));
}
