using System.Security.Cryptography;

namespace Conformance.WebRtc;

/// <summary>One collection of the statistics of a connection, all of the same moment.</summary>
/// <param name="connection">The connection.</param>
/// <param name="ids">The ids of its objects.</param>
/// <param name="timestamp">The moment, in milliseconds since the Unix epoch.</param>
/// <param name="closedChannels">What its closed channels have told.</param>
internal sealed class StatsCollection(RTCPeerConnection connection, StatsIds ids, double timestamp, IEnumerable<RTCDataChannelStats> closedChannels)
{
    private readonly OrderedDictionary<string, RTCStats> _stats = [];

    /// <summary>The report on the whole connection.</summary>
    public RTCStatsReport Whole()
    {
        Add(new RTCPeerConnectionStats
        {
            Timestamp = timestamp,
            Type = RTCStatsType.PeerConnection,
            Id = ids.Of(connection),
            DataChannelsOpened = connection.DataChannelsOpened,
            DataChannelsClosed = connection.DataChannelsClosed,
        });
        foreach (var channel in closedChannels)
        {
            Add(channel with { Timestamp = timestamp });
        }

        foreach (var channel in connection.LivingChannels)
        {
            Add(Of(channel, ids, timestamp));
        }

        foreach (var transport in connection.ReferencedTransports)
        {
            AddTransport(transport);
        }

        foreach (var transceiver in connection.Transceivers)
        {
            AddMedia(transceiver);
        }

        return new RTCStatsReport(_stats);
    }

    /// <summary>What a channel tells.</summary>
    public static RTCDataChannelStats Of(RTCDataChannel channel, StatsIds ids, double timestamp) => new()
    {
        Timestamp = timestamp,
        Type = RTCStatsType.DataChannel,
        Id = ids.Of(channel),
        Label = channel.Label,
        Protocol = channel.Protocol,
        DataChannelIdentifier = channel.Id,
        State = channel.ReadyState,
        MessagesSent = channel.MessagesSent,
        BytesSent = channel.BytesSent,
        MessagesReceived = channel.MessagesReceived,
        BytesReceived = channel.BytesReceived,
    };

    private void Add(RTCStats stats) => _stats[stats.Id] = stats;

    private void AddTransport(RTCDtlsTransport transport)
    {
        var id = ids.Of(transport);
        var ice = transport.IceTransport;
        var local = connection.Certificates.FirstOrDefault();
        Add(new RTCTransportStats
        {
            Timestamp = timestamp,
            Type = RTCStatsType.Transport,
            Id = id,
            PacketsSent = ice.Agent.Counters.PacketsSent,
            PacketsReceived = ice.Agent.Counters.PacketsReceived,
            BytesSent = ice.Agent.Counters.BytesSent,
            BytesReceived = ice.Agent.Counters.BytesReceived,
            IceRole = ice.Role,
            IceLocalUsernameFragment = ice.GetLocalParameters()?.UsernameFragment,
            IceState = ice.State,
            DtlsState = transport.State,
            DtlsRole = transport.IsClient switch { true => "client", false => "server", null => "unknown" },
            SelectedCandidatePairId = ice.GetSelectedCandidatePair() is { } pair ? AddPair(id, pair) : null,
            LocalCertificateId = local is null ? null : AddCertificate(local, local.Der.Span, issuerId: null),
            RemoteCertificateId = AddRemoteCertificates(transport),
        });
        foreach (var candidate in ice.LocalCandidates)
        {
            AddCandidate(RTCStatsType.LocalCandidate, id, candidate);
        }

        foreach (var candidate in ice.RemoteCandidates)
        {
            AddCandidate(RTCStatsType.RemoteCandidate, id, candidate);
        }
    }

