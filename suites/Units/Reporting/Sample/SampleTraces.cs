using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Results;

namespace Conformance.Units.Reporting.Sample;

/// <summary>Traces as the agents would write them: an offer, candidates, a data channel, and SDP as a browser makes it.</summary>
internal static class SampleTraces
{
    /// <summary>The trace of one case.</summary>
    public static TraceLine Of(ScenarioInfo scenario, CaseResult result, Random random)
    {
        var start = result.Started.ToUnixTimeMilliseconds() + 0.25;
        return new TraceLine(result.Case, [.. result.Implementations.Select((who, lane) =>
            new TraceLine.PeerTrace(lane == 0 ? "a" : "b", who, Peer(scenario, who, lane, start + (lane * 2.4), random)))]);
    }

    private static List<JsonElement> Peer(ScenarioInfo s, string who, int lane, double at, Random random)
    {
        var t = new SampleTraceWriter(at, random);
        var hostile = s.Id.StartsWith("hostile/", StringComparison.Ordinal) ? SampleScenarios.Hostile : "x";
        t.Call(0, "pc", "new", new JsonArray(new JsonObject { ["iceServers"] = new JsonArray() }));
        t.State(signalingState: "stable", ice: "new", connection: "new").Add("return", "pc", "new", 0);
        if (lane == 0)
        {
            t.Call(1, "pc", "createDataChannel", new JsonArray(hostile));
            t.Channel(hostile, "connecting").Add("return", "pc", "createDataChannel", 1, new JsonObject { ["$ref"] = "channel:0" });
            t.Add("event", "pc", "negotiationneeded", null, new JsonObject());
            t.Call(2, "pc", "setLocalDescription", new JsonArray());
            t.State(signalingState: "have-local-offer", pendingLocal: "offer").Add("event", "pc", "signalingstatechange", null,
                new JsonObject());
            t.Add("resolve", "pc", "setLocalDescription", 2);
            t.Call(3, "pc", "setRemoteDescription", new JsonArray(Description("answer", who, random)));
            t.Add("return", "pc", "setRemoteDescription", 3, new JsonObject { ["$promise"] = true });
            t.State(signalingState: "stable", ice: "checking", connection: "connecting").Add("event", "pc", "signalingstatechange", null,
                new JsonObject());
        }
        else
        {
            t.Call(1, "pc", "setRemoteDescription", new JsonArray(Description("offer", who, random)));
            t.State(signalingState: "have-remote-offer").Add("event", "pc", "signalingstatechange", null, new JsonObject());
            t.Add("resolve", "pc", "setRemoteDescription", 1);
            t.Call(2, "pc", "setLocalDescription", new JsonArray());
            t.State(signalingState: "stable").Add("resolve", "pc", "setLocalDescription", 2);
            t.State(ice: "checking", connection: "connecting").Add("event", "pc", "iceconnectionstatechange", null, new JsonObject());
        }

        t.Call(4, "pc", "addIceCandidate",
            new JsonArray(new JsonObject { ["candidate"] = "candidate:1 1 udp 2122260223 127.0.0.1 50123 typ host", ["sdpMid"] = "0" }));
        t.Add("event", "pc", "icecandidate", null,
            new JsonObject
            {
                ["candidate"] = new JsonObject
                {
                    ["candidate"] = $"candidate:842163049 1 udp 1677729535 127.0.0.1 {random.Next(40000, 60000)} typ host",
                    ["sdpMid"] = "0",
                    ["sdpMLineIndex"] = 0,
                },
            });
        t.Error("reject", "pc", "addIceCandidate", 4, "OperationError", "Failed to execute 'addIceCandidate': " + hostile);
        if (s.TwoPeers)
        {
            t.Wait(120 + random.Next(60));
            t.State(ice: "connected", connection: "connected").Add("event", "pc", "connectionstatechange", null, new JsonObject());
            t.Channel(hostile, "open").Add("event", "channel:0", "open", null, new JsonObject());
            t.Add("event", "channel:0", "message", null, new JsonObject { ["data"] = lane == 0 ? "hello" : hostile });
            t.Add("mark", "pc", "connected", null);
        }

        t.Call(9, "pc", "close", new JsonArray());
        t.State(signalingState: "closed", ice: "closed", connection: "closed").Add("return", "pc", "close", 9);
        return t.Entries;
    }

    private static JsonObject Description(string type, string who, Random random)
    {
        var lines = new List<string>
        {
            "v=0", $"o=- {random.NextInt64(1L << 60)} 2 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1", "a=extmap-allow-mixed",
            "a=msid-semantic: WMS",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126", "c=IN IP4 0.0.0.0", "a=rtcp:9 IN IP4 0.0.0.0",
            $"a=ice-ufrag:{random.Next():x4}", $"a=ice-pwd:{random.NextInt64():x24}", "a=ice-options:trickle",
            "a=fingerprint:sha-256 " + string.Join(':', Enumerable.Range(0, 32).Select(_ => random.Next(256).ToString("X2"))),
            type == "offer" ? "a=setup:actpass" : "a=setup:active", "a=mid:0", "a=sendrecv", "a=rtcp-mux", "a=rtcp-rsize",
        };
        lines.AddRange(Enumerable.Range(96, who == "chromium" ? 24 : 14).SelectMany(p =>
            new[] { $"a=rtpmap:{p} VP8/90000", $"a=rtcp-fb:{p} nack pli" }));
        lines.AddRange(["m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "c=IN IP4 0.0.0.0", "a=mid:1", "a=sctp-port:5000",
            "a=max-message-size:262144"]);
        return new JsonObject { ["type"] = type, ["sdp"] = string.Join("\r\n", lines) + "\r\n" };
    }
}
