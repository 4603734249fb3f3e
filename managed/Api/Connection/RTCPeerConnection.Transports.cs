using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    // By the mid of the section (by its index where it has none): which transport it uses now, in the last offer, and in the last stable state.
    private Dictionary<string, RTCDtlsTransport> _transports = [];
    private Dictionary<string, RTCDtlsTransport> _offeredTransports = [];
    private Dictionary<string, RTCDtlsTransport> _stableTransports = [];
    private RTCSctpTransport? _stableSctpTransport;
    private readonly HashSet<RTCDtlsTransport> _everyTransport = [];

    /// <summary>The DTLS transports that the set of transceivers and the SCTP transport reference, each once: what the state derivations look at.</summary>
    internal IEnumerable<RTCDtlsTransport> ReferencedTransports =>
        Transceivers.SelectMany(t => new[] { t.Sender.TransportSlot, t.Receiver.TransportSlot }).Append(SctpTransport?.Transport).OfType<RTCDtlsTransport>().Distinct();

    /// <summary>The transport that a section uses, null when it has none.</summary>
    internal RTCDtlsTransport? TransportOf(MediaDescription media) => _transports.GetValueOrDefault(Key(media));

    /// <summary>The transport of the section with this index in the remote description, null when there is none.</summary>
    internal RTCDtlsTransport? TransportOfSection(int mLineIndex) =>
        (PendingRemote ?? CurrentRemote)?.Sdp.Media is { } media && mLineIndex < media.Count ? TransportOf(media[mLineIndex]) : null;

    /// <summary>
    /// Gives each section its transport (RFC 9143 sections 7 and 9): the one that it has; that of the tagged section where it is bundled, or offered as
    /// bundle-only, or offered by the other side in a group, which this side always takes; else a new one.
    /// </summary>
    internal void PlanTransports(SessionDescription sdp, RTCSdpType type, bool isRemote)
    {
        var isAnswer = type is RTCSdpType.Answer or RTCSdpType.Pranswer;

        // An answer chooses among what the offer laid out, and so does each one after a provisional one.
        var basis = isAnswer ? _offeredTransports : _transports;
        var group = sdp.Groups.FirstOrDefault(g => g.Semantics == "BUNDLE")?.Mids ?? [];
        var planned = new Dictionary<string, RTCDtlsTransport>();
        foreach (var media in sdp.Media.Where(m => !m.IsRejected))
        {
            var isBundled = media.Mid is { } mid && group.Contains(mid);
            var key = Key(media);
            var sharesTag = isBundled && (isAnswer || (!basis.ContainsKey(key) && (isRemote || media.IsBundleOnly || IsBundleEstablished(group[0]))));
            planned[key] = TransportFor(sharesTag ? group[0] : key);
        }

        _transports = planned;
        if (!isAnswer)
        {
            _offeredTransports = planned;
        }

        RTCDtlsTransport TransportFor(string key)
        {
            if (planned.TryGetValue(key, out var transport) || basis.TryGetValue(key, out transport))
            {
                return transport;
            }

            transport = CreateTransport();
            _everyTransport.Add(transport);
            return planned[key] = transport;
        }
    }

    /// <summary>Puts the transports to use: who sends and receives over them, their ICE and DTLS parameters, their candidates.</summary>
    internal void UseTransports(SessionDescription sdp, RTCSdpType type, bool isRemote)
    {
        for (var i = 0; i < sdp.Media.Count; i++)
        {
            var media = sdp.Media[i];
            if (TransportOf(media) is not { } transport)
            {
                continue;
            }

            if (Transceivers.Find(t => t.JsepMid is { } mid && mid == media.Mid && !t.IsStopped) is { } transceiver)
            {
                transceiver.Sender.TransportSlot = transport;
                transceiver.Receiver.TransportSlot = transport;
            }

            SetRole(transport.IceTransport, sdp, isRemote);

            // The sections that are bundled onto another have no parameters of their own (RFC 9143 section 7.1.3).
            if (CredentialsOf(media) is { } credentials && IsOwner(sdp, media, transport))
            {
                SetParameters(transport, media, i, credentials, type, isRemote);
            }
        }
    }

    /// <summary>Keeps the transports for a rollback.</summary>
    internal void SaveStableTransports() => (_stableTransports, _stableSctpTransport) = (_transports, SctpTransport);

    /// <summary>Goes back to the transports of the last stable state.</summary>
    internal void RestoreStableTransports()
    {
        (_transports, _offeredTransports) = (_stableTransports, _stableTransports);
        SctpTransport = _stableSctpTransport;
    }

    /// <summary>Gives up every transport that no section uses any more.</summary>
    internal void DropUnusedTransports()
    {
        Ice.EmptyPool();
        foreach (var transport in _everyTransport.Except(_transports.Values).ToList())
        {
            _everyTransport.Remove(transport);
            DropTransport(transport, tell: true);
        }
    }

    private static string Key(MediaDescription media) => media.Mid ?? $"#{media.Session.Media.IndexOf(media)}";

    /// <summary>True for the section whose parameters are the transport's: the first that uses it.</summary>
    private bool IsOwner(SessionDescription sdp, MediaDescription media, RTCDtlsTransport transport)
    {
        var tag = sdp.Groups.FirstOrDefault(g => g.Semantics == "BUNDLE")?.Mids is [var first, ..] ? sdp.FindMid(first) : null;
        return tag is not null && TransportOf(tag) == transport
            ? media == tag
            : sdp.Media.Find(m => TransportOf(m) == transport) == media;
    }

    private MediaDescription? RemoteSection(int index) => Section(PendingRemote ?? CurrentRemote, index);

    private static MediaDescription? Section(AppliedDescription? description, int index) =>
        description?.Sdp.Media is { } media && index < media.Count ? media[index] : null;

    private bool IsBundleEstablished(string tag) =>
        new[] { CurrentLocal, CurrentRemote }.All(d => d?.Sdp.Groups.Any(g => g.Semantics == "BUNDLE" && g.Mids.Contains(tag)) == true);

    // RFC 8445 section 6.1.1 as the draft reads it.
    private static void SetRole(RTCIceTransport transport, SessionDescription sdp, bool isRemote)
    {
        if (transport.Role == RTCIceRole.Unknown)
        {
            transport.Role = !isRemote || sdp.IsIceLite ? RTCIceRole.Controlling : RTCIceRole.Controlled;
        }
    }

    private void SetParameters(RTCDtlsTransport transport, MediaDescription media, int index, RTCIceParameters credentials, RTCSdpType type, bool isRemote)
    {
        if (type is RTCSdpType.Answer or RTCSdpType.Pranswer && media.Setup is "active" or "passive")
        {
            transport.IsClient = media.Setup == "active" != isRemote;
        }

        // Both descriptions are there: the handshake can begin with the first path.
        if (type is RTCSdpType.Answer or RTCSdpType.Pranswer && transport.IsClient is { } isClient
            && RemoteSection(index) is { Fingerprints: { Count: > 0 } fingerprints } remote)
        {
            var local = isRemote ? Section(PendingLocal ?? CurrentLocal, index) : media;
            transport.Link.Secure(new SecureAssociation(isClient, fingerprints, local is null ? null : TlsIds.Of(local), TlsIds.Of(remote)), Certificates[0]);
        }

        if (isRemote)
        {
            transport.IceTransport.SetParameters(null, credentials);
            ApplyRemoteCandidates(transport.IceTransport, media);
        }
        else
        {
            transport.IceTransport.SetParameters(credentials, null);
            StartGathering(transport.IceTransport, new IceGeneration(credentials, Key(media), index));
        }
    }
}
