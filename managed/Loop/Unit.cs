namespace Conformance.WebRtc;

/// <summary>What a promise of <c>undefined</c> is fulfilled with.</summary>
internal readonly record struct Unit;
