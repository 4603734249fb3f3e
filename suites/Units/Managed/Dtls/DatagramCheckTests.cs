using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class DatagramCheckTests
{
    private const string Hello = "16fefd00000000000000000010010000040000000000000004aabbccdd";
    private const string Finished = "16fefd0001000000000000000400000000";

    [TestCase(Hello, ExpectedResult = true)]
    [TestCase(Hello + Finished, ExpectedResult = true)]
    [TestCase("14fefd000000000000000100" + "0101" + Finished, ExpectedResult = true, TestName = "ChangeCipherSpec")]
    [TestCase("15fefd00000000000000010002022a", ExpectedResult = true, TestName = "PlainAlert")]
    [TestCase("17fefd00010000000000010000", ExpectedResult = true, TestName = "EmptyData")]
    [TestCase("16feff00000000000000000010010000040000000000000004aabbccdd", ExpectedResult = true, TestName = "Version10")]
    [TestCase("", ExpectedResult = false)]
    [TestCase("16fefd000000000000000000100100000a000000000000000aaabbccdd", ExpectedResult = false, TestName = "FragmentLongerThanTheRecord")]
    [TestCase("16fefd00000000000000000010010000040000000001000004aabbccdd", ExpectedResult = false, TestName = "FragmentBehindTheMessage")]
    [TestCase("16fefd00000000000000000010090000040000000000000004aabbccdd", ExpectedResult = false, TestName = "UnknownMessage")]
    [TestCase("16fefd00000000000000000010140000040000000000000004aabbccdd", ExpectedResult = false, TestName = "FinishedInTheClear")]
    [TestCase("16fefd000000000000000000110100000400000000000000" + "04aabbccdd00", ExpectedResult = false, TestName = "RestBehindTheFragment")]
    [TestCase(Hello + "16", ExpectedResult = false, TestName = "RestBehindTheRecord")]
    [TestCase("16fefc00000000000000000010010000040000000000000004aabbccdd", ExpectedResult = false, TestName = "Version13")]
    [TestCase("16030300000000000000000010010000040000000000000004aabbccdd", ExpectedResult = false, TestName = "VersionOfTls")]
    [TestCase("18fefd00010000000000010000", ExpectedResult = false, TestName = "Heartbeat")]
    [TestCase("17fefd000000000000000100" + "0101", ExpectedResult = false, TestName = "DataInTheClear")]
    [TestCase("14fefd000000000000000100" + "0102", ExpectedResult = false, TestName = "ChangeCipherSpecOfAnotherKind")]
    [TestCase("15fefd00000000000000010002032a", ExpectedResult = false, TestName = "AlertOfAnotherLevel")]
    public bool Datagram_IsPlausible(string hex) => DatagramCheck.IsPlausible(Convert.FromHexString(hex));
}
