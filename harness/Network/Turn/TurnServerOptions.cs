using System.Net;

namespace Conformance.Network.Turn;

/// <summary>How a server behaves, its faults included.</summary>
public sealed record TurnServerOptions
{
    /// <summary>The realm of the long-term credentials.</summary>
    public string Realm { get; init; } = "conformance.invalid";

    /// <summary>The one user.</summary>
    public string Username { get; init; } = "user";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "secret";

    /// <summary>How long a nonce is good.</summary>
    public TimeSpan NonceLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The lifetime of an allocation for which nothing longer is asked.</summary>
    public TimeSpan DefaultLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest lifetime of an allocation.</summary>
    public TimeSpan MaxLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The lifetime of a permission (RFC 8656 section 9).</summary>
    public TimeSpan PermissionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The lifetime of a channel (RFC 8656 section 12).</summary>
    public TimeSpan ChannelLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Allocations at the same time; one more is refused with 486.</summary>
    public int MaxAllocations { get; init; } = 1000;

    /// <summary>Which peers may be reached; others are refused with 403. By default those of this machine: nothing leaves it.</summary>
    public Func<IPAddress, bool> MayReach { get; init; } = LocalAddresses.Contains;

    /// <summary>Fault: an error of this code, 300 to 699, for each Allocate that is authentic.</summary>
    public int? AllocateError { get; init; }

    /// <summary>Fault: nothing is ever answered.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Fault: the first messages are lost.</summary>
    public int DropsFirst { get; init; }

    /// <summary>Fault: answers are signed with another key.</summary>
    public bool SignsWrong { get; init; }
}
