using System.Net;
using System.Security.Cryptography;
using System.Text;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

public sealed class AllocationTests
{
    private static readonly byte[] BothAlgorithms = [0, 2, 0, 0, 0, 1, 0, 0];

    [Test]
    public void Start_ServerWantsCredentials_AllocatesWithThem()
    {
        var bench = new TurnBench();
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["!Allocate", "Allocate"]));
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Allocated(bench.Server.Relayed, bench.Server.Mapped)]));
        Assert.That(Has(bench.Server.Last, StunAttributeType.Username, "user"));
        Assert.That(Has(bench.Server.Last, StunAttributeType.RequestedTransport, "\x11\0\0\0"));
    }

    [Test]
    public void Start_ServerWantsNone_Allocates()
    {
        var bench = new TurnBench { Server = { IsOpen = true } };
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["Allocate"]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void WrongPassword_SecondRefusal_IsTold()
    {
        var bench = new TurnBench(password: "wrong");
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["!Allocate", "!Allocate"]));
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Refused(401, "Unauthenticated")]));
        Assert.That(bench.Client.NextTimeout, Is.Null);
    }

    [Test]
    public void NonceTooOld_IsTriedWithTheNewOne()
    {
        var bench = new TurnBench();
        var answers = 0;
        bench.Loses = _ => { bench.Server.Nonce = $"nonce{Math.Min(answers++, 3)}"; return false; };
        bench.Start();
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
        Assert.That(bench.Sent, Is.EqualTo(5));
    }

    [Test]
    public void NonceAlwaysTooOld_EndsInTheError()
    {
        var bench = new TurnBench();
        var answers = 0;
        bench.Loses = _ => { bench.Server.Nonce = $"nonce{answers++}"; return false; };
        bench.Start();
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Refused(438, "Stale Nonce")]));
        Assert.That(bench.Sent, Is.EqualTo(7));
    }

    [Test]
    public void ServerOffersSha256_IsUsed()
    {
        var bench = new TurnBench { Server = { Algorithms = BothAlgorithms, Nonce = "obMatJos2AAABxyz" } };
        bench.Start();
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
        Assert.That(Has(bench.Server.Last, StunAttributeType.PasswordAlgorithm, "\0\x02\0\0"));
        Assert.That(Attribute(bench.Server.Last, StunAttributeType.PasswordAlgorithms), Is.EqualTo(BothAlgorithms));
        Assert.That(Attribute(bench.Server.Last, StunAttributeType.MessageIntegrity), Is.Null);
    }

    [TestCase("0001000000020000", "\0\x01\0\0")]
    [TestCase("0002000000010000", "\0\x02\0\0")]
    [TestCase("000900000002000000010000", "\0\x02\0\0")]
    [TestCase("00090003AABBCC000001000000020000", "\0\x01\0\0")]
    public void ServerOffersSeveral_FirstThatIsKnownIsUsed(string algorithms, string chosen)
    {
        var bench = new TurnBench { Server = { Algorithms = Convert.FromHexString(algorithms), Nonce = "obMatJos2AAABxyz" } };
        bench.Client.Start(TimeSpan.Zero);
        bench.Pump();
        Assert.That(bench.Server.Log.Count, Is.EqualTo(2));
        Assert.That(Attribute(bench.Server.LastRequest, StunAttributeType.PasswordAlgorithm), Is.EqualTo(System.Text.Encoding.Latin1.GetBytes(chosen)));
    }

    [Test]
    public void ServerOffersMd5Alone_IsUsedWithTheNewIntegrity()
    {
        var bench = new TurnBench { Server = { Algorithms = [0, 1, 0, 0], Nonce = "obMatJos2AAABxyz" } };
        bench.Start();
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void AlgorithmsTakenOutOnTheWay_AreNotTriedAgain()
    {
        var bench = new TurnBench { Server = { Nonce = "obMatJos2AAABxyz" } };
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["!Allocate"]));
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Refused(401, "Unauthenticated")]));
    }

    [Test]
    public void AlgorithmsUnknown_AreNotTriedAgain()
    {
        var bench = new TurnBench { Server = { Algorithms = [0, 9, 0, 0], Nonce = "obMatJos2AAABxyz" } };
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["!Allocate"]));
    }

    [Test]
    public void ServerHidesUsers_GetsTheHash()
    {
        var bench = new TurnBench { Server = { Nonce = "obMatJos2AAACxyz" } };
        bench.Start();
        Assert.That(Attribute(bench.Server.Last, StunAttributeType.Userhash), Is.EqualTo(SHA256.HashData(Encoding.UTF8.GetBytes("user:example.org"))));
        Assert.That(Attribute(bench.Server.Last, StunAttributeType.Username), Is.Null);
    }

    [TestCase("obMatJos2AAAC", (int)SecurityFeatures.UsernameAnonymity)]
    [TestCase("obMatJos2AAADrest", (int)(SecurityFeatures.PasswordAlgorithms | SecurityFeatures.UsernameAnonymity))]
    [TestCase("obMatJos2AAA", 0)]
    [TestCase("obMatJos2A=AD", 0)]
    [TestCase("obMatJos1AAAD", 0)]
    [TestCase("", 0)]
    public void Nonce_TellsTheFeatures(string nonce, int features) =>
        Assert.That((int)NonceCookie.FeaturesOf(Encoding.UTF8.GetBytes(nonce)), Is.EqualTo(features));

    [TestCase(403)]
    [TestCase(437)]
    [TestCase(442)]
    [TestCase(486)]
    [TestCase(508)]
    public void Error_IsToldAsTheServerSaidIt(int code)
    {
        var bench = new TurnBench();
        bench.Server.Errors.Enqueue((StunMethod.Allocate, code));
        bench.Start();
        Assert.That(bench.Events.Count, Is.EqualTo(1));
        Assert.That(((TurnEvent.Refused)bench.Events[0]).Code, Is.EqualTo(code));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Failed));
    }

    [Test]
    public void TryAlternate_TellsWhere()
    {
        var alternate = TransportAddress.From(IPEndPoint.Parse("203.0.113.9:3478"));
        var bench = new TurnBench { Server = { Alternate = alternate } };
        bench.Server.Errors.Enqueue((StunMethod.Allocate, 300));
        bench.Start();
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Redirected(alternate, "Try Alternate")]));
    }

    [Test]
    public void TryAlternate_WithoutAnAddress_IsAnError()
    {
        var bench = new TurnBench();
        bench.Server.Errors.Enqueue((StunMethod.Allocate, 300));
        bench.Start();
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Refused(300, "Try Alternate")]));
    }

    [TestCase(440)]
    [TestCase(420)]
    public void NoIPv6AtTheServer_IPv4IsTaken(int code)
    {
        var bench = new TurnBench(wantsIPv6: true);
        bench.Server.Errors.Enqueue((StunMethod.Allocate, code));
        bench.Start();
        Assert.That(bench.Server.Log, Is.EqualTo(["!Allocate family 2", "Allocate family 2", "Allocate"]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void LostRequests_AreSentAgainWithTheDoublingOfRto()
    {
        var bench = new TurnBench { Loses = n => n < 3 };
        bench.Start();
        bench.Run(TimeSpan.FromSeconds(5));
        Assert.That(bench.Times.Take(4).Select(t => t.TotalMilliseconds), Is.EqualTo([0, 500, 1500, 3500]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void SilentServer_IsGivenUp()
    {
        var bench = new TurnBench { Loses = _ => true };
        bench.Start();
        bench.Run(TimeSpan.FromMinutes(1));
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.NotReached("the server does not answer")]));
        Assert.That(bench.Sent, Is.EqualTo(5));
    }

    [Test]
    public void SilentServer_BehindAStream_IsAskedOnce()
    {
        var bench = new TurnBench(isReliable: true) { Loses = _ => true };
        bench.Start();
        bench.Run(TimeSpan.FromMinutes(1));
        Assert.That(bench.Sent, Is.EqualTo(1));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Failed));
    }

    [Test]
    public void AnswerWithoutIntegrity_IsNotTaken()
    {
        var bench = new TurnBench { Server = { ForgetsIntegrity = true } };
        bench.Start();
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocating));
        bench.Server.ForgetsIntegrity = false;
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void AnswerWithoutALifetime_IsNoAllocation()
    {
        var bench = new TurnBench { Server = { Lifetime = 0 } };
        bench.Start();
        Assert.That(bench.Events.Single(), Is.InstanceOf<TurnEvent.NotReached>());
    }

    [Test]
    public void Refresh_ComesAMinuteBeforeTheEnd()
    {
        var bench = TurnBench.Allocated();
        bench.Run(TimeSpan.FromSeconds(539.9));
        Assert.That(bench.Server.Log, Is.Empty);
        bench.Run(TimeSpan.FromSeconds(541));
        Assert.That(bench.Server.Log, Is.EqualTo(["Refresh", "Refresh"]));
    }

    [Test]
    public void Refresh_OfAShortLifetime_ComesHalfway()
    {
        var bench = new TurnBench { Server = { Lifetime = 100 } };
        bench.Start();
        bench.Run(TimeSpan.FromSeconds(51));
        Assert.That(bench.Server.Log[^1], Is.EqualTo("Refresh"));
    }

    [Test]
    public void Refresh_NonceTooOld_IsTriedWithTheNewOne()
    {
        var bench = TurnBench.Allocated();
        bench.Server.Nonce = "another";
        bench.Run(TimeSpan.FromSeconds(541));
        Assert.That(bench.Server.Log, Is.EqualTo(["Refresh", "Refresh"]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
    }

    [Test]
    public void Refresh_AllocationGone_IsLost()
    {
        var bench = TurnBench.Allocated();
        bench.Server.Errors.Enqueue((StunMethod.Refresh, 437));
        bench.Run(TimeSpan.FromSeconds(541));
        Assert.That(bench.Events[^1], Is.EqualTo(new TurnEvent.Lost("437 Allocation Mismatch")));
        Assert.That(bench.Client.NextTimeout, Is.Null);
    }

    [Test]
    public void Refresh_NeverAnswered_IsLostAtTheEndOfTheLifetime()
    {
        var bench = TurnBench.Allocated();
        bench.Loses = _ => true;
        bench.Run(TimeSpan.FromSeconds(599));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
        bench.Run(TimeSpan.FromSeconds(2));
        Assert.That(bench.Events[^1], Is.InstanceOf<TurnEvent.Lost>());
    }

    [Test]
    public void Close_GivesTheAddressBack()
    {
        var bench = TurnBench.Allocated();
        bench.Client.Close(bench.Now);
        bench.Pump();
        Assert.That(bench.Server.Log, Is.EqualTo(["Refresh 0"]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Closed));
        Assert.That(bench.Client.NextTimeout, Is.Null);
    }

    [Test]
    public void Close_WithoutAnAddress_SendsNothing()
    {
        var bench = new TurnBench { Loses = _ => true };
        bench.Start();
        bench.Client.Close(bench.Now);
        bench.Pump();
        Assert.That(bench.Sent, Is.EqualTo(1));
        Assert.That(bench.Client.NextTimeout, Is.Null);
    }

    [Test]
    public void Answer_ToNothing_IsNotTheClients()
    {
        var bench = TurnBench.Allocated();
        var buffer = new byte[64];
        var writer = new StunWriter(buffer, StunClass.Success, StunMethod.Binding, TransactionId.Create());
        Assert.That(bench.Client.Receive(writer.Written, bench.Now, out _, out _), Is.EqualTo(TurnInput.Other));
    }

    private static bool Has(byte[] message, StunAttributeType type, string value) =>
        Attribute(message, type) is { } actual && actual.SequenceEqual(Encoding.Latin1.GetBytes(value));

    private static byte[]? Attribute(byte[] message, StunAttributeType type) =>
        StunMessage.TryParse(message, out var stun) && stun.TryGet(type, out var value) ? value.ToArray() : null;
}
