using System.Collections.Immutable;
using System.Globalization;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Ice;

/// <summary>A connection for ICE with nothing around it: a test sets its descriptions and transports, and reads the events in order.</summary>
internal sealed class FakeHost : IIceHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> _log = [];
    private readonly List<(Predicate<List<string>> Condition, TaskCompletionSource Done)> _waits = [];
    private readonly RTCPeerConnection _connection;

    public FakeHost(INetwork network)
    {
        TransportOptions = new RTCTransportOptions { Network = network };
        _connection = new RTCPeerConnection(null, Loop);
        Session = new IceSession(this);
        Loop.UnhandledException += (_, e) => Log($"unhandled {e.ExceptionObject.GetType().Name}");
    }

    public RtcLoop Loop { get; } = new();

    public bool IsClosed { get; private set; }

    public RTCConfiguration Configuration { get; set; } = new();

    public ImmutableArray<IceServerAddress> IceServers { get; set; } = [];

    public RTCTransportOptions TransportOptions { get; set; }

    public List<RTCDtlsTransport> Referenced { get; } = [];

    IEnumerable<RTCDtlsTransport> IIceHost.ReferencedTransports => Referenced;

    public AppliedDescription? PendingLocal { get; set; }

    public AppliedDescription? CurrentLocal { get; set; }

    public AppliedDescription? PendingRemote { get; set; }

    public AppliedDescription? CurrentRemote { get; set; }

    public IceSession Session { get; }

    /// <summary>What happened, in order: <c>pc icecandidate end abcd</c>, <c>ice0 gatheringstatechange complete</c>.</summary>
    public IReadOnlyList<string> Events => [.. _log];

    /// <summary>Each transport by the index of its section.</summary>
    public RTCDtlsTransport? TransportOfSection(int mLineIndex) => Referenced.ElementAtOrDefault(mLineIndex);

    /// <summary>Runs on the loop, in a task.</summary>
    public Task Run(Action script) => Loop.InvokeAsync(script).WaitAsync(Patience);

    /// <summary>Runs on the loop, in a task.</summary>
    public Task<T> Run<T>(Func<T> script) => Loop.InvokeAsync(script).WaitAsync(Patience);

    /// <summary>A transport that the connection references, its events in the log.</summary>
    public RTCDtlsTransport AddTransport()
    {
        var transport = Session.CreateTransport(_connection);
        var (dtls, ice, n) = (transport, transport.IceTransport, Referenced.Count);
        Referenced.Add(transport);
        ice.OnStateChange += (_, _) => Log($"ice{n} statechange {W3CName.Of(ice.State)}");
        ice.OnGatheringStateChange += (_, _) => Log($"ice{n} gatheringstatechange {W3CName.Of(ice.GatheringState)}");
        ice.OnSelectedCandidatePairChange += (_, _) => Log($"ice{n} selectedcandidatepairchange");
        dtls.OnStateChange += (_, _) => Log($"dtls{n} statechange {W3CName.Of(dtls.State)}");
        dtls.OnError += (_, e) => Log($"dtls{n} error {W3CName.Of(e.Error.ErrorDetail)}");
        return transport;
    }

    /// <summary>Begins to gather, as setLocalDescription does.</summary>
    public void Gather(RTCDtlsTransport transport, string ufrag, string mid = "0", int mLineIndex = 0) =>
        Session.StartGathering(transport.IceTransport, Generation(ufrag, mid, mLineIndex));

    public static IceGeneration Generation(string ufrag, string mid = "0", int mLineIndex = 0) =>
        new(new RTCIceParameters { UsernameFragment = ufrag, Password = "0123456789abcdefghijkl" }, mid, mLineIndex);

    /// <summary>close(), as far as ICE sees it.</summary>
    public void Close()
    {
        IsClosed = true;
        Session.Close();
    }

    /// <summary>Ends when the log has this line so many times.</summary>
    public Task Until(string line, int times = 1) => Until(log => log.Count(l => l == line) >= times);

    /// <summary>Ends when the log fulfils the condition.</summary>
    public async Task Until(Predicate<List<string>> condition)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Run(() =>
        {
            _waits.Add((condition, done));
            Settle();
        });
        await done.Task.WaitAsync(Patience);
    }

    void IIceHost.Fire(RTCEvent e) => Log(e switch
    {
        RTCPeerConnectionIceEvent { Candidate: null } => "pc icecandidate null",
        RTCPeerConnectionIceEvent { Candidate: { Candidate: "" } c } => $"pc icecandidate end {c.UsernameFragment} {Place(c)}",
        RTCPeerConnectionIceEvent { Candidate: { } c } => $"pc icecandidate {c.UsernameFragment} {Place(c)} {c.Candidate}",
        RTCPeerConnectionIceErrorEvent error => $"pc {e.Type} {error.Address}:{error.Port} {error.Url} {error.ErrorCode} {error.ErrorText}",
        { Type: "icegatheringstatechange" } => $"pc {e.Type} {W3CName.Of(Session.States.IceGatheringState)}",
        { Type: "iceconnectionstatechange" } => $"pc {e.Type} {W3CName.Of(Session.States.IceConnectionState)}",
        _ => $"pc {e.Type} {W3CName.Of(Session.States.ConnectionState)}",
    });

    /// <summary>A line of the test's own.</summary>
    public void Log(string line)
    {
        _log.Add(line);
        Settle();
    }

    private static string Place(RTCIceCandidate c) => $"{c.SdpMid}/{c.SdpMLineIndex?.ToString(CultureInfo.InvariantCulture)}";

    private void Settle()
    {
        foreach (var wait in _waits.Where(w => w.Condition(_log)).ToList())
        {
            _waits.Remove(wait);
            wait.Done.SetResult();
        }
    }

    /// <summary>A description with a section for each ufrag; mids count from 0. A ufrag of null makes a section without one.</summary>
    public static AppliedDescription Description(RTCSdpType type, params string?[] ufrags) => new(type, SessionDescription.Parse(Text(ufrags)));

    /// <summary>The text of such a description.</summary>
    public static string Text(params string?[] ufrags) => string.Concat(
    [
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n",
        $"a=group:BUNDLE {string.Join(' ', Enumerable.Range(0, ufrags.Length))}\r\na=ice-options:trickle\r\n",
        .. ufrags.Select((u, i) => $"m={(i == 0 ? "application 9 UDP/DTLS/SCTP webrtc-datachannel" : "audio 9 UDP/TLS/RTP/SAVPF 0")}\r\nc=IN IP4 0.0.0.0\r\n"
            + (u is null ? "" : $"a=ice-ufrag:{u}\r\na=ice-pwd:0123456789abcdefghijkl\r\n")
            + $"a=fingerprint:sha-256 {string.Join(':', Enumerable.Repeat("AB", 32))}\r\na=setup:actpass\r\na=mid:{i}\r\n"
            + (i == 0 ? "a=sctp-port:5000\r\n" : "a=rtcp-mux\r\n")),
    ]);
}
