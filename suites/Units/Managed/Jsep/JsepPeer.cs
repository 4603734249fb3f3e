using System.Collections.Immutable;
using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

/// <summary>As much of a connection as offer and answer need: transceivers, the four description slots, and what setting a description does to them.</summary>
internal sealed class JsepPeer(string name)
{
    private readonly List<TransceiverView> _transceivers = [];
    private readonly Dictionary<string, string> _roles = [];
    private ulong _version;
    private int _mids;
    private readonly Dictionary<string, int> _generations = [];
    private int _generation;
    private bool _restarts;
    private int[] _sectionOf = [];

    public RTCBundlePolicy BundlePolicy { get; set; }

    public bool WantsData { get; set; }

    public SessionDescription? CurrentLocal { get; private set; }

    public SessionDescription? CurrentRemote { get; private set; }

    public SessionDescription? PendingLocal { get; private set; }

    public SessionDescription? PendingRemote { get; private set; }

    public IReadOnlyList<TransceiverView> Transceivers => _transceivers;

    public DescriptionInput Input => new()
    {
        SessionId = 4611732694521870123,
        TlsId = $"{name}-tls-id".PadRight(20, '0'),
        SessionVersion = ++_version,
        Fingerprints = [new RTCDtlsFingerprint { Algorithm = "sha-256", Value = Fingerprint(name) }],
        BundlePolicy = BundlePolicy,
        Transceivers = [.. _transceivers],
        WantsData = WantsData,
        CurrentLocal = CurrentLocal,
        CurrentRemote = CurrentRemote,
        PendingLocal = PendingLocal,
        PendingRemote = PendingRemote,
        IceCredentials = (_, mid) => Credentials(mid),
        NewMid = () => $"{name}{_mids++}",
        NegotiatedSetup = mid => _roles.GetValueOrDefault(mid),
    };

    public static string Fingerprint(string name) => string.Join(':', Enumerable.Repeat(((int)name[0]).ToString("X2"), 32));

    public RTCIceParameters Credentials(string mid)
    {
        var generation = _generation + _generations.GetValueOrDefault(mid);
        return new() { UsernameFragment = $"{name}{mid}u{generation}".PadRight(6, '0'), Password = $"{name}{mid}p{generation}".PadRight(24, '0') };
    }

    public JsepPeer Add(
        string kind,
        RTCRtpTransceiverDirection direction = RTCRtpTransceiverDirection.Sendrecv,
        ImmutableArray<string>? streams = null,
        ImmutableArray<string>? rids = null,
        ImmutableArray<RTCRtpCodec>? codecs = null)
    {
        _transceivers.Add(new TransceiverView
        {
            Kind = kind,
            Mid = null,
            Direction = direction,
            IsStopping = false,
            StreamIds = streams ?? [],
            SendRids = rids ?? [],
            PreferredCodecs = codecs ?? [],
        });
        return this;
    }

    public JsepPeer WithData()
    {
        WantsData = true;
        return this;
    }

    public JsepPeer With(RTCBundlePolicy policy)
    {
        BundlePolicy = policy;
        return this;
    }

    public void Change(int transceiver, Func<TransceiverView, TransceiverView> change) => _transceivers[transceiver] = change(_transceivers[transceiver]);

    public void Stop(int transceiver) => Change(transceiver, t => t with { IsStopping = true, Direction = RTCRtpTransceiverDirection.Inactive });

    /// <summary>restartIce(): the next offer has new credentials.</summary>
    public void RestartIce() => _restarts = true;

    public CreatedDescription CreateOffer() => OfferFactory.Create(Input);

    public CreatedDescription CreateAnswer() => AnswerFactory.Create(Input);

    public string SetLocalOffer()
    {
        _generation += _restarts ? 1 : 0;
        _restarts = false;
        var offer = CreateOffer();
        Associate(offer);
        PendingLocal = offer.Sdp;
        return offer.Text;
    }

