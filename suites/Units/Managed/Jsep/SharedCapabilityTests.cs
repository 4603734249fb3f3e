using System.Reflection;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

/// <summary>Capabilities are shared by all connections, whose loops are threads of their own.</summary>
public class SharedCapabilityTests
{
    [TestCase(typeof(CodecCapability))]
    [TestCase(typeof(ExtensionCapability))]
    public void Cache_OfACapability_HoldsReferences_BecauseAStructIsNotStoredInOnePiece(Type type)
    {
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        var torn = fields.Where(f => f.FieldType.IsArray ? !f.FieldType.GetElementType()!.IsClass : !f.IsInitOnly && !f.FieldType.IsClass && !IsSetOnce(type, f));

        Assert.That(fields, Is.Not.Empty);
        Assert.That(torn.Select(f => $"{f.FieldType} {f.Name}"), Is.Empty);
    }

    [Test]
    public void Line_OfAnExtension_NamesItsIdAndIsMadeOnce()
    {
        var capability = new ExtensionCapability(0, "urn:x", 1);

        Assert.That((capability.LineFor(3).ToString(), capability.LineFor(3).ToString(), capability.LineFor(4).ToString()), Is.EqualTo(("a=extmap:3 urn:x", "a=extmap:3 urn:x", "a=extmap:4 urn:x")));
    }

    /// <summary>Parameters of the constructor, and properties that are set when the object is made.</summary>
    private static bool IsSetOnce(Type type, FieldInfo field) =>
        field.Name.EndsWith('P')
        || type.GetProperties().Any(p => field.Name == $"<{p.Name}>k__BackingField"
            && (p.SetMethod is null || p.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))));
}
