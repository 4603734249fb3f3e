namespace Conformance.Spec.Sdp;

/// <summary>Where in a trace a description appears.</summary>
public enum DescriptionStage
{
    /// <summary>createOffer or createAnswer gave it.</summary>
    Created,

    /// <summary>It is the local description when setLocalDescription resolves.</summary>
    Applied,

    /// <summary>It is the local description at a later moment, with the candidates that were gathered since.</summary>
    Shown,
}
