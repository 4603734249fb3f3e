using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Conformance.Benchmarks;

// In this process: nothing else has to be built, and what is measured is what the solution built.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "conformance-benchmarks"));
BenchmarkSwitcher.FromTypes([typeof(SdpParse), typeof(Negotiation), typeof(PacketPath)]).Run(args.Length > 0 ? args : ["--filter", "*"], config);
