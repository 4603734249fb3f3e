namespace Conformance.WebRtc.Sdp;

/// <summary>Reads a description line by line and checks each one (RFC 9429 section 5.8, RFC 8866 sections 5 and 9).</summary>
/// <remarks>RFC 9429 section 5.8: the first line that is wrong MUST end it with an error, and this holds for lines that nothing reads too.</remarks>
internal ref struct SdpReader
{
    private const int MostQuoted = 80;

    private readonly string _text;
    private readonly SessionDescription _session = new();
    private MediaDescription? _media;
    private int _lineNumber;
    private int _rank = -1;
    private char _type;
    private uint _seen;

    private SdpReader(string text) => _text = text;

    /// <summary>Reads a whole description.</summary>
    /// <exception cref="RTCError">sdp-syntax-error with the line number.</exception>
    public static SessionDescription Read(string text)
    {
        var reader = new SdpReader(text);
        for (var start = 0; start < text.Length;)
        {
            reader._lineNumber++;
            var length = text.AsSpan(start).IndexOf('\n');
            if (length < 0)
            {
                throw reader.Fail("the line has no end: CRLF or LF (RFC 8866 section 5)", text.AsSpan(start));
            }

            reader.ReadLine(start, length > 0 && text[start + length - 1] == '\r' ? length - 1 : length);
            start += length + 1;
        }

        if (reader._media is null)
        {
            reader.CheckSessionIsWhole(default);
        }

        return reader._session;
    }

    private void ReadLine(int start, int length)
    {
        var whole = _text.AsSpan(start, length);
        if (length < 3 || whole[1] != '=')
        {
            throw Fail("expected a letter, = and a value (RFC 8866 section 5)", whole);
        }

        // RFC 8866 section 5: there MUST NOT be a space before or behind =, but for s= without a name, whose value is one space.
        if (whole[2] == ' ' && whole[0] != 's')
        {
            throw Fail("a space behind = (RFC 8866 section 5)", whole);
        }

        // RFC 8866 section 9: a byte-string has any byte but NUL, CR and LF.
        if (whole.ContainsAny('\0', '\r'))
        {
            throw Fail("NUL and CR may not stand in a line (RFC 8866 section 9)", whole);
        }

        var line = new SdpLine(whole[0], _text, start + 2, length - 2);
        if (line.Type == 'm')
        {
            BeginMedia(line, whole);
            return;
        }

        CheckOrder(line, whole);
        if (line.Type == 'a')
        {
            CheckAttribute(line, whole);
        }
        else if (SdpLineRule.WhatIsWrong(line) is { } problem)
        {
            throw Fail(problem, whole);
        }

        (_media?.Lines ?? _session.Lines).Add(line);
    }

    private void BeginMedia(SdpLine line, ReadOnlySpan<char> whole)
    {
        if (_media is null)
        {
            CheckSessionIsWhole(whole);
        }

        _media = MediaLine.Read(_session, line, out var problem) ?? throw Fail(problem!, whole);
        _session.Media.Add(_media);
        (_rank, _type, _seen) = (-1, 'm', 0);
    }

    // RFC 9429 section 5.8.1: lines of a session have a fixed order (MUST), and by section 5.8.2 those of a media section too.
    private void CheckOrder(SdpLine line, ReadOnlySpan<char> whole)
    {
        var rule = _media is null ? SdpLineRule.AtSession(line.Type) : SdpLineRule.AtMedia(line.Type);
        if (rule.Rank < 0)
        {
            throw Fail($"'{line.Type}=' may not stand in a {(_media is null ? "session" : "media")} section (RFC 8866 section 5)", whole);
        }

        if (rule.Rank < _rank || (rule.Rank == _rank && !rule.IsRepeatable))
        {
            throw Fail($"'{line.Type}=' may not follow '{_type}=' (RFC 8866 section 5)", whole);
        }

        if (_media is null)
        {
            CheckNothingIsLeftOut(rule.Rank, line.Type, whole);
        }

        (_rank, _type) = (rule.Rank, line.Type);
    }

    // v=, o=, s= and t= must be there (RFC 8866 section 5), each before all that comes behind it; r= and z= belong to a t=.
    private readonly void CheckNothingIsLeftOut(int rank, char type, ReadOnlySpan<char> whole)
    {
        if ((_rank < SdpLineRule.SessionName && rank > _rank + 1)
            || (_rank < SdpLineRule.Time && (rank > SdpLineRule.Time || (rank == SdpLineRule.Time && type != 't'))))
        {
            throw Fail($"expected '{(_rank < SdpLineRule.SessionName ? "vos"[_rank + 1] : 't')}=' (RFC 8866 section 5)", whole);
        }
    }

    private readonly void CheckSessionIsWhole(ReadOnlySpan<char> whole)
    {
        if (_rank < SdpLineRule.Time)
        {
            throw Fail("expected 't=' (RFC 8866 section 5)", whole);
        }
    }

    private void CheckAttribute(SdpLine line, ReadOnlySpan<char> whole)
    {
        var value = line.Value;
        var colon = value.IndexOf(':');
        var name = colon < 0 ? value : value[..colon];
        if (SdpAttributeRules.Find(name) is not { } rule)
        {
            if (!SdpGrammar.IsToken(name) || colon == value.Length - 1)
            {
                throw Fail("expected a=name or a=name:value (RFC 8866 section 5.13)", whole);
            }

            return;
        }

        if (colon == value.Length - 1 || !rule.Accepts(colon < 0 ? default : value[(colon + 1)..]))
        {
            throw Fail($"a={rule.Name}: expected {rule.Expected} ({rule.Clause})", whole);
        }

        if ((_seen & rule.Only) != 0)
        {
            throw Fail($"a={rule.Name}: a section has one at most ({rule.Clause})", whole);
        }

        _seen |= rule.Only;
    }

    private readonly RTCError Fail(string message, ReadOnlySpan<char> line) => RTCError.SdpSyntax(
        Math.Max(1, _lineNumber), $"{message}, got '{(line.Length > MostQuoted ? $"{line[..MostQuoted]}..." : line)}'");
}
