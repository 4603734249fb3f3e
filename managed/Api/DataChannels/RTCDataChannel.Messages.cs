using System.Text;

namespace Conformance.WebRtc;

public sealed partial class RTCDataChannel
{
    // What has arrived, each with a task that takes it. Written by the transport, taken on the loop.
    private readonly Queue<(byte[] RawData, bool IsText)> _arrived = new();
    private Action? _takeArrived;
    private Action? _lowerBufferedAmount;
    private int _sentAndNotTold;

    // The other side made it and its open is still to be fired; and tasks that have left their messages where they are until then.
    private bool _isOpening;
    private int _left;

    /// <summary>Messages given to send().</summary>
    internal long MessagesSent { get; private set; }

    /// <summary>Bytes given to send().</summary>
    internal long BytesSent { get; private set; }

    /// <summary>Messages handed out.</summary>
    internal long MessagesReceived { get; private set; }

    /// <summary>Bytes handed out.</summary>
    internal long BytesReceived { get; private set; }

    /// <summary>Sends a text. <c>webrtc#dom-rtcdatachannel-send</c>.</summary>
    /// <param name="data">The text; a lone surrogate in it is sent as U+FFFD.</param>
    /// <exception cref="RTCException">TypeError: null, or more bytes than <see cref="RTCSctpTransport.MaxMessageSize"/>. InvalidStateError: not open.
    /// OperationError: the buffer is full.</exception>
    public void Send(string data)
    {
        Connection.Loop.VerifyAccess();
        CheckGiven(data);
        CheckOpen();
        CheckRoom(UsvString.Utf8Length(data));
        Transmit(Encoding.UTF8.GetBytes(data), isText: true);
    }

    /// <summary>Sends the content of a blob. <c>webrtc#dom-rtcdatachannel-send</c>.</summary>
    /// <param name="data">The blob.</param>
    /// <exception cref="RTCException">As for a text.</exception>
    public void Send(Blob data)
    {
        Connection.Loop.VerifyAccess();
        CheckGiven(data);
        CheckOpen();
        CheckRoom(data.Size);
        Transmit(data.Bytes, isText: false);
    }

    /// <summary>Sends bytes. <c>webrtc#dom-rtcdatachannel-send</c>.</summary>
    /// <param name="data">The bytes as they are now.</param>
    /// <exception cref="RTCException">As for a text.</exception>
    public void Send(byte[] data)
    {
        Connection.Loop.VerifyAccess();
        CheckGiven(data);
        Send(data.AsMemory());
    }

    /// <summary>Sends bytes. <c>webrtc#dom-rtcdatachannel-send</c>.</summary>
    /// <param name="data">The bytes as they are now.</param>
    /// <exception cref="RTCException">As for a text.</exception>
    public void Send(ReadOnlyMemory<byte> data)
    {
        Connection.Loop.VerifyAccess();
        CheckOpen();
        CheckRoom(data.Length);
        Transmit(data.ToArray(), isText: false);
    }

    /// <summary>A message has arrived (<c>webrtc#receiving-messages-on-a-data-channel</c>). May be called anywhere.</summary>
    /// <param name="rawData">Its bytes, to which nobody writes any more.</param>
    /// <param name="isText">Whether they are a text.</param>
    internal void Receive(byte[] rawData, bool isText)
    {
        lock (_arrived)
        {
            _arrived.Enqueue((rawData, isText));
        }

        Connection.Loop.Post(_takeArrived ??= TakeArrived);
    }

    /// <summary>Bytes given to send() have left the queue of the transport (<c>webrtc#dom-datachannel-bufferedamount</c>). May be called anywhere.</summary>
    /// <param name="bytes">How many.</param>
    internal void Sent(int bytes)
    {
        // One task for all that is told before it runs.
        if (Interlocked.Add(ref _sentAndNotTold, bytes) == bytes)
        {
            Connection.Loop.Post(_lowerBufferedAmount ??= LowerBufferedAmount);
        }
    }

    /// <summary>Sending a message led to an error at the level of SCTP (<c>webrtc#datachannel-send</c> 7). May be called anywhere.</summary>
    /// <param name="error">sctp-failure.</param>
    internal void Failed(RTCError error) => Connection.Loop.Post(() =>
    {
        if (!Connection.IsClosed)
        {
            FireError(error);
        }
    });

    // The draft has a message that was sent at once come in between datachannel and open, whose task datachannel queues: by chance, and what looks at a
    // channel from its open on would never see it. What has arrived is taken as arrived after that, which the draft leaves to the transport.
    private void TakeArrivedFromNowOn()
    {
        _isOpening = false;
        for (; _left > 0; _left--)
        {
            Connection.Loop.Post(_takeArrived!);
        }
    }

    private void TakeArrived()
    {
        if (_isOpening)
        {
            _left++;
            return;
        }

        byte[] rawData;
        bool isText;
        lock (_arrived)
        {
            (rawData, isText) = _arrived.Dequeue();
        }

        DataTransport?.HandedOut(rawData.Length);

        // 3.
        if (ReadyState != RTCDataChannelState.Open)
        {
            return;
        }

        MessagesReceived++;
        BytesReceived += rawData.Length;

        // 4. and 5.
        object data = isText ? Encoding.UTF8.GetString(rawData) : BinaryType == RTCBinaryType.Blob ? Blob.Over(rawData) : rawData;
        Connection.Loop.Fire(OnMessage, this, new RTCMessageEvent(data));
    }

    private void LowerBufferedAmount()
    {
        var before = BufferedAmount;
        BufferedAmount -= Interlocked.Exchange(ref _sentAndNotTold, 0);
        if (before > BufferedAmountLowThreshold && BufferedAmount <= BufferedAmountLowThreshold && !Connection.IsClosed)
        {
            Connection.Loop.Fire(OnBufferedAmountLow, this, new RTCEvent("bufferedamountlow"));
        }
    }

    private static void CheckGiven(object? data)
    {
        if (data is null)
        {
            throw RTCException.Type("send() takes a text, bytes or a blob, and was given null (webrtc#datachannel-send)");
        }
    }

    private void CheckOpen()
    {
        // 3.
        if (ReadyState != RTCDataChannelState.Open)
        {
            throw RTCException.InvalidState($"the channel is {W3CName.Of(ReadyState)}; send() needs it open (webrtc#datachannel-send)");
        }
    }

    private void CheckRoom(int size)
    {
        // 5.
        var transport = Connection.SctpTransport;
        if (size > transport?.MaxMessageSize)
        {
            throw RTCException.Type($"the message has {size} bytes; maxMessageSize is {transport.MaxMessageSize} (webrtc#datachannel-send)");
        }

        // 6.
        if (BufferedAmount + size > transport?.MaxBufferSize)
        {
            throw RTCException.Operation(
                $"{BufferedAmount} bytes wait and the message has {size} more; the buffer takes {transport.MaxBufferSize} (webrtc#datachannel-send)");
        }
    }

    private void Transmit(ReadOnlyMemory<byte> data, bool isText)
    {
        // 7. and 8.
        BufferedAmount += data.Length;
        BytesSent += data.Length;
        MessagesSent++;
        DataTransport?.Send(this, data, isText);
    }
}
