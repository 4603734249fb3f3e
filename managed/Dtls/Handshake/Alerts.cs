using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>The alerts that end a session (RFC 5246 section 7.2).</summary>
internal sealed class Alerts
{
    /// <summary>The fatal alert that this side has raised.</summary>
    public uint? Sent { get; private set; }

    /// <summary>The fatal alert that the other side has sent.</summary>
    public uint? Received { get; private set; }

    /// <summary>Whether the other side has closed the session.</summary>
    public bool IsClosedByPeer { get; private set; }

    /// <summary>An alert goes out.</summary>
    public void OnSent(short level, short description)
    {
        if (level == AlertLevel.fatal)
        {
            Sent ??= (uint)description;
        }
    }

    /// <summary>An alert has come in.</summary>
    public void OnReceived(short level, short description)
    {
        if (description == AlertDescription.close_notify)
        {
            IsClosedByPeer = true;
        }
        else if (level == AlertLevel.fatal)
        {
            Received ??= (uint)description;
        }
    }
}
