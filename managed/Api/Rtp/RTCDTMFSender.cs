using System.Buffers;

namespace Conformance.WebRtc;

/// <summary>Sends the tones of a telephone keypad (RFC 4733). <c>webrtc#rtcdtmfsender</c>.</summary>
public sealed class RTCDTMFSender
{
    private const uint Pause = 2000;
    private const string Clause = "(webrtc#dom-rtcdtmfsender-insertdtmf)";

    private static readonly SearchValues<char> Tones = SearchValues.Create("0123456789ABCD#*,");

    private readonly RTCRtpSender _sender;
    private uint _duration;
    private uint _interToneGap;
    private bool _isScheduled;
    private ITimer? _timer;

    internal RTCDTMFSender(RTCRtpSender sender) => _sender = sender;

    /// <summary>Fires when a tone begins, and with an empty one when the last has ended. <c>webrtc#event-RTCDTMFSender-tonechange</c>.</summary>
    public event EventHandler<RTCDTMFToneChangeEvent>? OnToneChange;

    /// <summary>Whether tones can be sent: <c>canInsertDTMF</c>. <c>webrtc#dom-rtcdtmfsender-caninsertdtmf</c>.</summary>
    public bool CanInsertDtmf =>
        _sender.Connection.ConnectionState == RTCPeerConnectionState.Connected
        && !_sender.Transceiver.IsStopping
        && _sender.TrackSlot is not null
        && _sender.Transceiver.CurrentDirectionSlot is RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly
        && _sender.SendEncodings[0].Active
        && _sender.SendCodecs.Any(c => c.MimeType.Equals("audio/telephone-event", StringComparison.OrdinalIgnoreCase));

    /// <summary>[[ToneBuffer]]: the tones that have not begun.</summary>
    public string ToneBuffer { get; private set; } = "";

    /// <summary>Starts a tone on the media stream for so many milliseconds; null while nothing sends.</summary>
    internal Action<char, uint>? StartTone { get; set; }

    /// <summary>Sends tones in the place of those that have not begun: <c>insertDTMF</c>. <c>webrtc#dom-rtcdtmfsender-insertdtmf</c>.</summary>
    /// <param name="tones">0 to 9, A to D in any case, #, *; a comma for a pause of two seconds. Empty: nothing more is sent.</param>
    /// <param name="duration">Milliseconds of each tone; 40 to 6000, others are brought there.</param>
    /// <param name="interToneGap">Milliseconds between tones; 30 to 6000, others are brought there.</param>
    /// <exception cref="RTCException">TypeError: null. InvalidStateError: tones cannot be sent. InvalidCharacterError: another character.</exception>
    public void InsertDtmf(string tones, uint duration = 100, uint interToneGap = 70)
    {
        var loop = _sender.Connection.Loop;
        loop.VerifyAccess();
        if (tones is null)
        {
            throw RTCException.Type($"tones is null; a text is expected {Clause}");
        }

        // 4.
        if (!CanInsertDtmf)
        {
            throw RTCException.InvalidState($"canInsertDTMF is false: {ReasonAgainst()} {Clause}");
        }

        // 8. The characters a to d are normalised on entry.
        tones = string.Create(tones.Length, tones, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is >= 'a' and <= 'd' ? (char)(from[i] - 'a' + 'A') : from[i];
            }
        });
        if (tones.AsSpan().IndexOfAnyExcept(Tones) is var i and >= 0)
        {
            throw new RTCException("InvalidCharacterError", $"'{tones[i]}' is no tone; 0 to 9, A to D, #, * and , are {Clause}");
        }

        // 9. to 15.
        ToneBuffer = tones;
        _duration = Math.Clamp(duration, 40, 6000);
        _interToneGap = Math.Clamp(interToneGap, 30, 6000);

        // 16. and 17.
        if (tones.Length > 0 && !_isScheduled)
        {
            _isScheduled = true;
            loop.Post(Play);
        }
    }

    // The DTMF playout task steps.
    private void Play()
    {
        _isScheduled = false;

        // 1.
        if (!CanInsertDtmf)
        {
            return;
        }

        // 2.
        if (ToneBuffer.Length == 0)
        {
            Fire("");
            return;
        }

        // 3. to 6.
        var tone = ToneBuffer[0];
        ToneBuffer = ToneBuffer[1..];
        if (tone == ',')
        {
            Schedule(Pause);
        }
        else
        {
            StartTone?.Invoke(tone, _duration);
            Schedule(_duration + _interToneGap);
        }

        Fire(tone.ToString());
    }

    private void Schedule(uint milliseconds)
    {
        _isScheduled = true;
        var loop = _sender.Connection.Loop;
        _timer?.Dispose();
        _timer = loop.Time.CreateTimer(_ => loop.Post(Play), null, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }

    private void Fire(string tone) => _sender.Connection.Loop.Fire(OnToneChange, this, new RTCDTMFToneChangeEvent(tone));

    private string ReasonAgainst() =>
        _sender.Connection.ConnectionState != RTCPeerConnectionState.Connected ? $"connectionState is {W3CName.Of(_sender.Connection.ConnectionState)}"
        : _sender.Transceiver.IsStopping ? "the transceiver is stopped"
        : _sender.TrackSlot is null ? "there is no track"
        : _sender.Transceiver.CurrentDirectionSlot is not (RTCRtpTransceiverDirection.Sendrecv or RTCRtpTransceiverDirection.Sendonly) ? "sending is not negotiated"
        : !_sender.SendEncodings[0].Active ? "the encoding is not active"
        : "telephone-event is not negotiated";
}
