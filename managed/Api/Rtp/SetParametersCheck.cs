using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;

namespace Conformance.WebRtc;

/// <summary>What setParameters() refuses (<c>webrtc#setparameters-validation</c>).</summary>
internal static class SetParametersCheck
{
    private const string Clause = "(webrtc#dom-rtcrtpsender-setparameters)";

    /// <summary>Checks parameters and changes nothing.</summary>
    /// <param name="sender">The sender that they are for.</param>
    /// <param name="parameters">What setParameters() was given.</param>
    /// <returns>[[SendEncodings]] to be.</returns>
    /// <exception cref="RTCException">TypeError: null. InvalidStateError: the transceiver is stopped, or getParameters() was not called in this task.
    /// InvalidModificationError: what can only be read has changed. RangeError: scaleResolutionDownBy or maxFramerate.</exception>
    public static ImmutableArray<RTCRtpEncodingParameters> Validate(RTCRtpSender sender, RTCRtpSendParameters parameters)
    {
        CheckPresent(parameters);

        // 4.
        if (sender.Transceiver.IsStopping)
        {
            throw RTCException.InvalidState($"the transceiver is stopped {Clause}");
        }

        // 5.
        if (sender.LastReturnedParameters is not { } last)
        {
            throw RTCException.InvalidState($"getParameters() was not called in this task, or a description has been applied since {Clause}");
        }

        // 6.
        CheckUnchanged(sender, parameters, last);
        var isAudio = sender.Kind == "audio";
        var encodings = isAudio
            ? SendEncodingsCheck.WithoutVideo(parameters.Encodings)
            : [.. parameters.Encodings.Select(e => e with { ScaleResolutionDownBy = e.ScaleResolutionDownBy ?? 1.0 })];
        foreach (var encoding in encodings)
        {
            SendEncodingsCheck.CheckScale(encoding);
            if (encoding.MaxFramerate < 0)
            {
                throw RTCException.Range($"maxFramerate is {encoding.MaxFramerate}; at least 0 is expected {Clause}");
            }
        }

        return encodings;
    }

    private static void CheckPresent(RTCRtpSendParameters? parameters)
    {
        if (parameters is not { TransactionId: not null, HeaderExtensions: not null, Rtcp: not null, Codecs: not null })
        {
            throw RTCException.Type($"parameters, or a member of it that is required, is null {Clause}");
        }

        SendEncodingsCheck.CheckPresent(parameters.Encodings, "encodings");
    }

    // 6.5.
    private static void CheckUnchanged(RTCRtpSender sender, RTCRtpSendParameters parameters, RTCRtpSendParameters last)
    {
        var encodings = parameters.Encodings;
        if (encodings.Count != sender.SendEncodings.Length)
        {
            throw Modified($"there are {encodings.Count} encodings; {sender.SendEncodings.Length} are expected");
        }

        // The order of encodings is told by their rids, which can only be read.
        if (!encodings.Select(e => e.Rid).SequenceEqual(last.Encodings.Select(e => e.Rid)))
        {
            throw Modified($"the rids are {Join(encodings)}; {Join(last.Encodings)} are expected");
        }

        if (parameters.TransactionId != last.TransactionId)
        {
            throw Modified($"transactionId is '{parameters.TransactionId}'; '{last.TransactionId}' is expected");
        }

        if (!parameters.HeaderExtensions.SequenceEqual(last.HeaderExtensions) || parameters.Rtcp != last.Rtcp || !parameters.Codecs.SequenceEqual(last.Codecs))
        {
            throw Modified("headerExtensions, rtcp or codecs are not those that getParameters() gave");
        }

        var choosable = parameters.Codecs.Count > 0 ? parameters.Codecs : MediaCapabilities.Of(sender.Kind)!.Codecs;
        if (encodings.Select(e => e.Codec).OfType<RTCRtpCodec>().FirstOrDefault(c => !choosable.Any(o => CodecMatch.Matches(c, o, ignoreAsymmetricalParameters: true))) is { } codec)
        {
            throw Modified($"the codec {codec.MimeType} of an encoding cannot be chosen");
        }
    }

    private static string Join(IEnumerable<RTCRtpEncodingParameters> encodings) => "[" + string.Join(", ", encodings.Select(e => e.Rid ?? "none")) + "]";

    private static RTCException Modified(string message) => RTCException.InvalidModification($"{message} {Clause}");
}
