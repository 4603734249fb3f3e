namespace Conformance.Spec.Traces;

/// <summary>An exception as script sees it.</summary>
/// <param name="Name">The W3C error name: <c>InvalidStateError</c>, <c>TypeError</c>, ...</param>
/// <param name="Message">The implementation's own words; never compared.</param>
/// <param name="Detail"><c>RTCError.errorDetail</c> where there is one.</param>
/// <param name="SdpLineNumber"><c>RTCError.sdpLineNumber</c> where there is one.</param>
public sealed record ErrorInfo(string Name, string Message, string? Detail = null, int? SdpLineNumber = null);
