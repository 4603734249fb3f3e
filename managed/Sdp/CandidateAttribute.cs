namespace Conformance.WebRtc.Sdp;

/// <summary>The candidate-attribute (RFC 8839 section 5.1): <c>candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host ...</c>.</summary>
/// <param name="Foundation">1 to 32 ice-chars.</param>
/// <param name="Component">1 for RTP, 2 for RTCP.</param>
/// <param name="Transport">As written: <c>udp</c>, <c>UDP</c>, <c>tcp</c>.</param>
/// <param name="Priority">1 to 2^31 - 1 by the RFC; read up to 2^32 - 1.</param>
/// <param name="Address">An address or a name.</param>
/// <param name="Port">0 to 65535.</param>
/// <param name="Type">host, srflx, prflx, relay, or a token to come.</param>
/// <param name="RelatedAddress">raddr.</param>
/// <param name="RelatedPort">rport.</param>
/// <param name="TcpType">tcptype (RFC 6544): active, passive, so.</param>
/// <param name="Ufrag">The ufrag extension that browsers add.</param>
internal sealed record CandidateAttribute(
    string Foundation, int Component, string Transport, uint Priority, string Address, int Port, string Type, string? RelatedAddress, int? RelatedPort,
    string? TcpType, string? Ufrag)
{
    private const string Prefix = "candidate:";

    /// <summary>True for what stands behind <c>candidate:</c>.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => CandidateFields.TryRead(value, out _);

    /// <summary>Reads the text with or without <c>a=</c> before <c>candidate:</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CandidateAttribute? candidate)
    {
        candidate = null;
        text = text.StartsWith("a=", StringComparison.Ordinal) ? text[2..] : text;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !CandidateFields.TryRead(text[Prefix.Length..], out var fields))
        {
            return false;
        }

        candidate = new CandidateAttribute(
            fields.Foundation.ToString(), fields.Component, fields.Transport.ToString(), fields.Priority, fields.Address.ToString(), fields.Port,
            fields.Type.ToString(), Text(fields.RelatedAddress), fields.RelatedPort, Text(fields.TcpType), Text(fields.Ufrag));
        return true;
    }

    /// <summary>The text, from <c>candidate:</c> on.</summary>
    public override string ToString() =>
        $"{Prefix}{Foundation} {Component} {Transport} {Priority} {Address} {Port} typ {Type}"
        + (RelatedAddress is null ? "" : $" raddr {RelatedAddress}")
        + (RelatedPort is null ? "" : $" rport {RelatedPort}")
        + (TcpType is null ? "" : $" tcptype {TcpType}")
        + (Ufrag is null ? "" : $" ufrag {Ufrag}");

    private static string? Text(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
