using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A Binding request to a server, under way (RFC 8489 section 6.2).</summary>
/// <param name="attempt">What it is for.</param>
/// <param name="link">What it is sent on: the port itself, or a stream to the server.</param>
internal sealed class BindingTransaction(ServerAttempt attempt, IcePort link)
{
    /// <summary>The transaction ID.</summary>
    public TransactionId Id { get; } = TransactionId.Create();

    /// <summary>What it is for.</summary>
    public ServerAttempt Attempt => attempt;

    /// <summary>What it is sent on.</summary>
    public IcePort Link => link;

    /// <summary>True when it is sent over a stream.</summary>
    public bool IsOnStream => link != attempt.Port;

    /// <summary>How often it has been sent.</summary>
    public int Sends { get; set; }

    /// <summary>When it is sent again, or given up.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>The request, which has nothing but its header: there is nothing to say, and servers of RFC 3489 understand it too.</summary>
    public Transmit Write()
    {
        var buffer = Transmit.RentBuffer();
        return new Transmit(link, attempt.Address, buffer, new StunWriter(buffer, StunClass.Request, StunMethod.Binding, Id).Length);
    }
}
