namespace Conformance.Engine.Tables;

/// <summary>What a row needs of the run.</summary>
[Flags]
public enum Need
{
    /// <summary>One connection.</summary>
    None = 0,

    /// <summary>An offerer <c>a</c> and an answerer <c>b</c>.</summary>
    TwoPeers = 1,

    /// <summary>Audio and video sources.</summary>
    Media = 2,

    /// <summary>More time than the others, three times the limit; left out by <c>--tag !slow</c>.</summary>
    Slow = 4,

    /// <summary>STUN and TURN servers: <c>$servers.stun</c> and its like.</summary>
    Turn = 8,

    /// <summary>Both peers of one implementation: where it is not to be told which of two different ones is at fault.</summary>
    Alike = 16,
}
