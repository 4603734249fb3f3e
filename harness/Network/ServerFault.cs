namespace Conformance.Network;

/// <summary>What a server does wrong, for those who want to see what becomes of it.</summary>
public sealed record ServerFault
{
    /// <summary>A server that does everything right.</summary>
    public static ServerFault None { get; } = new();

    /// <summary>
    /// The error that answers every request, 300 to 699 (RFC 8489 section 14.8): those that need credentials once these are right, so that the
    /// client knows whom it hears.
    /// </summary>
    public int? ErrorCode { get; init; }

    /// <summary>The reason phrase that goes with <see cref="ErrorCode"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Reads everything and answers nothing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>How many messages are lost before the first one is read.</summary>
    public int DropFirst { get; init; }

    /// <summary>Gives responses that have a MESSAGE-INTEGRITY a wrong one.</summary>
    public bool HasWrongIntegrity { get; init; }
}
