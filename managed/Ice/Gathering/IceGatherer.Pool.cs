using System.Collections.Immutable;

namespace Conformance.WebRtc.Ice;

internal sealed partial class IceGatherer
{
    // No description has it: nothing of it is told before a generation takes it over.
    private static readonly IceGeneration Ahead = new(new RTCIceParameters { UsernameFragment = "", Password = "" }, "", 0);

    private GatheringRun? _ahead;

    /// <summary>Gathers ahead of need (RFC 9429 section 3.5.4): what is found is told to the first generation. All kinds of candidates, because the
    /// policy is that of the generation.</summary>
    public void Prefetch(ImmutableArray<IceServerAddress> servers)
    {
        _ahead = new GatheringRun(Ahead, RTCIceTransportPolicy.All, servers);
        _runs.Add(Ahead, _ahead);
        _outputs.Enqueue(new GatheringOutput.OpenPorts(Ahead));
    }

    private bool TryTakeOver(IceGeneration generation, RTCIceTransportPolicy policy)
    {
        if (_ahead is not { } run)
        {
            return false;
        }

        _ahead = null;
        if (_runs.Remove(Ahead))
        {
            _runs.Add(generation, run);
        }

        run.Become(generation, policy);
        while (run.Held.TryDequeue(out var output))
        {
            Tell(run, output with { Generation = generation });
        }

        return true;
    }

    /// <summary>Puts out what the connection is to know.</summary>
    private void Tell(GatheringRun run, GatheringOutput output)
    {
        if (run == _ahead)
        {
            run.Held.Enqueue(output);
        }
        else if (run.Show(output) is { } shown)
        {
            _outputs.Enqueue(shown);
        }
    }
}
