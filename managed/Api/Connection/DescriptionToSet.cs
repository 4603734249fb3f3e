namespace Conformance.WebRtc;

/// <summary>A description on its way to be applied.</summary>
/// <param name="Type">What it is.</param>
/// <param name="IsRemote">Whether it is the other side's.</param>
/// <param name="Text">Its text; empty for a rollback.</param>
/// <param name="Created">For a local one: as it was made.</param>
internal sealed record DescriptionToSet(RTCSdpType Type, bool IsRemote, string Text, CreatedLocalDescription? Created);
