using System.Collections.Immutable;
using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>A configuration that can be set.</summary>
/// <param name="Configuration">A copy that nobody else changes: what getConfiguration() gives.</param>
/// <param name="Servers">The ICE servers list: every URL of every server, in order.</param>
internal sealed record CheckedConfiguration(RTCConfiguration Configuration, ImmutableArray<IceServerAddress> Servers);
