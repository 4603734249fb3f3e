using Conformance.Peers.Managed.Arguments;
using JintEngine = Jint.Engine;

namespace Conformance.Units.Peers.Managed;

/// <summary>Replacing as ECMAScript does; a JavaScript engine says what is right.</summary>
public sealed class EcmaScriptReplaceTests
{
    private const string Sdp = "v=0\r\ns=-\r\na=mid:0\r\na=max-message-size:262144\r\n";

    [TestCase(Sdp, "^s=.*$", "s=altered", "v=0\r\ns=altered\r\na=mid:0\r\na=max-message-size:262144\r\n")]
    [TestCase(Sdp, "max-message-size:.*$", "max-message-size:1000", "v=0\r\ns=-\r\na=mid:0\r\na=max-message-size:1000\r\n")]
    [TestCase(Sdp, "a=mid.*\\r\\n", "", "v=0\r\ns=-\r\na=max-message-size:262144\r\n")]
    [TestCase(Sdp, "^", ">", null)]
    [TestCase(Sdp, "$", "<", null)]
    [TestCase(Sdp, "[.$^]", "x", null)]
    [TestCase(Sdp, "mid:(\\d)", "$$ $& $1 $2 $10 $01", null)]
    [TestCase("abc", "b", "[$`|$']", "a[a|c]c")]
    [TestCase("a1b22", "\\d+", "<$&>", "a<1>b<22>")]
    [TestCase("a.b", "a\\.b", "$", "$")]
    [TestCase("nothing", "x", "y", "nothing")]
    public void Text_Replaced_IsAsAJavaScriptEngineReplacesIt(string text, string pattern, string replacement, string? expected)
    {
        using var engine = new JintEngine();
        engine.SetValue("text", text).SetValue("pattern", pattern).SetValue("replacement", replacement);
        var right = engine.Evaluate("text.replace(new RegExp(pattern, 'gm'), replacement)").ToString();

        Assert.That(EcmaScriptReplace.Replace(text, pattern, replacement), Is.EqualTo(expected ?? right));
        Assert.That(right, Is.EqualTo(expected ?? right));
    }
}
