using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>One side of a pair: an association, and what it has told.</summary>
internal sealed class SctpEndpoint
{
    public SctpEndpoint(SctpOptions options) => Association = new SctpAssociation(options with { Trace = Transitions.Add });

    public SctpAssociation Association { get; }

    public List<SctpTransition> Transitions { get; } = [];

    /// <summary>The messages that have arrived, in order.</summary>
    public List<(ushort StreamId, Ppid Ppid, byte[] Bytes)> Messages { get; } = [];

    /// <summary>All that was told but for messages and buffered amounts.</summary>
    public List<SctpEvent> Events { get; } = [];

    /// <summary>Bytes that have left the queues, by stream.</summary>
    public Dictionary<ushort, long> BytesLeft { get; } = [];

    /// <summary>False leaves what there is to be told where it is.</summary>
    public bool IsReading { get; set; } = true;

    /// <summary>Takes messages in the place of the list.</summary>
    public Action<ushort, byte[]>? Arrived { get; set; }

    /// <summary>Is told of what is put into the list of events.</summary>
    public Action<SctpEvent>? Told { get; set; }

    public IEnumerable<SctpEventKind> EventKinds => Events.Select(e => e.Kind);

    public void TakeEvents()
    {
        while (IsReading && Association.TryTakeEvent(out var told))
        {
            switch (told.Kind)
            {
                case SctpEventKind.Message when Arrived is { } arrived:
                    arrived(told.StreamId, told.Payload.TakeArray());
                    break;
                case SctpEventKind.Message:
                    Messages.Add((told.StreamId, told.Ppid, told.Payload.TakeArray()));
                    break;
                case SctpEventKind.BufferedAmountReduced:
                    BytesLeft[told.StreamId] = BytesLeft.GetValueOrDefault(told.StreamId) + told.Bytes;
                    break;
                default:
                    Events.Add(told);
                    Told?.Invoke(told);
                    break;
            }
        }
    }
}
