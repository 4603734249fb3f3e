using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>The table of <c>webrtc#rtcicetransportstate</c>. A flag is the name of a fact that holds.</summary>
public sealed class TransportStateDerivationTests
{
    [TestCase("", ExpectedResult = RTCIceTransportState.New)]
    [TestCase("credentials", ExpectedResult = RTCIceTransportState.New)]
    [TestCase("credentials local", ExpectedResult = RTCIceTransportState.New)]
    [TestCase("credentials local remote", ExpectedResult = RTCIceTransportState.Checking)]
    [TestCase("credentials local remote pair checking", ExpectedResult = RTCIceTransportState.Checking)]
    [TestCase("credentials local remote pair", ExpectedResult = RTCIceTransportState.Disconnected)]
    [TestCase("credentials local remote pair ended", ExpectedResult = RTCIceTransportState.Checking)]
    [TestCase("credentials local remote pair ended over", ExpectedResult = RTCIceTransportState.Failed)]
    [TestCase("credentials local remote pair over", ExpectedResult = RTCIceTransportState.Disconnected)]
    [TestCase("credentials local remote pair ended over checking", ExpectedResult = RTCIceTransportState.Checking)]
    [TestCase("credentials local remote ended over", ExpectedResult = RTCIceTransportState.Failed)]
    [TestCase("credentials local ended", ExpectedResult = RTCIceTransportState.New)]
    [TestCase("credentials local ended over", ExpectedResult = RTCIceTransportState.Failed)]
    [TestCase("credentials remote ended", ExpectedResult = RTCIceTransportState.Failed)]
    [TestCase("credentials local remote pair selected", ExpectedResult = RTCIceTransportState.Connected)]
    [TestCase("credentials local remote pair selected checking ended", ExpectedResult = RTCIceTransportState.Connected)]
    [TestCase("credentials local remote pair selected ended", ExpectedResult = RTCIceTransportState.Completed)]
    [TestCase("credentials local remote pair selected ended over", ExpectedResult = RTCIceTransportState.Completed)]
    [TestCase("credentials local remote pair selected checking ended completed", ExpectedResult = RTCIceTransportState.Completed)]
    [TestCase("credentials local remote pair selected silent", ExpectedResult = RTCIceTransportState.Disconnected)]
    [TestCase("credentials local remote pair selected silent ended completed", ExpectedResult = RTCIceTransportState.Disconnected)]
    [TestCase("credentials local remote pair selected before ended completed", ExpectedResult = RTCIceTransportState.Connected)]
    [TestCase("credentials local remote pair selected before silent", ExpectedResult = RTCIceTransportState.Checking)]
    public RTCIceTransportState Facts_GiveTheState(string facts)
    {
        bool Has(string fact) => facts.Split(' ').Contains(fact);
        return TransportStateDerivation.Derive(new TransportFacts
        {
            HasCredentials = Has("credentials"),
            HasLocalCandidate = Has("local"),
            HasRemoteCandidate = Has("remote"),
            HasPair = Has("pair"),
            HasEnded = Has("ended"),
            IsPatienceOver = Has("over"),
            IsChecking = Has("checking"),
            IsSelected = Has("selected"),
            IsSelectedBefore = Has("before"),
            IsSilent = Has("silent"),
            WasCompleted = Has("completed"),
        });
    }
}
