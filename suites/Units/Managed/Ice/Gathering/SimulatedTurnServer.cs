using System.Buffers.Binary;
using System.Net;
using Conformance.Units.Managed.Ice.Checks;
using Conformance.Units.Managed.Ice.Turn;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

/// <summary>A TURN server in a <see cref="SimulatedNetwork"/> that relays: a <see cref="ScriptedTurnServer"/> for each client.</summary>
internal sealed class SimulatedTurnServer
{
    private readonly SimulatedNetwork _network;
    private readonly TransportAddress _address;
    private readonly Dictionary<TransportAddress, Client> _clients = [];

    public SimulatedTurnServer(SimulatedNetwork network, string endPoint)
    {
        (_network, _address) = (network, TransportAddress.From(IPEndPoint.Parse(endPoint)));
        network.EndPoints[_address] = Take;
    }

    /// <summary>Does to each client's server what the test wants.</summary>
    public Action<ScriptedTurnServer> Setup { get; set; } = _ => { };

    /// <summary>What has come from all clients.</summary>
    public IEnumerable<string> Log => _clients.Values.SelectMany(c => c.Script.Log);

    /// <summary>How many clients there were.</summary>
    public int Clients => _clients.Count;

    /// <summary>The server as a connection has it.</summary>
    public IceServerAddress Configured(
        RTCIceServerTransportProtocol transport = RTCIceServerTransportProtocol.Udp, string password = "secret", IceServerScheme scheme = IceServerScheme.Turn) =>
        new($"turn:{_address}?{W3CName.Of(transport)}", scheme, _address.ToEndPoint().Address.ToString(), _address.Port, transport, "user", password);

    private void Take(TransportAddress from, byte[] bytes)
    {
        if (!_clients.TryGetValue(from, out var client))
        {
            var relayed = _address with { Port = (ushort)(50000 + _clients.Count) };
            client = new Client(new ScriptedTurnServer { Relayed = relayed, Mapped = from }, []);
            Setup(client.Script);
            _clients.Add(from, client);
            _network.EndPoints[relayed] = (peer, data) => Relay(client, from, peer, data);
        }

        if (client.Script.Take(bytes) is { } answer)
        {
            _network.Send(_address, from, answer);
        }

        if (bytes[0] is >= 0x40 and <= 0x4F)
        {
            var peer = client.Channels.First(c => c.Value == BinaryPrimitives.ReadUInt16BigEndian(bytes)).Key;
            _network.Send(client.Script.Relayed, peer, bytes.AsSpan(4, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2))));
        }
        else if (StunMessage.TryParse(bytes, out var message) && message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer))
        {
            if (message.TryGetUInt32(StunAttributeType.ChannelNumber, out var number))
            {
                client.Channels[peer] = (ushort)(number >> 16);
            }
            else if (message.TryGet(StunAttributeType.Data, out var data))
            {
                _network.Send(client.Script.Relayed, peer, data);
            }
        }
    }

    private void Relay(Client client, TransportAddress to, TransportAddress peer, byte[] data)
    {
        if (!client.Script.Log.Contains($"CreatePermission {peer.ToEndPoint().Address}"))
        {
            return;
        }

        byte[] message = client.Channels.TryGetValue(peer, out var channel)
            ? [(byte)(channel >> 8), (byte)channel, (byte)(data.Length >> 8), (byte)data.Length, .. data]
            : ScriptedTurnServer.Data($"{peer}", data);
        _network.Send(_address, to, message);
    }

    private sealed record Client(ScriptedTurnServer Script, Dictionary<TransportAddress, ushort> Channels);
}
