namespace Conformance.WebRtc;

public sealed partial class RTCDataChannel
{
    private bool _closingStarted;

    /// <summary>Closes the channel: closing at once, closed when everything sent before has arrived. <c>webrtc#dom-rtcdatachannel-close</c>.</summary>
    public void Close()
    {
        Connection.Loop.VerifyAccess();

        // 2.
        if (ReadyState is RTCDataChannelState.Closing or RTCDataChannelState.Closed)
        {
            return;
        }

        // 3. and 4.
        Become(RTCDataChannelState.Closing);
        if (!_closingStarted)
        {
            _closingStarted = true;
            Connection.Loop.Post(() => RunClosingProcedure(isByClose: true));
        }
    }

    /// <summary>The other side closes the channel: runs the closing procedure (<c>webrtc#closing-procedure</c>). May be called anywhere.</summary>
    internal void StartClosingProcedure() => Connection.Loop.Post(() =>
    {
        if (!_closingStarted)
        {
            _closingStarted = true;
            RunClosingProcedure(isByClose: false);
        }
    });

    /// <summary>Announces the channel as closed (<c>webrtc#data-transport-closed</c>): its transport is. May be called anywhere.</summary>
    /// <param name="error">sctp-failure when it was closed with an error, else null.</param>
    internal void TransportClosed(RTCError? error) => Connection.Loop.Post(() =>
    {
        // 2.
        if (ReadyState == RTCDataChannelState.Closed)
        {
            return;
        }

        // 3. and 4. ChannelChanged removes it.
        Become(RTCDataChannelState.Closed);

        // 5. and 6.
        if (error is not null)
        {
            FireError(error);
        }

        Connection.Loop.Fire(OnClose, this, new RTCEvent("close"));
    });

    /// <summary>close() of the connection: closed at once, no event.</summary>
    internal void CloseAbruptly() => Become(RTCDataChannelState.Closed);

    private void RunClosingProcedure(bool isByClose)
    {
        // Deviates from the draft, which looks at no state here: a channel that close() of the connection has closed would be closing again.
        if (ReadyState == RTCDataChannelState.Closed)
        {
            return;
        }

        // 3. The channel is none of the connection's any more; its id stays taken until it is closed.
        Connection.Remove(this);

        // 4.
        if (!isByClose)
        {
            Become(RTCDataChannelState.Closing);
            Connection.Loop.Fire(OnClosing, this, new RTCEvent("closing"));
        }

        // 5. A channel without a transport has nothing to finish and no streams to reset: it is closed.
        if (DataTransport is { } transport)
        {
            transport.Close(this);
        }
        else
        {
            TransportClosed(error: null);
        }
    }
}
