using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>a=group (RFC 5888, RFC 9143): <c>BUNDLE</c> and its mids, the tagged section first.</summary>
internal sealed record SdpGroup(string Semantics, ImmutableArray<string> Mids)
{
    /// <summary>True for a token and any number of mids (RFC 5888 section 5).</summary>
    public static bool IsValid(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var valid = fields.TryNext(out var semantics) && SdpGrammar.IsToken(semantics);
        while (valid && !fields.AtEnd)
        {
            valid = fields.TryNext(out var mid) && SdpGrammar.IsToken(mid);
        }

        return valid;
    }

    /// <summary>Reads the value of an a=group.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out SdpGroup? group)
    {
        group = null;
        if (!IsValid(value))
        {
            return false;
        }

        var fields = new SdpFields(value);
        fields.TryNext(out var semantics);
        var mids = ImmutableArray.CreateBuilder<string>();
        while (fields.TryNext(out var mid))
        {
            mids.Add(mid.ToString());
        }

        group = new SdpGroup(semantics.ToString(), mids.DrainToImmutable());
        return true;
    }

    /// <summary>The value of the attribute.</summary>
    public override string ToString() => Mids.IsEmpty ? Semantics : $"{Semantics} {string.Join(' ', Mids)}";
}
