using System.Net;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

/// <summary>A TURN client and a scripted server on virtual time, with nothing between them but what the test loses.</summary>
internal sealed class TurnBench
{
    public TurnBench(bool wantsIPv6 = false, bool isReliable = false, string password = "secret") =>
        Client = new TurnClient(new TurnCredentials("user", password), wantsIPv6, isReliable);

    public TurnClient Client { get; }

    public ScriptedTurnServer Server { get; } = new();

    public TimeSpan Now { get; private set; }

    /// <summary>True for a message to the server, by its number from 0, that is lost.</summary>
    public Predicate<int> Loses { get; set; } = _ => false;

    /// <summary>How many messages went to the server.</summary>
    public int Sent { get; private set; }

    /// <summary>The lengths of time after which they went.</summary>
    public List<TimeSpan> Times { get; } = [];

    public List<TurnEvent> Events { get; } = [];

    /// <summary>The data of peers: <c>192.0.2.2:7 0102</c>.</summary>
    public List<string> Data { get; } = [];

    /// <summary>A client with an address.</summary>
    public static TurnBench Allocated()
    {
        var bench = new TurnBench();
        bench.Start();
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Allocated));
        bench.Server.Log.Clear();
        return bench;
    }

    public void Start()
    {
        Client.Start(Now);
        Pump();
    }

    public void Send(string to, params byte[] datagram)
    {
        var buffer = new byte[datagram.Length + TurnClient.Overhead];
        var length = Client.Wrap(TransportAddress.From(IPEndPoint.Parse(to)), datagram, buffer);
        if (length > 0)
        {
            Server.Take(buffer[..length]);
        }

        Run(TimeSpan.Zero);
    }

    public void Receive(byte[] message)
    {
        if (Client.Receive(message, Now, out var peer, out var data) == TurnInput.Data)
        {
            Data.Add($"{peer} {Convert.ToHexString(data)}");
        }

        Pump();
    }

    /// <summary>Lets time go by.</summary>
    public void Run(TimeSpan time)
    {
        var end = Now + time;
        while (Client.NextTimeout is { } next && next <= end)
        {
            Now = next > Now ? next : Now;
            Client.Advance(Now);
            Pump();
        }

        Now = end;
    }

    public void Pump()
    {
        while (Client.TryTakeTransmit(out var transmit))
        {
            var message = transmit.Message.ToArray();
            transmit.Release();
            Times.Add(Now);
            if (!Loses(Sent++) && Server.Take(message) is { } answer)
            {
                Receive(answer);
            }
        }

        while (Client.TryTakeEvent(out var e))
        {
            Events.Add(e);
        }
    }
}
