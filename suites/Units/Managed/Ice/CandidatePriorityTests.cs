using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

public sealed class CandidatePriorityTests
{
    [TestCase(RTCIceCandidateType.Host, 65535, 1, ExpectedResult = 2130706431u)]
    [TestCase(RTCIceCandidateType.Host, 65534, 1, ExpectedResult = 2130706175u)]
    [TestCase(RTCIceCandidateType.Host, 65535, 2, ExpectedResult = 2130706430u)]
    [TestCase(RTCIceCandidateType.Prflx, 65535, 1, ExpectedResult = 1862270975u)]
    [TestCase(RTCIceCandidateType.Srflx, 65535, 1, ExpectedResult = 1694498815u)]
    [TestCase(RTCIceCandidateType.Relay, 65535, 1, ExpectedResult = 16777215u)]
    public uint Priority_OfKindAndPreference(RTCIceCandidateType type, int localPreference, int component) => CandidatePriority.Compute(type, localPreference, component);
}
