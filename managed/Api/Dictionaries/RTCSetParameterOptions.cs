namespace Conformance.WebRtc;

/// <summary>Options of setParameters(); the draft has none.</summary>
public sealed record RTCSetParameterOptions
{

}
