using System.Text;
using System.Text.Json.Nodes;
using Conformance.Peers.Protocol;

namespace Conformance.Units.Peers.Protocol;

/// <summary>A link whose other end is the test: it sees what is sent, and says what comes back.</summary>
internal sealed class ScriptedCarrier
{
    public ScriptedCarrier() => Link = new AgentLink("peer 1", (utf8, cancellationToken) => SendAsync(utf8, cancellationToken));

    public AgentLink Link { get; }

    /// <summary>Every command, in order.</summary>
    public List<JsonObject> Sent { get; } = [];

    /// <summary>Answers each command as it is sent; null leaves it open. A message without <c>re</c> or <c>trace</c> is the <c>ok</c> of a reply.</summary>
    public Func<JsonObject, string?> Answer { get; set; } = _ => null;

    /// <summary>What sending does before anything else.</summary>
    public Func<CancellationToken, Task> Sending { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gives the link a message.</summary>
    public void Say(string message) => Link.OnMessage(Encoding.UTF8.GetBytes(message));

    private async Task SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        await Sending(cancellationToken);
        var command = ProtocolSchema.Checked(Encoding.UTF8.GetString(utf8.Span));
        Sent.Add(command);
        if (Answer(command) is { } ok)
        {
            Say($$"""{"re":{{command["id"]}},"ok":{{ok}}}""");
        }
    }
}
