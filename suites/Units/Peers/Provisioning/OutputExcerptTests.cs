using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

public sealed class OutputExcerptTests
{
    [TestCase("Reading\nE: Unable to locate package x\nDone\n", "", "E: Unable to locate package x")]
    [TestCase("one\ntwo\nthree\nfour\n", "", "two | three | four")]
    [TestCase("Error: a\n    at f (x.js:1:2)\n", "Error: b\nError: b\n", "Error: a | Error: b")]
    [TestCase("\u001b[2mError: grey\u001b[22m\n", "", "Error: grey")]
    [TestCase("\n \n", "", "")]
    public void Of_Output_KeepsTheLinesThatTell(string output, string errors, string excerpt) =>
        Assert.That(OutputExcerpt.Of(output, errors), Is.EqualTo(excerpt));

    [TestCase(600, "10 min")]
    [TestCase(90, "90 s")]
    [TestCase(0.5, "0.5 s")]
    public void Describe_Limit_ReadsAsWords(double seconds, string words) =>
        Assert.That(Durations.Describe(TimeSpan.FromSeconds(seconds)), Is.EqualTo(words));
}
