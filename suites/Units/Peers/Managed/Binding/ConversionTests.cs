using System.Reflection;
using System.Text.Json;
using Conformance.Peers.Managed.Arguments;
using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Tracing;
using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Binding;

/// <summary>Arguments of steps to types of the managed surface, each rule of WebIDL with a refused twin.</summary>
public sealed class ConversionTests
{
    [TestCase(typeof(RTCConfiguration), "{}", """{"iceServers":[],"iceTransportPolicy":"all","bundlePolicy":"balanced","rtcpMuxPolicy":"require","certificates":[],"iceCandidatePoolSize":0}""")]
    [TestCase(typeof(RTCConfiguration), """{"bundlePolicy":{"$undefined":true},"iceServers":{"$undefined":true}}""", """{"iceServers":[],"iceTransportPolicy":"all","bundlePolicy":"balanced","rtcpMuxPolicy":"require","certificates":[],"iceCandidatePoolSize":0}""")]
    [TestCase(typeof(RTCConfiguration), """{"iceServers":[{"urls":"stun:x"}],"unknown":1,"iceCandidatePoolSize":"7"}""", """{"iceServers":[{"urls":"stun:x"}],"iceTransportPolicy":"all","bundlePolicy":"balanced","rtcpMuxPolicy":"require","certificates":[],"iceCandidatePoolSize":7}""")]
    [TestCase(typeof(RTCIceServer), """{"urls":["stun:x","stun:y"],"username":5,"credential":true}""", """{"urls":["stun:x","stun:y"],"username":"5","credential":"true"}""")]
    [TestCase(typeof(RTCIceServer), """{"urls":7,"username":null}""", """{"urls":"7","username":"null"}""")]
    [TestCase(typeof(RTCIceCandidateInit), "null", """{"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}""")]
    [TestCase(typeof(RTCIceCandidateInit), """{"candidate":null,"sdpMid":null,"sdpMLineIndex":null}""", """{"candidate":"null","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}""")]
    [TestCase(typeof(RTCIceCandidateInit), """{"sdpMid":0,"sdpMLineIndex":65537.9}""", """{"candidate":"","sdpMid":"0","sdpMLineIndex":1,"usernameFragment":null}""")]
    [TestCase(typeof(RTCDataChannelInit), """{"ordered":0,"id":3.7,"negotiated":"no","protocol":1e21}""", """{"ordered":false,"protocol":"1e+21","negotiated":true,"id":3}""")]
    [TestCase(typeof(RTCDataChannelInit), """{"maxRetransmits":null}""", """{"ordered":true,"maxRetransmits":0,"protocol":"","negotiated":false}""")]
    [TestCase(typeof(RTCSessionDescriptionInit), """{"type":"offer"}""", """{"type":"offer","sdp":""}""")]
    [TestCase(typeof(RTCLocalSessionDescriptionInit), "null", """{"sdp":""}""")]
    [TestCase(typeof(RTCRtpTransceiverInit), """{"direction":"recvonly","sendEncodings":[{"rid":"a","maxBitrate":4294967297}]}""", """{"direction":"recvonly","streams":[],"sendEncodings":[{"rid":"a","active":true,"maxBitrate":1}]}""")]
    public void Value_ThatFits_BecomesTheDictionary(Type type, string argument, string expected) =>
        Assert.That(Described(Converted(type, argument)), Is.EqualTo(expected));

    [TestCase(typeof(RTCConfiguration), "5", "5 is no object")]
    [TestCase(typeof(RTCConfiguration), "\"text\"", "text is no object")]
    [TestCase(typeof(RTCConfiguration), """{"bundlePolicy":null}""", "bundlePolicy: 'null' is no RTCBundlePolicy")]
    [TestCase(typeof(RTCConfiguration), """{"bundlePolicy":"Balanced"}""", "bundlePolicy: 'Balanced' is no RTCBundlePolicy")]
    [TestCase(typeof(RTCConfiguration), """{"iceServers":null}""", "iceServers: null is no list")]
    [TestCase(typeof(RTCConfiguration), """{"iceServers":{}}""", "iceServers: [object Object] is no list")]
    [TestCase(typeof(RTCConfiguration), """{"iceServers":[{}]}""", "iceServers[0]: RTCIceServer needs the member urls")]
    [TestCase(typeof(RTCConfiguration), """{"iceServers":["stun:x"]}""", "iceServers[0]: stun:x is no object")]
    [TestCase(typeof(RTCConfiguration), """{"iceCandidatePoolSize":256}""", "iceCandidatePoolSize: 256 is not between 0 and 255")]
    [TestCase(typeof(RTCConfiguration), """{"iceCandidatePoolSize":{"$number":"NaN"}}""", "iceCandidatePoolSize: NaN is no finite number")]
    [TestCase(typeof(RTCConfiguration), """{"certificates":[{}]}""", "certificates[0]: [object Object] is no RTCCertificate")]
    [TestCase(typeof(RTCDataChannelInit), """{"maxPacketLifeTime":-1}""", "maxPacketLifeTime: -1 is not between 0 and 65535")]
    [TestCase(typeof(RTCDataChannelInit), """{"id":65536}""", "id: 65536 is not between 0 and 65535")]
    [TestCase(typeof(RTCSessionDescriptionInit), "null", "RTCSessionDescriptionInit needs the member type")]
    [TestCase(typeof(RTCSessionDescriptionInit), """{"sdp":"v=0"}""", "RTCSessionDescriptionInit needs the member type")]
    [TestCase(typeof(RTCSessionDescriptionInit), """{"type":"counteroffer"}""", "type: 'counteroffer' is no RTCSdpType; one of offer, pranswer, answer, rollback is")]
    [TestCase(typeof(RTCRtpTransceiverInit), """{"sendEncodings":[{"maxFramerate":{"$number":"Infinity"}}]}""", "maxFramerate: Infinity is no finite number")]
    [TestCase(typeof(MediaStreamTrack), "null", "null is no MediaStreamTrack")]
    [TestCase(typeof(MediaStreamTrack), "\"audio\"", "audio is no MediaStreamTrack")]
    public void Value_ThatDoesNotFit_IsATypeErrorThatNamesIt(Type type, string argument, string message)
    {
        var error = Assert.Throws<IdlTypeException>(() => Converted(type, argument));
        Assert.That((error!.Name, error.Message), Is.EqualTo(("TypeError", error.Message)));
        Assert.That(error.Message, Does.Contain(message));
    }

