using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>a=simulcast (RFC 8853 section 5.1): for each direction the layers, each a list of alternatives; <c>~</c> before an id means paused and is kept.</summary>
internal sealed record SdpSimulcast(ImmutableArray<ImmutableArray<string>> Send, ImmutableArray<ImmutableArray<string>> Receive)
{
    /// <summary>True for one or both directions, each once, each with its layers.</summary>
    public static bool IsValid(ReadOnlySpan<char> value) => TryRead(value, out _, out _);

    /// <summary>Reads the value of an a=simulcast.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpSimulcast? simulcast)
    {
        var read = TryRead(value, out var send, out var receive);
        simulcast = read ? new SdpSimulcast(Layers(send), Layers(receive)) : null;
        return read;
    }

    /// <summary>The value of the attribute, send before recv.</summary>
    public override string ToString() => (Send.IsEmpty, Receive.IsEmpty) switch
    {
        (false, false) => $"send {Text(Send)} recv {Text(Receive)}",
        (true, false) => $"recv {Text(Receive)}",
        _ => $"send {Text(Send)}",
    };

    private static bool TryRead(ReadOnlySpan<char> value, out ReadOnlySpan<char> send, out ReadOnlySpan<char> receive)
    {
        send = receive = default;
        var fields = new SdpFields(value);
        while (!fields.AtEnd)
        {
            if (!fields.TryNext(out var direction) || !fields.TryNext(out var layers) || !AreLayers(layers))
            {
                return false;
            }

            if (direction is "send" && send.IsEmpty)
            {
                send = layers;
            }
            else if (direction is "recv" && receive.IsEmpty)
            {
                receive = layers;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreLayers(ReadOnlySpan<char> text)
    {
        foreach (var part in text.SplitAny(";,"))
        {
            var id = text[part];
            if (!SdpGrammar.IsRid(id is ['~', ..] ? id[1..] : id))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<ImmutableArray<string>> Layers(ReadOnlySpan<char> text) =>
        text.IsEmpty ? [] : [.. text.ToString().Split(';').Select(layer => layer.Split(',').ToImmutableArray())];

    private static string Text(ImmutableArray<ImmutableArray<string>> layers) => string.Join(';', layers.Select(layer => string.Join(',', layer)));
}
