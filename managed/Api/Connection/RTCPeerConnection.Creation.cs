using System.Buffers.Binary;
using System.Security.Cryptography;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    // RFC 9429 section 5.2.1: a 64-bit number with the highest bit zero, from a CSPRNG.
    private readonly ulong _sessionId = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) >> 1;

    // RFC 8842 section 4: at least 120 bits of chance (MUST); 128 of them in hexadecimal are 32 of the 20 to 255 characters.
    private readonly string _tlsId = MakeTlsId();
    private readonly Dictionary<string, string> _newTlsIds = [];
    private readonly HashSet<string> _usedMids = [];
    private ulong _sessionVersion;

    /// <summary>How often restartIce() was called.</summary>
    internal int IceRestarts { get; private set; }

    /// <summary>[[LocalIceCredentialsToReplace]].</summary>
    internal HashSet<RTCIceParameters> CredentialsToReplace { get; } = [];

    /// <summary>Asks for ICE to be restarted by the next offers. <c>webrtc#dom-rtcpeerconnection-restartice</c>.</summary>
    public void RestartIce()
    {
        Loop.VerifyAccess();
        CredentialsToReplace.Clear();
        foreach (var media in new[] { CurrentLocal, PendingLocal }.OfType<AppliedDescription>().SelectMany(d => d.Sdp.Media))
        {
            if (CredentialsOf(media) is { } credentials)
            {
                CredentialsToReplace.Add(credentials);
            }
        }

        IceRestarts++;
        UpdateNegotiationNeeded();
    }

    private static RTCIceParameters? CredentialsOf(MediaDescription? media) =>
        media is { IceUfrag: { } ufrag, IcePwd: { } pwd } ? new RTCIceParameters { UsernameFragment = ufrag, Password = pwd } : null;

    /// <summary>Creates an offer (<c>webrtc#dfn-create-an-offer</c>).</summary>
    private Promise<CreatedLocalDescription> MakeOffer(bool iceRestart) =>
        SignalingState is RTCSignalingState.Stable or RTCSignalingState.HaveLocalOffer
            ? Make(isOffer: true, iceRestart)
            : Promise<CreatedLocalDescription>.Rejected(RTCException.InvalidState(
                $"createOffer in {W3CName.Of(SignalingState)}: only stable and have-local-offer allow it (webrtc#dom-rtcpeerconnection-createoffer)"));

    /// <summary>Creates an answer (<c>webrtc#dfn-create-an-answer</c>).</summary>
    private Promise<CreatedLocalDescription> MakeAnswer() =>
        SignalingState is RTCSignalingState.HaveRemoteOffer or RTCSignalingState.HaveLocalPranswer
            ? Make(isOffer: false, iceRestart: false)
            : Promise<CreatedLocalDescription>.Rejected(RTCException.InvalidState(
                $"createAnswer in {W3CName.Of(SignalingState)}: only have-remote-offer and have-local-pranswer allow it (webrtc#dom-rtcpeerconnection-createanswer)"));

    /// <summary>The in-parallel steps to create an offer or answer: they wait for the certificate, then queue the final steps.</summary>
    private Promise<CreatedLocalDescription> Make(bool isOffer, bool iceRestart)
    {
        var p = new Promise<CreatedLocalDescription>();
        if (_certificates.IsCompleted)
        {
            Loop.Post(() => FinishMaking(p, isOffer, iceRestart));
        }
        else
        {
            _certificates.ContinueWith(_ => Loop.Post(() => FinishMaking(p, isOffer, iceRestart)), TaskScheduler.Default);
        }

        return p;
    }

    /// <summary>The final steps to create an offer (<c>webrtc#dfn-final-steps-to-create-an-offer</c>) or answer.</summary>
    private void FinishMaking(Promise<CreatedLocalDescription> p, bool isOffer, bool iceRestart)
    {
        if (IsClosed)
        {
            return;
        }

        try
        {
            var input = Input(isOffer, iceRestart);
            var made = isOffer ? OfferFactory.Create(input) : AnswerFactory.Create(input);
#if PLANTED
            made = DescriptionFaults.Apply(made, input, isOffer);
#endif
            _sessionVersion = input.SessionVersion;
            var created = new CreatedLocalDescription(
                made.Text, made.Sdp, [.. made.TransceiverOfSection.Select(i => i < 0 ? null : Transceivers[i])], input, IceRestarts);
            (_lastOffer, _lastAnswer) = isOffer ? (created, _lastAnswer) : (_lastOffer, created);
            p.Resolve(created);
        }
        catch (RTCException e)
        {
            p.Reject(e);
        }
        catch (CryptographicException e)
        {
            p.Reject(new RTCException("OperationError", "the certificate of the connection could not be made", e));
        }
    }

    private bool StillFits(CreatedLocalDescription last, bool isOffer) => last.StillFits(IceRestarts, Input(isOffer, iceRestart: false));

    private DescriptionInput Input(bool isOffer, bool iceRestart)
    {
        var taken = new HashSet<string>(_usedMids);
        return new DescriptionInput
        {
            SessionId = _sessionId,
            TlsId = _tlsId,
            NewTlsId = asked => _newTlsIds.TryGetValue(asked, out var id) ? id : _newTlsIds[asked] = MakeTlsId(),
            SessionVersion = _sessionVersion + 1,
            Fingerprints = [.. _certificates.GetAwaiter().GetResult().SelectMany(c => c.GetFingerprints()).Select(InSdp)],
            BundlePolicy = Configuration.BundlePolicy,
            Transceivers = [.. Transceivers.Select(t => View(t, isOffer))],
            WantsData = WantsData,
            CurrentLocal = CurrentLocal?.Sdp,
            CurrentRemote = CurrentRemote?.Sdp,
            PendingLocal = PendingLocal?.Sdp,
            PendingRemote = PendingRemote?.Sdp,
            IceCredentials = (_, mid) => isOffer ? OfferCredentials(mid, iceRestart) : AnswerCredentials(mid),
            NewMid = () =>
            {
                var n = 0;
                while (!taken.Add($"{n}"))
                {
                    n++;
                }

                return $"{n}";
            },
            NegotiatedSetup = mid => _transports.GetValueOrDefault(mid)?.IsClient switch { true => "active", false => "passive", null => null },
        };
    }

    private static string MakeTlsId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    // The API gives lower case (webrtc#dom-rtcdtlsfingerprint-value), SDP has upper case only (RFC 8122 section 5: UHEX).
    private static RTCDtlsFingerprint InSdp(RTCDtlsFingerprint fingerprint) => fingerprint with { Value = fingerprint.Value.ToUpperInvariant() };

    // A transceiver that is stopping, but not stopped, counts as stopped in offers and not in answers (webrtc#dom-rtcrtptransceiver-stop).
    private static TransceiverView View(RTCRtpTransceiver t, bool isOffer) => new()
    {
        Kind = t.Kind,
        Mid = t.JsepMid,
        Direction = t.DirectionSlot,
        IsStopping = isOffer ? t.IsStopping : t.IsStopped,
        StreamIds = t.Sender.AssociatedMediaStreamIds,
        SendRids = t.Sender.SendRids,
        PreferredCodecs = t.PreferredCodecs,
    };

    /// <summary>Those of the section's transport, unless a restart is asked for or the transport is new.</summary>
    private RTCIceParameters OfferCredentials(string mid, bool iceRestart)
    {
        var existing = ExistingCredentials(mid);
        return existing is null || iceRestart || CredentialsToReplace.Contains(existing) ? IceCredentials.Create() : existing;
    }

    /// <summary>Those of the section's transport, unless the offer restarts it or the transport is new (RFC 9429 section 5.3.1).</summary>
    private RTCIceParameters AnswerCredentials(string mid)
    {
        if (CredentialsOf(PendingLocal?.Sdp.FindMid(mid)) is { } provisional)
        {
            return provisional;
        }

        var (before, now) = (CredentialsOf(CurrentRemote?.Sdp.FindMid(mid)), CredentialsOf(PendingRemote?.Sdp.FindMid(mid)));
        var isRestarted = before is not null && now is not null && before != now;
        return ExistingCredentials(mid) is { } existing && !isRestarted ? existing : IceCredentials.Create();
    }

    /// <summary>Those that the section's transport has now: of a section that has joined a bundle, the shared transport's, and no more the ones that it
    /// was offered with.</summary>
    private RTCIceParameters? ExistingCredentials(string mid)
    {
        if (CredentialsOf(PendingLocal?.Sdp.FindMid(mid)) is { } pending)
        {
            return pending;
        }

        var ofTransport = _transports.GetValueOrDefault(mid)?.IceTransport.GetLocalParameters();
        var isInUse = ofTransport is not null && CurrentLocal?.Sdp.Media.Any(m => CredentialsOf(m) == ofTransport) == true;
        return isInUse ? ofTransport : CredentialsOf(CurrentLocal?.Sdp.FindMid(mid)) ?? ofTransport;
    }
}