    /// <summary>createAnswer and setLocalDescription.</summary>
    public string SetLocalAnswer(Func<CreatedDescription, CreatedDescription>? modify = null)
    {
        var answer = CreateAnswer();
        answer = modify?.Invoke(answer) ?? answer;
        (CurrentLocal, CurrentRemote, PendingLocal, PendingRemote) = (answer.Sdp, PendingRemote, null, null);
        Complete();
        return answer.Text;
    }

    public void SetRemoteOffer(string text)
    {
        var offer = SessionDescription.Parse(text);
        RemoteDescriptionCheck.Check(offer, RTCSdpType.Offer, CurrentLocal, PendingRemote ?? CurrentRemote, _transceivers);
        PendingRemote = offer;
        foreach (var section in offer.Media)
        {
            Find(section);
            if (section.Mid is { } mid && section.IceUfrag is { } ufrag && CurrentRemote?.FindMid(mid)?.IceUfrag is { } old && old != ufrag)
            {
                _generations[mid] = _generations.GetValueOrDefault(mid) + 1;
            }
        }

        WantsData |= offer.Media.Exists(m => m.IsData && !m.IsRejected);
    }

    public void SetRemoteAnswer(string text)
    {
        var answer = SessionDescription.Parse(text);
        RemoteDescriptionCheck.Check(answer, RTCSdpType.Answer, PendingLocal, CurrentRemote, _transceivers, CurrentLocal, CurrentRemote);
        (CurrentLocal, CurrentRemote, PendingLocal, PendingRemote) = (PendingLocal, answer, null, null);
        Complete();
    }

    /// <summary>An offer of this peer, answered by the other one and taken back.</summary>
    public (string Offer, string Answer) Negotiate(JsepPeer answerer)
    {
        var offer = SetLocalOffer();
        answerer.SetRemoteOffer(offer);
        var answer = answerer.SetLocalAnswer();
        SetRemoteAnswer(answer);
        return (offer, answer);
    }

    private void Associate(CreatedDescription offer)
    {
        _sectionOf = [.. offer.TransceiverOfSection];
        for (var i = 0; i < _sectionOf.Length; i++)
        {
            if (_sectionOf[i] >= 0)
            {
                Change(_sectionOf[i], t => t with { Mid = offer.Sdp.Media[i].Mid });
            }
        }
    }

    // RFC 9429 section 5.10, with every free transceiver taken as one from addTrack().
    private void Find(MediaDescription section)
    {
        if (section.Kind is not ("audio" or "video") || section.IsRejected || _transceivers.Exists(t => t.Mid is not null && t.Mid == section.Mid))
        {
            return;
        }

        var mid = section.Mid ?? $"{name}{_mids++}";
        var free = _transceivers.FindIndex(t => t.Mid is null && t.Kind == section.Kind && !t.IsStopping && section.Direction.Receives());
        if (free < 0)
        {
            Add(section.Kind, RTCRtpTransceiverDirection.Recvonly);
            free = _transceivers.Count - 1;
        }

        Change(free, t => t with { Mid = mid });
        if (section.Simulcast is { Receive: { IsEmpty: false } layers } && _transceivers[free].SendRids.IsEmpty)
        {
            Change(free, t => t with { SendRids = [.. layers.Select(l => l[0].TrimStart('~')).Distinct()] });
        }
    }

    // A rejected section stops its transceiver, and stopped ones leave the set.
    private void Complete()
    {
        for (var i = 0; i < CurrentLocal!.Media.Count; i++)
        {
            var (local, remote) = (CurrentLocal.Media[i], CurrentRemote!.Media[i]);
            if (local.IsRejected || remote.IsRejected)
            {
                _transceivers.RemoveAll(t => t.Mid is not null && t.Mid == (local.Mid ?? remote.Mid));
            }

            if (local.Mid is { } mid && (local.Setup, remote.Setup) is var (ours, theirs) && (ours is not null || theirs is not null))
            {
                _roles[mid] = ours is "active" or "passive" ? ours : theirs == "active" ? "passive" : "active";
            }
        }
    }
}
