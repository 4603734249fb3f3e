using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

/// <summary>A sender whose slots say that it is connected and that tones are negotiated, on virtual time, and a log of what it plays and tells.</summary>
internal sealed class DtmfBench
{
    private readonly ManualTime _time;
    private readonly DateTimeOffset _start;

    private DtmfBench(RtcLoop loop, ManualTime time, RTCRtpSender sender)
    {
        (Loop, _time, _start, Sender) = (loop, time, time.GetUtcNow(), sender);
        Dtmf.StartTone = (tone, duration) => Log.Add($"{Now} tone {tone} {duration}");
        Dtmf.OnToneChange += (_, e) => Log.Add($"{Now} '{e.Tone}' left '{Dtmf.ToneBuffer}'");
    }

    public RtcLoop Loop { get; }

    public RTCRtpSender Sender { get; }

    public RTCDTMFSender Dtmf => Sender.Dtmf!;

    public List<string> Log { get; } = [];

    private double Now => (_time.GetUtcNow() - _start).TotalMilliseconds;

    public static async Task<DtmfBench> Create()
    {
        var time = new ManualTime();
        var loop = new RtcLoop(time);
        return await loop.InvokeAsync(() =>
        {
            var connection = new RTCPeerConnection();
            var sender = connection.AddTransceiver(new MediaStreamTrack("audio")).Sender;
            var dtls = connection.CreateTransport();
            sender.TransportSlot = dtls;
            sender.Transceiver.CurrentDirectionSlot = RTCRtpTransceiverDirection.Sendrecv;
            sender.SendCodecs = [new RTCRtpCodecParameters { MimeType = "audio/Telephone-Event", ClockRate = 8000, PayloadType = 126 }];
            dtls.State = RTCDtlsTransportState.Connected;
            dtls.IceTransport.Session.States.ChangeTransport(dtls.IceTransport, RTCIceTransportState.Connected);
            return new DtmfBench(loop, time, sender);
        });
    }

    public async Task Insert(string tones, uint duration = 100, uint gap = 70)
    {
        await Loop.InvokeAsync(() => Dtmf.InsertDtmf(tones, duration, gap));
        await Loop.Settle();
    }

    public async Task Advance(int milliseconds)
    {
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        await Loop.Settle();
    }
}
