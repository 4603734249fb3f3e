using BenchmarkDotNet.Attributes;
using Conformance.Engine;
using Conformance.WebRtc.Sdp;

namespace Conformance.Benchmarks;

/// <summary>Reading a browser's offer with audio, video and data, about 5 kB.</summary>
public class SdpParse
{
    private readonly string _offer = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "fixtures", "sdp", "corpus", "chromium", "bundle-max-bundle-chromium-offer-1.sdp"))
        .ReplaceLineEndings("\r\n");

    [Benchmark]
    public object Parse() => SessionDescription.Parse(_offer);

    [Benchmark]
    public string ParseAndWrite() => SessionDescription.Parse(_offer).ToString();
}
