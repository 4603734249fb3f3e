namespace Conformance.WebRtc.Sdp;

/// <summary>What the documents say of one attribute's value.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Accepts">True for a value that the grammar allows; a flag has the empty value.</param>
/// <param name="Expected">What the grammar asks for, in words.</param>
/// <param name="Clause">The document that says so.</param>
/// <param name="Only">Not 0 for an attribute that a section may have once: a bit, shared by those that exclude each other.</param>
internal sealed record SdpAttributeRule(string Name, Func<ReadOnlySpan<char>, bool> Accepts, string Expected, string Clause, uint Only = 0);
