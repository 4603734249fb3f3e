using System.Text;

namespace Conformance.WebRtc.Stun;

/// <summary>The error codes that are sent or understood here (RFC 8489 section 14.8, RFC 8445 section 7.3.1.1, RFC 8656 section 19).</summary>
internal static class StunErrorCode
{
    /// <summary>Another server is to be asked.</summary>
    public const int TryAlternate = 300;

    /// <summary>The request is malformed.</summary>
    public const int BadRequest = 400;

    /// <summary>The credentials are not right.</summary>
    public const int Unauthenticated = 401;

    /// <summary>The request is understood and not allowed.</summary>
    public const int Forbidden = 403;

    /// <summary>An attribute that has to be understood is not.</summary>
    public const int UnknownAttribute = 420;

    /// <summary>There is no allocation, or there is one already.</summary>
    public const int AllocationMismatch = 437;

    /// <summary>The nonce is too old.</summary>
    public const int StaleNonce = 438;

    /// <summary>The server has no relayed addresses of this family.</summary>
    public const int AddressFamilyNotSupported = 440;

    /// <summary>Both agents have the same role.</summary>
    public const int RoleConflict = 487;

    /// <summary>The reason phrase, in UTF-8.</summary>
    public static ReadOnlySpan<byte> ReasonOf(int code) => code switch
    {
        TryAlternate => "Try Alternate"u8,
        BadRequest => "Bad Request"u8,
        Unauthenticated => "Unauthenticated"u8,
        Forbidden => "Forbidden"u8,
        UnknownAttribute => "Unknown Attribute"u8,
        AllocationMismatch => "Allocation Mismatch"u8,
        StaleNonce => "Stale Nonce"u8,
        AddressFamilyNotSupported => "Address Family not Supported"u8,
        RoleConflict => "Role Conflict"u8,
        _ => default,
    };

    /// <summary>Reads the value of ERROR-CODE.</summary>
    public static bool TryParse(ReadOnlySpan<byte> value, out int code)
    {
        // MUST: a class of 3 to 6 and a number of 0 to 99 (RFC 8489 section 14.8).
        if (value.Length < 4 || (value[2] & 7) is < 3 or > 6 || value[3] > 99)
        {
            code = 0;
            return false;
        }

        code = ((value[2] & 7) * 100) + value[3];
        return true;
    }

    /// <summary>The reason phrase in the value of an ERROR-CODE that could be read. What is no UTF-8 in it is replaced.</summary>
    public static string ReasonIn(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value[4..]);
}
