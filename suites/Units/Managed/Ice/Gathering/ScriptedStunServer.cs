using System.Net;
using Conformance.Units.Managed.Ice.Checks;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

/// <summary>A STUN server in a <see cref="SimulatedNetwork"/> that answers as a test says.</summary>
internal sealed class ScriptedStunServer
{
    private readonly SimulatedNetwork _network;
    private readonly TransportAddress _address;

    public ScriptedStunServer(SimulatedNetwork network, string endPoint)
    {
        (_network, _address) = (network, TransportAddress.From(IPEndPoint.Parse(endPoint)));
        network.EndPoints[_address] = Take;
    }

    /// <summary>The server as a connection has it.</summary>
    public IceServerAddress Configured => new(
        $"stun:{_address}", IceServerScheme.Stun, _address.ToEndPoint().Address.ToString(), _address.Port, WebRtc.RTCIceServerTransportProtocol.Udp, null, null);

    /// <summary>How many requests are left unanswered.</summary>
    public int Ignored { get; set; }

    /// <summary>What is answered instead of a success: a code and, for 300, where to go.</summary>
    public (int Code, string? Alternate)? Error { get; set; }

    /// <summary>Answers MAPPED-ADDRESS as RFC 3489 has it.</summary>
    public bool IsOld { get; set; }

    /// <summary>Answers from another address.</summary>
    public string? AnswersFrom { get; set; }

    /// <summary>When requests came.</summary>
    public List<TimeSpan> Times { get; } = [];

    /// <summary>The transaction IDs of what came.</summary>
    public List<TransactionId> Ids { get; } = [];

    private void Take(TransportAddress from, byte[] datagram)
    {
        Times.Add(_network.Now);
        Assert.That(StunMessage.TryParse(datagram, out var request) && request is { Class: StunClass.Request, Method: StunMethod.Binding });
        Ids.Add(request.TransactionId);
        if (Times.Count <= Ignored)
        {
            return;
        }

        var buffer = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(buffer, Error is null ? StunClass.Success : StunClass.Error, StunMethod.Binding, request.TransactionId);
        if (Error is { } error)
        {
            writer.AddErrorCode(error.Code);
            if (error.Alternate is not null)
            {
                writer.Add(StunAttributeType.AlternateServer, Plain(TransportAddress.From(IPEndPoint.Parse(error.Alternate))));
            }
        }
        else if (IsOld)
        {
            writer.Add(StunAttributeType.MappedAddress, Plain(from));
        }
        else
        {
            writer.AddMappedAddress(from);
        }

        _network.Send(AnswersFrom is null ? _address : TransportAddress.From(IPEndPoint.Parse(AnswersFrom)), from, writer.Written);
    }

    private static byte[] Plain(TransportAddress address)
    {
        byte[] value = [0, (byte)(address.IsIPv6 ? 2 : 1), (byte)(address.Port >> 8), (byte)address.Port, .. new byte[address.AddressLength]];
        address.WriteAddress(value.AsSpan(4));
        return value;
    }
}
