namespace Conformance.WebRtc.Dtls;

/// <summary>How far a <see cref="DtlsSession"/> is.</summary>
internal enum DtlsPhase
{
    /// <summary>Not started; datagrams wait.</summary>
    New,

    /// <summary>The handshake has its thread; datagrams go to it.</summary>
    Handshaking,

    /// <summary>Datagrams are decrypted where they come in.</summary>
    Connected,

    /// <summary>Closed by either side or failed; datagrams are dropped.</summary>
    Over,
}
