using System.Net;

namespace Conformance.WebRtc.Sdp;

/// <summary>The parts of a candidate-attribute, still in the text that they were read from (RFC 8839 section 5.1).</summary>
internal ref struct CandidateFields
{
    private const int MostFoundation = 32;
    private const int MostComponent = 256;
    private const int MostPort = 65535;

    public ReadOnlySpan<char> Foundation;
    public int Component;
    public ReadOnlySpan<char> Transport;
    public uint Priority;
    public ReadOnlySpan<char> Address;
    public int Port;
    public ReadOnlySpan<char> Type;
    public ReadOnlySpan<char> RelatedAddress;
    public int? RelatedPort;
    public ReadOnlySpan<char> TcpType;
    public ReadOnlySpan<char> Ufrag;

    private SdpFields _fields;

    private CandidateFields(ReadOnlySpan<char> value) => _fields = new SdpFields(value);

    /// <summary>Reads what stands behind <c>candidate:</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> value, out CandidateFields read)
    {
        read = new CandidateFields(value);
        return read.TryReadFixed() && read.TryReadExtensions();
    }

    private bool TryReadFixed()
    {
        if (!_fields.TryNext(out Foundation) || !SdpGrammar.IsIceChars(Foundation, 1, MostFoundation)
            || !_fields.TryNext(out var component) || !SdpGrammar.TryNumber(component, MostComponent, out Component) || Component == 0
            || !_fields.TryNext(out Transport) || !SdpGrammar.IsToken(Transport)
            || !_fields.TryNext(out var priority) || !SdpGrammar.TryNumber(priority, uint.MaxValue, out long number) || number == 0)
        {
            return false;
        }

        Priority = (uint)number;
        return _fields.TryNext(out Address) && IsAddress(Address)
            && _fields.TryNext(out var port) && SdpGrammar.TryNumber(port, MostPort, out Port)
            && _fields.TryNext(out var typ) && typ is "typ"
            && _fields.TryNext(out Type) && SdpGrammar.IsToken(Type);
    }

    private bool TryReadExtensions()
    {
        while (!_fields.AtEnd)
        {
            if (!_fields.TryNext(out var name) || !_fields.TryNext(out var value) || !TryReadExtension(name, value))
            {
                return false;
            }
        }

        return true;
    }

    // Extensions come in any order. One that is read here may stand once: two values would leave open which of them counts.
    private bool TryReadExtension(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "raddr":
                return RelatedAddress.IsEmpty && IsAddress(RelatedAddress = value);
            case "rport":
                var isFirst = RelatedPort is null;
                var isPort = SdpGrammar.TryNumber(value, MostPort, out int port);
                RelatedPort = port;
                return isFirst && isPort;
            case "tcptype":
                return TcpType.IsEmpty && SdpGrammar.IsToken(TcpType = value);
            case "ufrag":
                return Ufrag.IsEmpty && SdpGrammar.IsIceChars(Ufrag = value, 1, 256);
            default:
                return SdpGrammar.IsToken(name) && SdpGrammar.IsVisible(value);
        }
    }

    // What has a colon is IPv6 or nothing; all else is IPv4 or a name, and every IPv4 address has the form of a name.
    private static bool IsAddress(ReadOnlySpan<char> text) => text.Contains(':') ? IPAddress.IsValid(text) : IsName(text);

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return char.IsAsciiLetterOrDigit(text[0]);
    }
}
