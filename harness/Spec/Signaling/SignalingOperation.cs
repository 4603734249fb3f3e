namespace Conformance.Spec.Signaling;

/// <summary>A description being set.</summary>
/// <param name="Remote">True for setRemoteDescription, false for setLocalDescription.</param>
/// <param name="Type">An RTCSdpType.</param>
public readonly record struct SignalingOperation(bool Remote, string Type)
{
    /// <summary><c>setLocalDescription</c> or <c>setRemoteDescription</c>.</summary>
    public string Member => Remote ? "setRemoteDescription" : "setLocalDescription";

    /// <summary><c>SLD(offer)</c>, <c>SRD(answer)</c>, ...</summary>
    public override string ToString() => $"{(Remote ? "SRD" : "SLD")}({Type})";
}
