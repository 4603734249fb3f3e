using System.Text;

namespace Conformance.WebRtc.Ice;

/// <summary>What an agent knows of a generation of its own side: checks for it are answered from then on.</summary>
/// <param name="parameters">Its credentials.</param>
internal sealed class LocalGeneration(RTCIceParameters parameters)
{
    private readonly byte[] _ufrag = Encoding.UTF8.GetBytes(parameters.UsernameFragment);
    private readonly byte[] _key = Encoding.UTF8.GetBytes(parameters.Password);

    /// <summary>Its credentials.</summary>
    public RTCIceParameters Parameters => parameters;

    /// <summary>The ufrag in UTF-8.</summary>
    public ReadOnlySpan<byte> Ufrag => _ufrag;

    /// <summary>The password in UTF-8: the key of the checks that come.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>Its candidates so far.</summary>
    public List<LocalCandidate> Candidates { get; } = [];

    /// <summary>True when a candidate of it is sent from the port.</summary>
    public bool Uses(IcePort port)
    {
        foreach (var candidate in Candidates)
        {
            if (candidate.Port == port)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when it has gathered all.</summary>
    public bool HasEnded { get; set; }
}
