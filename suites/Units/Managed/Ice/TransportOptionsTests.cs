using System.Net;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

public sealed class TransportOptionsTests
{
    [Test]
    public Task Options_OfAConnection_ChooseItsAddressesAndPorts() => new RtcLoop().InvokeAsync(async () =>
    {
        var ports = new PortRange(40000, 49999);
        using var connection = new Closing(new RTCPeerConnection
        {
            TransportOptions = new RTCTransportOptions
            {
                Ports = ports, IncludeLoopback = true, Interfaces = (_, address) => address.Equals(IPAddress.Loopback),
            },
        });
        var (candidates, ended) = (new List<RTCIceCandidate>(), new TaskCompletionSource());
        connection.Value.OnIceCandidate += (_, e) =>
        {
            if (e.Candidate is null)
            {
                ended.SetResult();
            }
            else if (e.Candidate.Candidate.Length > 0)
            {
                candidates.Add(e.Candidate);
            }
        };
        connection.Value.CreateDataChannel("");
        await connection.Value.SetLocalDescription();
        await ended.Task;

        Assert.That(candidates.Select(c => c.Address), Is.EqualTo(["127.0.0.1"]));
        Assert.That(candidates[0].Port, Is.InRange(ports.First, ports.Last));
    }).WaitAsync(TimeSpan.FromSeconds(20));

    private sealed class Closing(RTCPeerConnection connection) : IDisposable
    {
        public RTCPeerConnection Value => connection;

        public void Dispose() => connection.Close();
    }
}
