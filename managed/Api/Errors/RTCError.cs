namespace Conformance.WebRtc;

/// <summary>An OperationError with details of WebRTC. <c>webrtc#rtcerror-interface</c>.</summary>
public sealed class RTCError : RTCException
{
    /// <param name="init">The details.</param>
    /// <param name="message">For people.</param>
    public RTCError(RTCErrorInit init, string message = "")
        : base("OperationError", message)
    {
        ArgumentNullException.ThrowIfNull(init);
        (ErrorDetail, SdpLineNumber, SctpCauseCode, ReceivedAlert, SentAlert) =
            (init.ErrorDetail, init.SdpLineNumber, init.SctpCauseCode, init.ReceivedAlert, init.SentAlert);
    }

    /// <summary>What failed.</summary>
    public RTCErrorDetailType ErrorDetail { get; }

    /// <summary>For sdp-syntax-error: the line with the error, counted from 1; else null.</summary>
    public int? SdpLineNumber { get; }

    /// <summary>For sctp-failure: the cause code of the ABORT; else null.</summary>
    public int? SctpCauseCode { get; }

    /// <summary>For dtls-failure: the fatal alert that was received; else null.</summary>
    public uint? ReceivedAlert { get; }

    /// <summary>For dtls-failure: the fatal alert that was sent; else null.</summary>
    public uint? SentAlert { get; }

    /// <summary>A syntax error in SDP.</summary>
    /// <param name="lineNumber">The line, counted from 1.</param>
    /// <param name="message">What is wrong with it.</param>
    internal static RTCError SdpSyntax(int lineNumber, string message) => new(
        new RTCErrorInit { ErrorDetail = RTCErrorDetailType.SdpSyntaxError, SdpLineNumber = lineNumber }, $"SDP line {lineNumber}: {message}");
}
