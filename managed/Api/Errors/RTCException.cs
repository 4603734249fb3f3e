namespace Conformance.WebRtc;

/// <summary>An exception with a W3C error name: what a browser would throw or reject with.</summary>
/// <remarks>Names: InvalidStateError, InvalidAccessError, InvalidModificationError, OperationError, SyntaxError, NotSupportedError,
/// NotReadableError (DOMException), TypeError, RangeError (ECMAScript).</remarks>
public class RTCException : Exception
{
    /// <param name="name">The W3C error name.</param>
    /// <param name="message">What is wrong: actual, expected, and the clause.</param>
    public RTCException(string name, string message)
        : base(message) => Name = name;

    /// <param name="name">The W3C error name.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">The cause.</param>
    public RTCException(string name, string message, Exception inner)
        : base(message, inner) => Name = name;

    /// <summary>The W3C error name, by which errors are told apart.</summary>
    public string Name { get; }

    internal static RTCException InvalidState(string message) => new("InvalidStateError", message);

    internal static RTCException InvalidAccess(string message) => new("InvalidAccessError", message);

    internal static RTCException InvalidModification(string message) => new("InvalidModificationError", message);

    internal static RTCException Operation(string message) => new("OperationError", message);

    internal static RTCException Syntax(string message) => new("SyntaxError", message);

    internal static RTCException NotSupported(string message) => new("NotSupportedError", message);

    internal static RTCException Type(string message) => new("TypeError", message);

    internal static RTCException Range(string message) => new("RangeError", message);
}
