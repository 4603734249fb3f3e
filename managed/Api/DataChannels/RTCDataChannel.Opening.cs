namespace Conformance.WebRtc;

public sealed partial class RTCDataChannel
{
    /// <summary>Announces the channel as open (<c>webrtc#announcing-a-data-channel-as-open</c>): its transport is ready. May be called anywhere.</summary>
    internal void AnnounceOpen() => Connection.Loop.Post(() =>
    {
        TakeArrivedFromNowOn();

        // 1. and 3. Nothing opens on a closed connection, and nothing that is closing or closed.
        if (Connection.IsClosed || ReadyState is RTCDataChannelState.Closing or RTCDataChannelState.Closed)
        {
            return;
        }

        // 4. and 5.
        Become(RTCDataChannelState.Open);
        Connection.Loop.Fire(OnOpen, this, new RTCEvent("open"));
    });

    /// <summary>Opens a channel that the other side has made, without the event: messages can be sent inside <c>datachannel</c>. The event follows by
    /// <see cref="AnnounceOpen"/>, and messages of the other side behind it.</summary>
    internal void OpenSilently()
    {
        _isOpening = true;
        Become(RTCDataChannelState.Open);
    }

    /// <summary>Announces that the channel's transport cannot be created (<c>webrtc#unable-to-create-an-rtcdatachannel</c>). May be called anywhere.</summary>
    /// <param name="message">Why.</param>
    internal void AnnounceFailure(string message) => Connection.Loop.Post(() =>
    {
        // Deviates from the draft, which looks at no state here, because nothing is told at a channel that is closed.
        if (ReadyState == RTCDataChannelState.Closed)
        {
            return;
        }

        // 2. to 4.
        Become(RTCDataChannelState.Closed);
        FireError(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.DataChannelFailure }, message));
        Connection.Loop.Fire(OnClose, this, new RTCEvent("close"));
    });

    /// <summary>Fires error with this failure at the channel. Only in a task of the loop.</summary>
    internal void FireError(RTCError error) => Connection.Loop.Fire(OnError, this, new RTCErrorEvent(error));

    /// <summary>The only place that sets the state.</summary>
    private void Become(RTCDataChannelState state)
    {
        if (state == ReadyState)
        {
            return;
        }

        (var from, ReadyState) = (ReadyState, state);
        Connection.ChannelChanged(this, from);
    }
}
