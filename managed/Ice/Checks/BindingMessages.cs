using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>Writes the messages of connectivity checks (RFC 8445 section 7).</summary>
internal static class BindingMessages
{
    private const uint PeerReflexivePreference = 110;

    /// <summary>PRIORITY: that of a peer-reflexive candidate which the check may lead to (section 7.1.1).</summary>
    public static uint PriorityOf(LocalCandidate local) => (PeerReflexivePreference << 24) | (local.Priority & 0xFFFFFF);

    /// <summary>A check.</summary>
    /// <returns>Its length.</returns>
    public static int WriteRequest(Span<byte> buffer, ConnectivityCheck check, CheckCredentials credentials)
    {
        var writer = new StunWriter(buffer, StunClass.Request, StunMethod.Binding, check.Id);
        writer.Add(StunAttributeType.Username, credentials.Username);
        writer.Add(StunAttributeType.Priority, PriorityOf(check.Pair.Local));
        writer.Add(check.IsControlling ? StunAttributeType.IceControlling : StunAttributeType.IceControlled, check.TieBreaker);

        // MUST NOT: a controlled agent does not nominate (section 7.1.2).
        if (check is { Purpose: CheckPurpose.Nomination, IsControlling: true })
        {
            writer.Add(StunAttributeType.UseCandidate);
        }

        writer.AddIntegrity(credentials.RemoteKey);
        writer.AddFingerprint();
        return writer.Length;
    }

    /// <summary>A success response.</summary>
    /// <param name="buffer">Takes it.</param>
    /// <param name="id">The transaction ID of the request.</param>
    /// <param name="from">Where the request came from.</param>
    /// <param name="key">The password of this side.</param>
    /// <returns>Its length.</returns>
    public static int WriteSuccess(Span<byte> buffer, TransactionId id, TransportAddress from, ReadOnlySpan<byte> key)
    {
        var writer = new StunWriter(buffer, StunClass.Success, StunMethod.Binding, id);
        writer.AddMappedAddress(from);
        writer.AddIntegrity(key);
        writer.AddFingerprint();
        return writer.Length;
    }

    /// <summary>An error response.</summary>
    /// <param name="buffer">Takes it.</param>
    /// <param name="id">The transaction ID of the request.</param>
    /// <param name="code">The error code.</param>
    /// <param name="key">The password of this side; empty where the request was not authentic (RFC 8489 section 9.1.3).</param>
    /// <param name="unknown">For 420: what was not understood.</param>
    /// <returns>Its length.</returns>
    public static int WriteError(Span<byte> buffer, TransactionId id, int code, ReadOnlySpan<byte> key, ReadOnlySpan<StunAttributeType> unknown = default)
    {
        var writer = new StunWriter(buffer, StunClass.Error, StunMethod.Binding, id);
        writer.AddErrorCode(code);
        if (!unknown.IsEmpty)
        {
            writer.AddUnknownAttributes(unknown);
        }

        if (!key.IsEmpty)
        {
            writer.AddIntegrity(key);
        }

        writer.AddFingerprint();
        return writer.Length;
    }
}
