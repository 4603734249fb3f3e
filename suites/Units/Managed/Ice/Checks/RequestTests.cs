using System.Text;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>What an agent answers to messages that are no good checks.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RequestTests
{
    private readonly SimulatedNetwork _network = new(1);
    private readonly SimulatedPeer _agent;
    private readonly ScriptedPeer _peer;
    private readonly byte[] _buffer = new byte[StunMessage.MaxLength];

    public RequestTests()
    {
        _agent = new SimulatedPeer(_network, RTCIceRole.Controlled, "192.0.2.1:1001");
        _agent.Describe();
        _agent.Gather();
        _peer = new ScriptedPeer(_network, _agent, "192.0.2.2:2001");
        _peer.Describe(RTCIceRole.Controlled);
    }

    private string Username => $"{_agent.Parameters.UsernameFragment}:{_peer.Parameters.UsernameFragment}";

    [Test]
    public void Check_IsAnsweredWithTheAddressThatItCameFrom()
    {
        _peer.Check();
        Settle();

        Assert.That(StunMessage.TryParse(_peer.Datagrams[0], out var answer), Is.True);
        Assert.That(answer.IsAuthentic(Encoding.UTF8.GetBytes(_agent.Parameters.Password)), Is.True);
        Assert.That(answer.TryGetMappedAddress(out var mapped) ? mapped.ToString() : null, Is.EqualTo("192.0.2.2:2001"));
    }

    [Test]
    public void RequestWithoutUsername_Is400() => Assert.That(AnswerTo(null, _agent.Parameters.Password), Is.EqualTo("error 400"));

    [Test]
    public void RequestWithoutIntegrity_Is400() => Assert.That(AnswerTo(Username, null), Is.EqualTo("error 400"));

    [Test]
    public void RequestWithoutPriority_Is400()
    {
        _peer.Check(priority: null);
        Settle();

        Assert.That(_peer.Log, Is.EqualTo(["error 400"]));
    }

    [Test]
    public void OtherPassword_Is401() => Assert.That(AnswerTo(Username, "0123456789abcdefghijkl"), Is.EqualTo("error 401"));

    [TestCase("")]
    [TestCase(":")]
    [TestCase("none")]
    [TestCase("none:none")]
    public void OtherUsername_Is401(string username) => Assert.That(AnswerTo(username, _agent.Parameters.Password), Is.EqualTo("error 401"));

    [Test]
    public void CheckOfAGenerationThatWasNeverPairedWithThisOne_Is401()
    {
        var restarted = new ScriptedPeer(_network, _agent, "192.0.2.2:2002");
        restarted.Check();
        Settle();

        Assert.That(restarted.Log, Is.EqualTo(["error 401"]));
        Assert.That(_agent.Agent.Accepts(_agent.Ports[0], TransportAddress.From(System.Net.IPEndPoint.Parse("192.0.2.2:2002"))), Is.False);
    }

    [Test]
    public void UnknownAttributeThatMustBeUnderstood_Is420WithItsType()
    {
        var writer = Begin(Username);
        writer.Add((StunAttributeType)0x7ABC);
        writer.Add((StunAttributeType)0xC001);
        writer.AddIntegrity(Encoding.UTF8.GetBytes(_agent.Parameters.Password));
        writer.AddFingerprint();
        _peer.Send(writer.Written);
        Settle();

        Assert.That(_peer.Log, Is.EqualTo(["error 420"]));
        Assert.That(StunMessage.TryParse(_peer.Datagrams[0], out var answer) && answer.TryGet(StunAttributeType.UnknownAttributes, out _), Is.True);
        answer.TryGet(StunAttributeType.UnknownAttributes, out var types);
        Assert.That(Convert.ToHexString(types), Is.EqualTo("7ABC"));
    }

    [TestCase("00", IceDrop.MalformedStun)]
    [TestCase("000100002112a442", IceDrop.MalformedStun)]
    [TestCase("001100002112a442000000000000000000000000", IceDrop.OtherStun)]
    [TestCase("000300002112a442000000000000000000000000", IceDrop.OtherStun)]
    [TestCase("010100002112a442000000000000000000000000", IceDrop.UnmatchedResponse)]
    [TestCase("011100002112a442000000000000000000000000", IceDrop.UnmatchedResponse)]
    public void MessageThatSaysNothing_IsCountedAndNotAnswered(string hex, object reason)
    {
        _peer.Send(Convert.FromHexString(hex));
        Settle();

        Assert.That((_agent.Agent.Drops[(IceDrop)reason], _peer.Log.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void AnswerUnderAnotherPassword_IsAsIfItHadNotCome()
    {
        _peer.Answers = false;
        _peer.TellCandidate();
        Settle();
        Assert.That(StunMessage.TryParse(_peer.Datagrams[0], out var check), Is.True);
        var length = BindingMessages.WriteSuccess(_buffer, check.TransactionId, TransportAddress.From(_agent.Ports[0].Base), "other"u8);
        _peer.Send(_buffer.AsSpan(0, length));
        length = BindingMessages.WriteError(_buffer, check.TransactionId, StunErrorCode.Unauthenticated, default);
        _peer.Send(_buffer.AsSpan(0, length));
        Settle();

        Assert.That((_agent.Agent.Drops[IceDrop.UnauthenticResponse], _agent.State), Is.EqualTo((2, RTCIceTransportState.Checking)));
    }

    [Test]
    public void AnswerThatComesFromElsewhere_FailsThePair()
    {
        _peer.Answers = false;
        _peer.TellCandidate();
        Settle();
        Assert.That(StunMessage.TryParse(_peer.Datagrams[0], out var check), Is.True);
        var length = BindingMessages.WriteSuccess(
            _buffer, check.TransactionId, TransportAddress.From(_agent.Ports[0].Base), Encoding.UTF8.GetBytes(_peer.Parameters.Password));
        _network.Send(TransportAddress.From(System.Net.IPEndPoint.Parse("192.0.2.9:9")), TransportAddress.From(_agent.Ports[0].Base), _buffer.AsSpan(0, length));
        var sent = _network.Sent;
        _network.Run(TimeSpan.FromSeconds(5));

        Assert.That(_network.Sent, Is.EqualTo(sent));
    }

    [Test]
    public void ChecksOfStrangersBeforeADescription_AreKeptInNumber()
    {
        var agent = new SimulatedPeer(_network, RTCIceRole.Controlled, "192.0.2.3:1001");
        agent.Describe();
        agent.Gather();
        for (var i = 0; i < 200; i++)
        {
            new ScriptedPeer(_network, agent, $"192.0.2.9:{i + 1}").Check();
        }

        Settle();

        Assert.That(agent.Agent.Drops[IceDrop.EarlyRequest], Is.EqualTo(200 - 64));
    }

    private string AnswerTo(string? username, string? password)
    {
        var writer = Begin(username);
        writer.Add(StunAttributeType.Priority, 1u);
        if (password is not null)
        {
            writer.AddIntegrity(Encoding.UTF8.GetBytes(password));
        }

        writer.AddFingerprint();
        _peer.Send(writer.Written);
        Settle();
        return string.Join(", ", _peer.Log);
    }

    private StunWriter Begin(string? username)
    {
        var writer = new StunWriter(_buffer, StunClass.Request, StunMethod.Binding, TransactionId.Create());
        if (username is not null)
        {
            writer.Add(StunAttributeType.Username, Encoding.UTF8.GetBytes(username));
        }

        return writer;
    }

    private void Settle() => _network.Run(TimeSpan.FromMilliseconds(50));
}
