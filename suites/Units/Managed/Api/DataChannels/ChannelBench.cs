using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

/// <summary>A connection on a loop of its own, with an association that does nothing, and a log of what its channels fire.</summary>
internal sealed class ChannelBench
{
    private ChannelBench(RtcLoop loop, RTCPeerConnection connection)
    {
        (Loop, Connection) = (loop, connection);
        connection.OnDataChannel += (_, e) =>
        {
            Log.Add($"datachannel {e.Channel.Label} {e.Channel.ReadyState}");
            Listen(e.Channel);
        };
    }

    public RtcLoop Loop { get; }

    public RTCPeerConnection Connection { get; }

    public FakeDataTransport Association { get; } = new();

    public List<string> Log { get; } = [];

    public static async Task<ChannelBench> Create()
    {
        var loop = new RtcLoop();
        return await loop.InvokeAsync(() => new ChannelBench(loop, new RTCPeerConnection()));
    }

    /// <summary>Makes a channel and listens to it.</summary>
    public RTCDataChannel Make(string label, RTCDataChannelInit? init = null) => Listen(Connection.CreateDataChannel(label, init));

    /// <summary>Gives the connection an SCTP transport in connecting.</summary>
    public RTCSctpTransport AddSctp(bool? isClient = null)
    {
        var dtls = new RTCDtlsTransport(new RTCIceTransport(Connection)) { IsClient = isClient };
        var sctp = new RTCSctpTransport(Connection, dtls) { Association = Association };
        sctp.OnStateChange += (_, _) => Log.Add($"statechange {sctp.State}");
        return Connection.SctpTransport = sctp;
    }

    /// <summary>A channel that is open, on an association that is connected.</summary>
    public async Task<RTCDataChannel> Open(string label = "chat", bool isClient = true)
    {
        var channel = await Loop.InvokeAsync(() =>
        {
            var made = Make(label);
            AddSctp(isClient).Connected(1024);
            return made;
        });
        await Loop.Settle();
        Log.Clear();
        Association.Calls.Clear();
        return channel;
    }

    private RTCDataChannel Listen(RTCDataChannel channel)
    {
        channel.OnOpen += (_, _) => Log.Add($"{channel.Label} open {channel.ReadyState}");
        channel.OnMessage += (_, e) => Log.Add($"{channel.Label} message {e.Data switch { byte[] b => "bytes " + b.Length, Blob b => "blob " + b.Size, var other => other }}");
        channel.OnBufferedAmountLow += (_, _) => Log.Add($"{channel.Label} bufferedamountlow {channel.BufferedAmount}");
        channel.OnError += (_, e) => Log.Add($"{channel.Label} error {W3CName.Of(e.Error.ErrorDetail)}");
        channel.OnClosing += (_, _) => Log.Add($"{channel.Label} closing {channel.ReadyState}");
        channel.OnClose += (_, _) => Log.Add($"{channel.Label} close {channel.ReadyState}");
        return channel;
    }
}
