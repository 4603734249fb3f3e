using Conformance.Network;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;
using CsCheck;

namespace Conformance.Units.Network;

/// <summary>What the server does wrong on demand, and what it does about clients that do.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FaultTests
{
    private readonly TurnProtocol _server = new(new TurnServerOptions { MayReach = _ => true }, new FakeRelayPorts());
    private readonly ProtocolClient _client;

    public FaultTests() => _client = new ProtocolClient(_server);

    [TestCase(300, "Try Alternate")]
    [TestCase(486, "Full")]
    [TestCase(699, "")]
    public void ErrorCode_AnswersAuthenticRequestsAndBindings(int code, string reason)
    {
        _server.Fault = new ServerFault { ErrorCode = code, Reason = reason };
        var response = _client.Allocate();
        Assert.That((response.Code, response.Reason, response.IsAuthentic), Is.EqualTo((code, reason, true)));
        Assert.That(_client.Request(StunMethod.Binding).Code, Is.EqualTo(code));
    }

    [TestCase(299)]
    [TestCase(700)]
    public void ErrorCode_ThatNoResponseCanHave_IsRefused(int code) =>
        Assert.That(() => _server.Fault = new ServerFault { ErrorCode = code }, Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Silence_AnswersNothingAndCounts()
    {
        _server.Fault = new ServerFault { IsSilent = true };
        _client.Send(_client.Messages.Request(StunMethod.Binding, TransactionId.Create()));
        _client.HasNothing();
        Assert.That((_server.Counts.Messages, _server.Counts.Swallowed), Is.EqualTo((1, 1)));
    }

    [Test]
    public void DropFirst_LosesSoManyMessages()
    {
        _server.Fault = new ServerFault { DropFirst = 2 };
        var request = _client.Messages.Request(StunMethod.Binding, TransactionId.Create());
        _client.Send(request);
        _client.Send(request);
        _client.HasNothing();
        _client.Send(request);
        _client.Take<TurnOutput.ToClient>();
    }

    [Test]
    public void WrongIntegrity_IsNotAuthentic()
    {
        _server.Fault = new ServerFault { HasWrongIntegrity = true };
        var response = _client.Allocate();
        Assert.That((response.IsSuccess, response.IsAuthentic), Is.EqualTo((true, false)));
    }

    [Test]
    public void Request_CutAnywhere_IsCountedAndNotAnswered()
    {
        _client.Allocate();
        var request = _client.Messages.Request(StunMethod.ChannelBind, TransactionId.Create(), ClientMessages.Bind(0x4000, "192.0.2.9:1"));
        for (var length = 0; length < request.Length; length++)
        {
            _client.Send(request.AsSpan(0, length));
            _client.HasNothing();
        }

        Assert.That(_server.Counts.Malformed, Is.EqualTo(request.Length));
    }

    [TestCase(new byte[] { 0x40 })]
    [TestCase(new byte[] { 0x40, 0x00, 0x00 })]
    [TestCase(new byte[] { 0x40, 0x00, 0x00, 0x01 })]
    [TestCase(new byte[] { 0x50, 0x00, 0x00, 0x01, 0x01 })]
    [TestCase(new byte[] { 0x80, 0x00, 0x00, 0x00 })]
    public void ChannelData_ThatIsShorterThanItSays_OrOfNoNumber_IsMalformed(byte[] message)
    {
        _client.Allocate();
        _client.Send(message);
        _client.HasNothing();
        Assert.That(_server.Counts.Malformed, Is.EqualTo(1));
    }

    [Test]
    public void Responses_OfClients_AreMalformed([Values] bool isError)
    {
        _client.Send(new StunWriter(new byte[StunMessage.MaxLength], isError ? StunClass.Error : StunClass.Success, StunMethod.Binding, TransactionId.Create()).Written);
        _client.HasNothing();
        Assert.That(_server.Counts.Malformed, Is.EqualTo(1));
    }

    [Test]
    public void Requests_DamagedAnywhere_AreAnsweredByErrorsOrNotAtAll()
    {
        _client.Allocate();
        var methods = new[] { StunMethod.Allocate, StunMethod.Refresh, StunMethod.CreatePermission, StunMethod.ChannelBind };
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Byte[1, 255]).Sample(
            (which, at, change) =>
            {
                var request = _client.Messages.Request(methods[which], TransactionId.Create(), ClientMessages.Bind(0x4000, "192.0.2.9:1"));
                request[at % request.Length] ^= change;
                _client.Send(request);
                while (_server.TryTakeOutput(out var output))
                {
                    Assert.That(output, Is.InstanceOf<TurnOutput.ToClient>());
                    Assert.That(StunMessage.TryParse(((TurnOutput.ToClient)output!).Bytes, out var response) && response.Class == StunClass.Error, Is.True);
                }
            },
            iter: 2000,
            threads: 1);
        Assert.That(_server.Counts.Allocations, Is.EqualTo(1), "no damaged request ends an allocation");
    }
}
