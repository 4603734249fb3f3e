namespace Conformance.WebRtc.Jsep;

/// <summary>The codec dictionary match algorithm (<c>webrtc#dfn-codec-dictionary-match</c>).</summary>
internal static class CodecMatch
{
    /// <summary>True when two dictionaries name the same codec.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="ignoreAsymmetricalParameters">Whether parameters may differ in which offerer and answerer are free.</param>
    public static bool Matches(RTCRtpCodec first, RTCRtpCodec second, bool ignoreAsymmetricalParameters = false)
    {
        // Steps 1 to 4. WebIDL's missing member is null here.
        if (!first.MimeType.Equals(second.MimeType, StringComparison.OrdinalIgnoreCase) || first.ClockRate != second.ClockRate
            || first.Channels != second.Channels || first.SdpFmtpLine is null != second.SdpFmtpLine is null)
        {
            return false;
        }

        if (first.SdpFmtpLine is null || second.SdpFmtpLine is null)
        {
            return true;
        }

        // Step 5.1: text that is not in key-value format is compared as it stands.
        if (FormatParameters.Parse(first.SdpFmtpLine) is not { } ours || FormatParameters.Parse(second.SdpFmtpLine) is not { } theirs)
        {
            return first.SdpFmtpLine == second.SdpFmtpLine;
        }

        // Step 5.3: symmetrical parameters.
        var name = first.MimeType[(first.MimeType.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (!FormatParameters.AreCompatible(name, first.SdpFmtpLine, second.SdpFmtpLine))
        {
            return false;
        }

        // Step 5.4: all parameters, the inferred ones among them. The order of parameters has no meaning.
        return ignoreAsymmetricalParameters || AreEqual(name, ours, theirs);
    }

    private static bool AreEqual(string name, List<KeyValuePair<string, string>> first, List<KeyValuePair<string, string>> second)
    {
        Infer(name, first);
        Infer(name, second);
        return first.Count == second.Count && first.TrueForAll(second.Contains);
    }

    // RFC 6184 section 8.1: what an H.264 fmtp line leaves out.
    private static void Infer(string name, List<KeyValuePair<string, string>> parameters)
    {
        if (!name.Equals("H264", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var inferred in (ReadOnlySpan<KeyValuePair<string, string>>)
            [new("packetization-mode", "0"), new("level-asymmetry-allowed", "0"), new("profile-level-id", "42000a")])
        {
            if (!parameters.Exists(p => p.Key == inferred.Key))
            {
                parameters.Add(inferred);
            }
        }

        // Hexadecimal digits are compared without case.
        var i = parameters.FindIndex(p => p.Key == "profile-level-id");
        parameters[i] = new(parameters[i].Key, parameters[i].Value.ToLowerInvariant());
    }
}
