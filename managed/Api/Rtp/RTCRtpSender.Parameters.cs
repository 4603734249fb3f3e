namespace Conformance.WebRtc;

public sealed partial class RTCRtpSender
{
    private int _pendingSetParameters;

    /// <summary>How the track is sent: the same object throughout a task. <c>webrtc#dom-rtcrtpsender-getparameters</c>.</summary>
    public RTCRtpSendParameters GetParameters()
    {
        Connection.Loop.VerifyAccess();

        // 2.
        if (LastReturnedParameters is { } last)
        {
            return last;
        }

        // 3. to 6.
        LastReturnedParameters = new RTCRtpSendParameters
        {
            TransactionId = Guid.NewGuid().ToString(),
            Encodings = SendEncodings,
            HeaderExtensions = HeaderExtensions,
            Codecs = SendCodecs,
            Rtcp = new RTCRtcpParameters { Cname = Connection.Cname, ReducedSize = Connection.IsReducedSizeRtcp(Transceiver, isSending: true) },
        };
        Connection.Loop.Post(() => LastReturnedParameters = null);
        return LastReturnedParameters;
    }

    /// <summary>Changes how the track is sent. <c>webrtc#dom-rtcrtpsender-setparameters</c>.</summary>
    /// <param name="parameters">What <see cref="GetParameters"/> gave in this task, with other encodings.</param>
    /// <param name="setParameterOptions">Nothing yet.</param>
    /// <returns>A promise. Rejected with TypeError: null. InvalidStateError: stopped, or getParameters() was not called in this task.
    /// InvalidModificationError: what can only be read has changed. RangeError: scaleResolutionDownBy below 1, maxFramerate below 0.</returns>
    public Task SetParameters(RTCRtpSendParameters parameters, RTCSetParameterOptions? setParameterOptions = null)
    {
        Connection.Loop.VerifyAccess();
        var p = new Promise<Unit>();
        try
        {
            // 4. to 7.
            var encodings = SetParametersCheck.Validate(this, parameters);

            // 9. and 10. There is nothing yet to configure that could fail.
            HasPendingSetParameters = ++_pendingSetParameters > 0;
            Connection.Loop.Post(() =>
            {
                LastReturnedParameters = null;
                SendEncodings = encodings;
                HasPendingSetParameters = --_pendingSetParameters > 0;
                p.Resolve(default);
            });
        }
        catch (RTCException e)
        {
            p.Reject(e);
        }

        return p.Task;
    }
}
