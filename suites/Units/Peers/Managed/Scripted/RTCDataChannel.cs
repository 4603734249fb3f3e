using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted channel; it lacks attributes, as the JavaScript one does.</summary>
public sealed class RTCDataChannel(string label)
{
    private readonly RtcLoop _loop = RtcLoop.Current!;

    public event EventHandler<ScriptedEvent>? OnOpen;

    public event EventHandler<ScriptedEvent>? OnMessage;

    public event EventHandler<ScriptedEvent>? OnError;

    public string Label => label;

    public int? Id => null;

    public string ReadyState { get; internal set; } = "connecting";

    public int BufferedAmount => 0;

    public void Send(string data) => throw new RTCException("InvalidStateError", "InvalidStateError");

    internal void Open()
    {
        ReadyState = "open";
        _loop.Fire(OnOpen, this, new ScriptedEvent("open"));
    }

    internal void Receive(object data) => _loop.Fire(OnMessage, this, new ScriptedEvent("message") { Data = data });

    internal void Fail(RTCException error) => _loop.Fire(OnError, this, new ScriptedEvent("error") { Error = error });
}
