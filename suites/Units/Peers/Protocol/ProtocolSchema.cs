using System.Text.Json.Nodes;
using NJsonSchema;

namespace Conformance.Units.Peers.Protocol;

/// <summary>Holds messages against <c>protocol.schema.json</c>.</summary>
internal static class ProtocolSchema
{
    private static readonly JsonSchema Messages =
        JsonSchema.FromFileAsync(Path.Combine(TestContext.CurrentContext.TestDirectory, "schemas", "protocol.schema.json")).GetAwaiter().GetResult();

    /// <summary>What is wrong with a message, one line per error; empty when nothing is.</summary>
    public static IReadOnlyList<string> Errors(string message) => [.. Messages.Validate(message).Select(e => e.ToString())];

    /// <summary>Fails the test when the message is not of the protocol's form, and gives it back read.</summary>
    public static JsonObject Checked(string message)
    {
        var errors = Errors(message);
        Assert.That(errors, Is.Empty, () => $"{message}\n{string.Join("\n", errors)}");
        return JsonNode.Parse(message)!.AsObject();
    }
}