    private string AddPair(string transportId, RTCIceCandidatePair pair)
    {
        var (id, counters) = (ids.Of(pair), pair.Counters);
        AddCandidate(RTCStatsType.LocalCandidate, transportId, pair.Local);
        AddCandidate(RTCStatsType.RemoteCandidate, transportId, pair.Remote);
        Add(new RTCIceCandidatePairStats
        {
            Timestamp = timestamp,
            Type = RTCStatsType.CandidatePair,
            Id = id,
            TransportId = transportId,
            LocalCandidateId = ids.Of(pair.Local),
            RemoteCandidateId = ids.Of(pair.Remote),
            State = RTCStatsIceCandidatePairState.Succeeded,
            Nominated = true,
            PacketsSent = counters.PacketsSent,
            PacketsReceived = counters.PacketsReceived,
            BytesSent = counters.BytesSent,
            BytesReceived = counters.BytesReceived,
            TotalRoundTripTime = counters.RoundTrips.TotalSeconds,
            CurrentRoundTripTime = counters.RoundTrips == TimeSpan.Zero ? null : counters.RoundTrip.TotalSeconds,
            RequestsReceived = counters.RequestsReceived,
            RequestsSent = counters.RequestsSent,
            ResponsesReceived = counters.ResponsesReceived,
            ResponsesSent = counters.RequestsReceived,
            ConsentRequestsSent = counters.ConsentRequestsSent,
        });
        return id;
    }

    private void AddCandidate(RTCStatsType type, string transportId, RTCIceCandidate candidate)
    {
        // The end of candidates is none, and a text that could not be read has nothing to tell.
        if (candidate.Type is not { } candidateType)
        {
            return;
        }

        Add(new RTCIceCandidateStats
        {
            Timestamp = timestamp,
            Type = type,
            Id = ids.Of(candidate),
            TransportId = transportId,
            Address = candidate.Address,
            Port = candidate.Port,
            Protocol = candidate.Protocol,
            CandidateType = candidateType,
            Priority = candidate.Priority,
            Url = candidate.Url,
            RelayProtocol = candidate.RelayProtocol,
            Foundation = candidate.Foundation,
            RelatedAddress = candidate.RelatedAddress,
            RelatedPort = candidate.RelatedPort,
            UsernameFragment = candidate.UsernameFragment,
            TcpType = candidate.TcpType,
        });
    }

    // The chain from its end, so that each certificate knows the id of its issuer.
    private string? AddRemoteCertificates(RTCDtlsTransport transport)
    {
        string? id = null;
        foreach (var der in transport.GetRemoteCertificates().Reverse())
        {
            id = AddCertificate(ids.Of(transport, Convert.ToBase64String(SHA256.HashData(der))), der, id);
        }

        return id;
    }

    private string AddCertificate(RTCCertificate certificate, ReadOnlySpan<byte> der, string? issuerId) => AddCertificate(ids.Of(certificate), der, issuerId);

    private string AddCertificate(string id, ReadOnlySpan<byte> der, string? issuerId)
    {
        var fingerprint = CertificateFingerprint.Sha256(der);
        Add(new RTCCertificateStats
        {
            Timestamp = timestamp,
            Type = RTCStatsType.Certificate,
            Id = id,
            Fingerprint = fingerprint.Value,
            FingerprintAlgorithm = fingerprint.Algorithm,
            Base64Certificate = Convert.ToBase64String(der),
            IssuerCertificateId = issuerId,
        });
        return id;
    }

    private void AddMedia(RTCRtpTransceiver transceiver)
    {
        if (transceiver.Sender.TrackSlot is { } track)
        {
            Add(new RTCMediaSourceStats
            {
                Timestamp = timestamp, Type = RTCStatsType.MediaSource, Id = ids.Of(connection, track.Id), TrackIdentifier = track.Id, Kind = track.Kind,
            });
        }

        var direction = transceiver.CurrentDirectionSlot;
        if (direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly)
        {
            AddCodecs(transceiver.Sender.TransportSlot, transceiver.Sender.SendCodecs, isSent: true);
        }

        if (direction is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Recvonly)
        {
            AddCodecs(transceiver.Receiver.TransportSlot, transceiver.Receiver.ReceiveCodecs, isSent: false);
        }
    }

    private void AddCodecs(RTCDtlsTransport? transport, IEnumerable<RTCRtpCodecParameters> codecs, bool isSent)
    {
        foreach (var codec in transport is null ? [] : codecs)
        {
            Add(new RTCCodecStats
            {
                Timestamp = timestamp,
                Type = RTCStatsType.Codec,
                Id = ids.Of(transport!, (isSent, codec)),
                PayloadType = codec.PayloadType,
                TransportId = ids.Of(transport!),
                MimeType = codec.MimeType,
                ClockRate = codec.ClockRate,
                Channels = codec.Channels,
                SdpFmtpLine = codec.SdpFmtpLine,
            });
        }
    }
}
