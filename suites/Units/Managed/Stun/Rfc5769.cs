namespace Conformance.Units.Managed.Stun;

/// <summary>The test vectors of RFC 5769 with short-term credentials (sections 2.1 to 2.3).</summary>
internal static class Rfc5769
{
    private const string Id = "b7e7a701bc34d686fa87dfae";

    /// <summary>The password of all three.</summary>
    public static readonly byte[] Password = "VOkJxbRl1RmTxUk/WvJxBt"u8.ToArray();

    /// <summary>Section 2.1.</summary>
    public static byte[] Request => Convert.FromHexString(
        "000100582112a442" + Id + "802200105354554e207465737420636c69656e74" + "002400046e0001ff" + "80290008932ff9b151263b36"
        + "000600096576746a3a68367659202020" + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2" + "80280004e57a3bcf");

    /// <summary>Section 2.2.</summary>
    public static byte[] IPv4Response => Convert.FromHexString(
        "0101003c2112a442" + Id + "8022000b7465737420766563746f7220" + "002000080001a147e112a643"
        + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7" + "80280004c07d4c96");

    /// <summary>Section 2.3.</summary>
    public static byte[] IPv6Response => Convert.FromHexString(
        "010100482112a442" + Id + "8022000b7465737420766563746f7220" + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
        + "00080014a382954e4be67bf11784c97c8292c275bfe3ed41" + "80280004c8fb0b4c");
}
