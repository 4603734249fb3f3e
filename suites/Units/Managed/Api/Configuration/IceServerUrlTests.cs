using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using CsCheck;

namespace Conformance.Units.Managed.Api.Configuration;

public sealed class IceServerUrlTests
{
    [TestCase("stun:127.0.0.1", "Stun 127.0.0.1")]
    [TestCase("STUN:Example.NET", "Stun example.net")]
    [TestCase("stuns:stun.example.org:443", "Stuns stun.example.org 443")]
    [TestCase("stun:[::1]", "Stun ::1")]
    [TestCase("stun:[2001:DB8:0::1]:3479", "Stun 2001:db8::1 3479")]
    [TestCase("stun:[::ffff:192.0.2.1]", "Stun ::ffff:192.0.2.1")]
    [TestCase("stun:localhost:", "Stun localhost")]
    [TestCase("stun:localhost:0", "Stun localhost 0")]
    [TestCase("stun:localhost:65535", "Stun localhost 65535")]
    [TestCase("stun:localhost:00080", "Stun localhost 80")]
    [TestCase("stun:127.1", "Stun 127.0.0.1")]
    [TestCase("stun:0x7f.0.0.01", "Stun 127.0.0.1")]
    [TestCase("stun:2130706433", "Stun 127.0.0.1")]
    [TestCase("stun:192.0.2.1.", "Stun 192.0.2.1")]
    [TestCase("stun:under_score.example", "Stun under_score.example")]
    [TestCase("stun:b%C3%BCcher.example", "Stun xn--bcher-kva.example")]
    [TestCase("stun:bücher.example", "Stun xn--bcher-kva.example")]
    [TestCase("  stun:local\thost\n", "Stun localhost")]
    [TestCase("turn:127.0.0.1:3478?transport=udp", "Turn 127.0.0.1 3478 Udp")]
    [TestCase("turn:127.0.0.1?transport=tcp", "Turn 127.0.0.1 Tcp")]
    [TestCase("turns:[::1]?transport=tcp", "Turns ::1 Tcp")]
    [TestCase("turn:example.org", "Turn example.org")]
    public void Parse_Valid_GivesItsParts(string url, string parts)
    {
        var read = IceServerUrl.Parse(url);
        Assert.That(string.Join(' ', new object?[] { read.Scheme, read.Host, read.Port, read.Transport }.Where(p => p is not null)), Is.EqualTo(parts));
    }

    [TestCase("")]
    [TestCase("localhost")]
    [TestCase("stun")]
    [TestCase(":localhost")]
    [TestCase("http://127.0.0.1")]
    [TestCase("stun :127.0.0.1")]
    [TestCase("stunt:127.0.0.1")]
    [TestCase("stun:")]
    [TestCase("stun::3478")]
    [TestCase("stun://127.0.0.1")]
    [TestCase("stun:/127.0.0.1")]
    [TestCase("stun:127.0.0.1/path")]
    [TestCase("stun:127.0.0.1/")]
    [TestCase("stun:127.0.0.1\\path")]
    [TestCase("turn:user@127.0.0.1")]
    [TestCase("stun:127.0.0.1#there")]
    [TestCase("stun:127.0.0.1#")]
    [TestCase("stun:127.0.0.1?transport=udp")]
    [TestCase("stun:127.0.0.1?")]
    [TestCase("stuns:127.0.0.1?transport=tcp")]
    [TestCase("stun:127.0.0.1:65536")]
    [TestCase("stun:127.0.0.1:-1")]
    [TestCase("stun:127.0.0.1:80a")]
    [TestCase("stun:127.0.0.1:80:80")]
    [TestCase("stun:256.0.0.1")]
    [TestCase("stun:1.2.3.4.5")]
    [TestCase("stun:1.2.3.08")]
    [TestCase("stun:example.1")]
    [TestCase("stun:4294967296")]
    [TestCase("stun:[::1")]
    [TestCase("stun:::1")]
    [TestCase("stun:[::g]")]
    [TestCase("stun:[::1%25eth0]")]
    [TestCase("stun:[::1]x")]
    [TestCase("stun:[127.0.0.1]")]
    [TestCase("stun:local host")]
    [TestCase("stun:local%20host")]
    [TestCase("stun:local%2Fhost")]
    [TestCase("stun:local|host")]
    [TestCase("stun:local<host")]
    [TestCase("turn:127.0.0.1?transport=sctp")]
    [TestCase("turn:127.0.0.1?transport=UDP")]
    [TestCase("turn:127.0.0.1?protocol=udp")]
    [TestCase("turn:127.0.0.1?")]
    [TestCase("turn:127.0.0.1?transport=udp&transport=udp")]
    [TestCase("turn:127.0.0.1?transport=udp#")]
    [TestCase("turn:127.0.0.1 ?transport=udp")]
    public void Parse_Invalid_ThrowsSyntaxError(string url) => RTCErrors.Throws("SyntaxError", () => IceServerUrl.Parse(url));

    [Test]
    public void Parse_AnyText_GivesAUrlOrSyntaxError()
    {
        string[] parts = ["stun:", "turns:", "[", "::1", "]", ":", "80", "0x", ".", "%", "%41", "ü", "\ud800", "?", "transport=udp", "#", "\0", "日本", "-", "a"];
        var text = Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 12].Select(string.Concat);
        Gen.OneOf(Gen.String, text, text.Select(t => "stun:" + t)).Sample(
            url =>
            {
                try
                {
                    return IceServerUrl.Parse(url).Host.Length > 0;
                }
                catch (RTCException e)
                {
                    return e.Name == "SyntaxError";
                }
            },
            iter: 20000);
    }
}
