namespace Conformance.Spec.Rules;

/// <summary>How strongly the document asks for it (RFC 2119).</summary>
public enum RuleLevel
{
    /// <summary>An absolute requirement.</summary>
    Must,

    /// <summary>A recommendation that an implementation may have reasons to leave.</summary>
    Should,
}
