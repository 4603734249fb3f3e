using System.Text.Json;
using Conformance.Spec.Rules;
using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Sdp;

/// <summary>Writes a trace of one peer by the descriptions that it makes and is given.</summary>
internal sealed class DescriptionTrace
{
    private readonly TraceBuilder _trace = new();

    public DescriptionTrace(string configuration = "[]") => _trace.Enter("new", args: configuration).Leave();

    /// <summary>createOffer or createAnswer gives it.</summary>
    public DescriptionTrace Creates(string type, string sdp)
    {
        _trace.Begin(type == "offer" ? "createOffer" : "createAnswer", out var call).Resolve(call, Json(type, sdp));
        return this;
    }

    /// <summary>setLocalDescription() without an argument makes and sets it.</summary>
    public DescriptionTrace Applies(string type, string sdp)
    {
        _trace.Begin("setLocalDescription", out var call).Resolve(call, $$"""{"local":{{Json(type, sdp)}},"remote":null}""");
        return this;
    }

    /// <summary>setLocalDescription sets what the application gives it.</summary>
    public DescriptionTrace Sets(string type, string given, string shown)
    {
        _trace.Begin("setLocalDescription", out var call, $"[{Json(type, given)}]").Resolve(call, $$"""{"local":{{Json(type, shown)}},"remote":null}""");
        return this;
    }

    /// <summary>setRemoteDescription sets it.</summary>
    public DescriptionTrace Receives(string type, string sdp)
    {
        _trace.Begin("setRemoteDescription", out var call, $"[{Json(type, sdp)}]").Resolve(call);
        return this;
    }

    /// <summary>The local description is this when gathering is complete.</summary>
    public DescriptionTrace Gathers(string type, string sdp)
    {
        _trace.State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange", $$"""{"local":{{Json(type, sdp)}}}""");
        return this;
    }

    /// <summary>A promise of this member is rejected.</summary>
    public DescriptionTrace Fails(string member)
    {
        _trace.Begin(member, out var call).Reject(call, "OperationError");
        return this;
    }

    /// <summary>setLocalDescription takes the offer back.</summary>
    public DescriptionTrace RollsBack()
    {
        _trace.Begin("setLocalDescription", out var call, """[{"type":"rollback"}]""").Resolve(call, """{"local":null,"remote":null}""");
        return this;
    }

    /// <summary>A call that makes no description.</summary>
    public DescriptionTrace Calls(string member)
    {
        _trace.Enter(member).Leave();
        return this;
    }

    /// <summary>getCapabilities() of an interface tells these codecs, each with a clock rate of 90000, and this header extension.</summary>
    public DescriptionTrace Tells(string its, string kind, string[] codecs, string extension = "urn:ietf:params:rtp-hdrext:sdes:mid")
    {
        _trace.Enter("getCapabilities", its, $"[\"{kind}\"]").Leave($$"""{"codecs":{{Codecs(codecs)}},"headerExtensions":[{"uri":"{{extension}}"}]}""");
        return this;
    }

    /// <summary>A transceiver prefers these codecs.</summary>
    public DescriptionTrace Prefers(string transceiver, params string[] codecs)
    {
        _trace.Enter("setCodecPreferences", transceiver, $"[{Codecs(codecs)}]").Leave();
        return this;
    }

    /// <summary>Has transceivers with these mids and directions.</summary>
    public DescriptionTrace Transceivers(params (string Mid, string Direction)[] transceivers)
    {
        _trace.State(s => s with
        {
            Transceivers = [.. transceivers.Select((t, i) => new TransceiverSnapshot($"transceiver:{i}", "audio", t.Mid, t.Direction, null, null))],
        });
        return this;
    }

    public Trace Build() => _trace.Build();

    /// <summary>What the rules over descriptions find: <c>sdp/mid-unique: offer, mid 0: ...</c>.</summary>
    public IReadOnlyList<(string Rule, Violation Violation)> Findings() => Findings(RuleBook.All);

    /// <summary>What the rules over descriptions among these find.</summary>
    public IReadOnlyList<(string Rule, Violation Violation)> Findings(IEnumerable<TraceRule> rules)
    {
        var trace = Build();
        return [.. rules.Where(r => r.Id.StartsWith("sdp/", StringComparison.Ordinal)).SelectMany(r => r.Check(trace).Select(v => (r.Id, v)))];
    }

    private static string Codecs(string[] codecs) => JsonSerializer.Serialize(codecs.Select(mimeType => new { mimeType, clockRate = 90000 }));

    private static string Json(string type, string sdp) => JsonSerializer.Serialize(new { type, sdp });
}
