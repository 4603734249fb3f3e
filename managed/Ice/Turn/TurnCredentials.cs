namespace Conformance.WebRtc.Ice.Turn;

/// <summary>What a client proves itself with (RFC 8489 section 9.2).</summary>
/// <param name="Username">The user.</param>
/// <param name="Password">The password.</param>
internal sealed record TurnCredentials(string Username, string Password);
