namespace Conformance.Engine.Results;

/// <summary>Why a finding was expected.</summary>
/// <param name="Reason">The cause, in a sentence.</param>
/// <param name="Link">The implementation's own bug or statement, where public.</param>
/// <param name="Permanent">False when a fix is awaited.</param>
/// <param name="Rate">How often it shows, <c>12/20</c>; null when it does every time.</param>
public sealed record KnownDeviation(string Reason, string? Link, bool Permanent, string? Rate = null);