    [TestCase("\"SHA-256\"")]
    [TestCase("""{"name":"SHA-256"}""")]
    public void AlgorithmIdentifier_AsATextOrAnObject_IsThatAlgorithm(string argument) =>
        Assert.That(Converted(typeof(RTCCertificateAlgorithm), argument), Is.EqualTo(new RTCCertificateAlgorithm { Name = "SHA-256" }));

    [Test]
    public void Object_OfTheApi_IsReadAsADictionaryByItsMembers()
    {
        var description = new RTCSessionDescription(new RTCSessionDescriptionInit { Type = RTCSdpType.Pranswer, Sdp = "v=0" });

        var converted = Conversion.Convert(description, new IdlType(typeof(RTCLocalSessionDescriptionInit), false, default), "description");

        Assert.That(converted, Is.EqualTo(new RTCLocalSessionDescriptionInit { Type = RTCSdpType.Pranswer, Sdp = "v=0" }));
    }

    [TestCase(true, "true")]
    [TestCase(null, "null")]
    [TestCase(5.0, "5")]
    [TestCase(0.1, "0.1")]
    [TestCase(-2.5, "-2.5")]
    [TestCase(1e21, "1e+21")]
    [TestCase(123456789012345680000.0, "123456789012345680000")]
    [TestCase(1e-7, "1e-7")]
    [TestCase(0.000001, "0.000001")]
    [TestCase(1.5e300, "1.5e+300")]
    [TestCase(5e-324, "5e-324")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void Text_OfAnything_IsThatOfEcmaScript(object? value, string text) => Assert.That(TextConversion.Of(value), Is.EqualTo(text));

    [TestCase("Echo", "[\"x\"]", "text x")]
    [TestCase("Echo", "[5]", "text 5")]
    [TestCase("Echo", "[{\"$bytes\":3}]", "3 bytes")]
    [TestCase("Echo", "[{\"$view\":\"Uint16Array\",\"of\":8,\"from\":2,\"length\":2}]", "a view of 4 bytes")]
    [TestCase("Echo", "[{\"$blob\":3}]", "a blob of 3 bytes")]
    [TestCase("Echo", "[{\"$stream\":[]}]", "a stream")]
    [TestCase("Octets", "[{\"$octets\":[1,0,1]}]", "1 0 1")]
    [TestCase("Optional", "[]", "9 False")]
    [TestCase("Optional", "[{\"$undefined\":true},1]", "9 True")]
    [TestCase("Optional", "[4294967297,1,\"more\"]", "1 True")]
    [TestCase("Variadic", "[\"a\"]", "a with 0")]
    [TestCase("Variadic", "[\"a\",{\"$stream\":[]},{\"$stream\":[]}]", "a with 2")]
    [TestCase("Nullable", "[null]", "null")]
    [TestCase("Dictionary", "[null]", "nothing")]
    [TestCase("Dictionary", "[]", "nothing")]
    public void Call_WithArguments_ChoosesTheOverloadAndFillsTheRest(string method, string args, string expected) =>
        Assert.That(Called(method, args), Is.EqualTo(expected));

    [TestCase("Echo", "[]", "echo needs 1 arguments and was given 0")]
    [TestCase("Variadic", "[\"a\",{}]", "streams: [object Object] is no MediaStream")]
    [TestCase("Variadic", "[\"a\",null]", "streams: null is no MediaStream")]
    [TestCase("Octets", "[[1,0,1]]", "octets: 1,0,1 is no Uint8Array")]
    [TestCase("Octets", "[{\"$bytes\":3}]", "octets: [object ArrayBuffer] is no Uint8Array")]
    [TestCase("Octets", "[{\"$view\":\"Int8Array\",\"of\":3}]", "octets: [object Int8Array] is no Uint8Array")]
    [TestCase("Nullable", "[]", "nullable needs 1 arguments and was given 0")]
    [TestCase("Dictionary", "[7]", "options: 7 is no object")]
    public void Call_WithArgumentsThatDoNotFit_IsATypeError(string method, string args, string message) =>
        Assert.That(() => Called(method, args), Throws.InstanceOf<IdlTypeException>().With.Message.EqualTo(message));

    private static object? Converted(Type type, string argument) => Conversion.Convert(Resolved(argument), new IdlType(type, false, IdlInteger.Of(type)), "value");

    private static object? Called(string method, string args) =>
        new ManagedMethod([.. typeof(Signatures).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.Name == method)]).Call(new Signatures(), (object?[])Resolved(args)!);

    private static object? Resolved(string argument)
    {
        var ids = new ObjectIds((_, _) => { });
        return new ArgumentForms(new PeerNames("a", ids, new Snapshot(ids)), new MediaSources([])).Resolve(JsonElement.Parse(argument));
    }

    private static string Described(object? value) => new ValueForm(new ObjectIds((_, _) => { })).Of(value).GetRawText();
}
