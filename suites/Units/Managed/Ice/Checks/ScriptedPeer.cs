using System.Net;
using System.Text;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>A peer with one address whose checks a test writes itself. It answers every check, as a lite agent does (RFC 8445 section 2.5).</summary>
internal sealed class ScriptedPeer
{
    private readonly SimulatedNetwork _network;
    private readonly SimulatedPeer _other;
    private readonly TransportAddress _address;
    private int _nominations;

    public ScriptedPeer(SimulatedNetwork network, SimulatedPeer other, string endPoint)
    {
        (_network, _other, _address) = (network, other, TransportAddress.From(IPEndPoint.Parse(endPoint)));
        network.EndPoints.Add(_address, Receive);
    }

    public RTCIceParameters Parameters { get; init; } = IceCredentials.Create();

    /// <summary>Whether it answers checks.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>What it sends behind its answer to the first, second, ... nomination; nothing where empty, and after the last.</summary>
    public IReadOnlyList<byte[]> AnswersNomination { get; init; } = [];

    /// <summary>What has come: <c>request</c>, <c>request use-candidate</c>, <c>success</c>, <c>error 401</c>.</summary>
    public List<string> Log { get; } = [];

    /// <summary>What has come, as bytes.</summary>
    public List<byte[]> Datagrams { get; } = [];

    private ReadOnlySpan<byte> Key => Encoding.UTF8.GetBytes(Parameters.Password);

    /// <summary>Its candidate.</summary>
    public void TellCandidate(uint priority = 2130706431, bool end = true)
    {
        var attribute = new Conformance.WebRtc.Sdp.CandidateAttribute(
            "1", 1, "udp", priority, $"{_address.ToEndPoint().Address}", _address.Port, "host", null, null, null, null);
        _other.Agent.AddRemoteCandidate(Parameters.UsernameFragment, attribute, resolved: null, _network.Now);
        if (end)
        {
            _other.Agent.EndRemoteCandidates(Parameters.UsernameFragment, _network.Now);
        }

        _other.Advance();
    }

    /// <summary>Its description.</summary>
    public void Describe(RTCIceRole roleOfOther)
    {
        _other.Agent.SetParameters(roleOfOther, _other.Parameters, Parameters, _network.Now);
        _other.Advance();
    }

    /// <summary>Sends a check.</summary>
    public void Check(bool nominates = false, uint? priority = 1853824767, bool controlling = true)
    {
        var bytes = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(bytes, StunClass.Request, StunMethod.Binding, TransactionId.Create());
        writer.Add(StunAttributeType.Username, Encoding.UTF8.GetBytes($"{_other.Parameters.UsernameFragment}:{Parameters.UsernameFragment}"));
        writer.Add(controlling ? StunAttributeType.IceControlling : StunAttributeType.IceControlled, ulong.MaxValue);
        if (priority is { } p)
        {
            writer.Add(StunAttributeType.Priority, p);
        }

        if (nominates)
        {
            writer.Add(StunAttributeType.UseCandidate);
        }

        writer.AddIntegrity(Encoding.UTF8.GetBytes(_other.Parameters.Password));
        writer.AddFingerprint();
        Send(writer.Written);
    }

    /// <summary>Sends any bytes.</summary>
    public void Send(ReadOnlySpan<byte> datagram) => _network.Send(_address, TransportAddress.From(_other.Ports[0].Base), datagram);

    private void Receive(TransportAddress from, byte[] datagram)
    {
        Datagrams.Add(datagram);
        if (!StunMessage.TryParse(datagram, out var message))
        {
            Log.Add("data");
            return;
        }

        Log.Add(message.Class switch
        {
            StunClass.Request => message.TryGet(StunAttributeType.UseCandidate, out _) ? "request use-candidate" : "request",
            StunClass.Error => message.TryGetErrorCode(out var code) ? $"error {code}" : "error",
            _ => "success",
        });
        if (message.Class == StunClass.Request && Answers)
        {
            Assert.That(message.IsAuthentic(Key), Is.True);
            var bytes = new byte[StunMessage.MaxLength];
            _network.Send(_address, from, bytes.AsSpan(0, BindingMessages.WriteSuccess(bytes, message.TransactionId, from, Key)));
            if (Log[^1].EndsWith("use-candidate", StringComparison.Ordinal) && AnswersNomination.ElementAtOrDefault(_nominations++) is { Length: > 0 } data)
            {
                _network.Send(_address, from, data);
            }
        }
    }
}
