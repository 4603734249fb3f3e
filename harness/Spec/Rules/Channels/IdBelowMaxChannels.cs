using System.Text.Json;
using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>What becomes of a channel whose id is not below maxChannels, once the trace has told that.</summary>
internal sealed class IdBelowMaxChannels : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/id-below-max-channels";

    /// <inheritdoc/>
    public override string Title => "A channel whose id is not below maxChannels does not open, and is closed with an error.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#sctp-transport-connected");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var (failed, closed) = (new HashSet<string>(), new HashSet<string>());
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Event, Name: "error" })
            {
                failed.Add(entry.Target);
            }
            else if (entry is { Kind: EntryKind.Call, Name: "close" })
            {
                closed.Add(entry.Target);
            }
            else if (entry is { Kind: EntryKind.Return, Name: "get maxChannels", Detail.ValueKind: JsonValueKind.Number } && !closed.Contains("pc"))
            {
                var most = entry.Detail.GetInt32();
                foreach (var channel in entry.State?.Channels ?? [])
                {
                    if (channel.StreamId < most || channel.StreamId is null || closed.Contains(channel.Id))
                    {
                        continue;
                    }

                    // MUST: such a channel is closed for a failure when the association is there, and not opened.
                    if (channel.ReadyState == "open")
                    {
                        yield return new Violation(entry.Seq, "no open channel whose id is not below maxChannels", $"an open channel with the id {channel.StreamId}, of {most}");
                    }
                    else if (channel.ReadyState == "closed" && !failed.Contains(channel.Id))
                    {
                        yield return new Violation(entry.Seq, "error at a channel whose id is not below maxChannels", $"no error at the channel with the id {channel.StreamId}, of {most}");
                    }
                }
            }
        }
    }
}
