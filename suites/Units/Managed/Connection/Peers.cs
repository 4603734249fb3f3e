using Conformance.WebRtc;

namespace Conformance.Units.Managed.Connection;

/// <summary>Two connections on one loop, and what they tell, in order.</summary>
internal sealed class Peers
{
    public RtcLoop Loop { get; } = new();

    public List<string> Log { get; } = [];

    /// <summary>Runs code on the loop with two new connections.</summary>
    public Task RunAsync(Func<RTCPeerConnection, RTCPeerConnection, Task> script) => Loop.InvokeAsync(async () =>
    {
        var (a, b) = (New("a"), New("b"));
        await script(a, b);
        a.Close();
        b.Close();
    });

    /// <summary>A connection whose signaling events are logged as <c>a signalingstatechange stable</c>.</summary>
    public RTCPeerConnection New(string name, RTCConfiguration? configuration = null)
    {
        var pc = new RTCPeerConnection(configuration);
        pc.OnSignalingStateChange += (_, _) => Log.Add($"{name} signalingstatechange {W3CName.Of(pc.SignalingState)}");
        pc.OnNegotiationNeeded += (_, _) => Log.Add($"{name} negotiationneeded");
        pc.OnTrack += (_, e) => Log.Add($"{name} track {e.Track.Kind}");
        return pc;
    }

    /// <summary>One negotiation.</summary>
    public static async Task NegotiateAsync(RTCPeerConnection offerer, RTCPeerConnection answerer)
    {
        await offerer.SetLocalDescription();
        await answerer.SetRemoteDescription(offerer.LocalDescription!);
        await answerer.SetLocalDescription();
        await offerer.SetRemoteDescription(answerer.LocalDescription!);
    }

    /// <summary>The error that a promise is rejected with.</summary>
    public static async Task<RTCException> RejectionAsync(Task promise)
    {
        try
        {
            await promise;
        }
        catch (RTCException e)
        {
            return e;
        }

        throw new AssertionException("the promise was fulfilled");
    }
}
