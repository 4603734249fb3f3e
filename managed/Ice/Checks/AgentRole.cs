using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Conformance.WebRtc.Ice;

/// <summary>The role of an agent and its tie-breaker (RFC 8445 sections 6.1.1 and 7.1.3).</summary>
/// <param name="events">Takes the word that the role has been switched.</param>
internal sealed class AgentRole(Queue<IceEvent> events)
{
    /// <summary>The role.</summary>
    public RTCIceRole Value { get; private set; }

    /// <summary>True for controlling.</summary>
    public bool IsControlling => Value == RTCIceRole.Controlling;

    /// <summary>The tie-breaker: 64 random bits.</summary>
    public ulong TieBreaker { get; set; } = NewTieBreaker();

    /// <summary>Takes the role that signaling gives. The first counts: a later one may be older than a switch.</summary>
    public void Assign(RTCIceRole role)
    {
        if (Value == RTCIceRole.Unknown)
        {
            Change(role, "description");
        }
    }

    /// <summary>Takes the other role because a check has shown a conflict.</summary>
    public void Switch(string cause)
    {
        Change(IsControlling ? RTCIceRole.Controlled : RTCIceRole.Controlling, cause);
        events.Enqueue(new IceEvent.RoleSwitched(Value));
    }

    /// <summary>MUST: another tie-breaker after a 487 (section 7.1.3).</summary>
    public void RenewTieBreaker() => TieBreaker = NewTieBreaker();

    // The one place that changes the role.
    private void Change(RTCIceRole role, string cause)
    {
        if (IceEventSource.Log.IsEnabled())
        {
            IceEventSource.Log.RoleChanged($"{Value}", $"{role}", cause);
        }

        Value = role;
    }

    private static ulong NewTieBreaker()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
