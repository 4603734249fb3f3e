namespace Conformance.Spec.Traces;

/// <summary>What happened at the moment that a <see cref="TraceEntry"/> records.</summary>
public enum EntryKind
{
    /// <summary>A member of an object was called, or a constructor, or an attribute was set.</summary>
    Call,

    /// <summary>The call returned to its caller. For a promise-returning member the promise exists now and is still pending.</summary>
    Return,

    /// <summary>The call threw an exception to its caller.</summary>
    Throw,

    /// <summary>The promise that the call returned was fulfilled.</summary>
    Resolve,

    /// <summary>The promise that the call returned was rejected.</summary>
    Reject,

    /// <summary>An event was dispatched: the entry is made inside the first listener.</summary>
    Event,

    /// <summary>A mark that the scenario put into the trace, so that an expectation can look at this moment.</summary>
    Mark,
}
