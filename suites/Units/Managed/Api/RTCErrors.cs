using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api;

/// <summary>Errors by their W3C names.</summary>
internal static class RTCErrors
{
    public static void Throws(string name, Action act) => Assert.That(NameOf(act), Is.EqualTo(name));

    public static async Task Rejects(string name, Task promise)
    {
        try
        {
            await promise;
            Assert.Fail($"fulfilled, where {name} was expected");
        }
        catch (RTCException e)
        {
            Assert.That(e.Name, Is.EqualTo(name));
        }
    }

    private static string? NameOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RTCException e)
        {
            return e.Name;
        }
    }
}
