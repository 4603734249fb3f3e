using System.Collections.Immutable;

namespace Conformance.Engine.Peers;

/// <summary>The servers that rows name as <c>$servers.stun</c>, and what each does.</summary>
public static class IceServerNames
{
    /// <summary>Answers Binding requests over UDP.</summary>
    public const string Stun = "stun";

    /// <summary>Allocates over UDP.</summary>
    public const string TurnUdp = "turn-udp";

    /// <summary>Allocates over TCP.</summary>
    public const string TurnTcp = "turn-tcp";

    /// <summary>Answers 401: the credential is wrong.</summary>
    public const string Refused = "refused";

    /// <summary>Answers 486: there is no allocation left.</summary>
    public const string Full = "full";

    /// <summary>Never answers.</summary>
    public const string Silent = "silent";

    /// <summary>Is not there: its TCP port is closed.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Stun, TurnUdp, TurnTcp, Refused, Full, Silent, Unreachable];
}
