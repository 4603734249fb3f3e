namespace Conformance.Cli;

/// <summary>What the process says when it ends.</summary>
internal enum ExitCode
{
    /// <summary>Everything came out as expected.</summary>
    AsExpected = 0,

    /// <summary>A finding that nobody expected, an expected one that is gone, or a case whose tries differ.</summary>
    Unexpected = 1,

    /// <summary>The command line or a table is wrong; nothing was run.</summary>
    BadUsage = 2,

    /// <summary>The harness itself failed: no browser, a page that crashed, a disk that is full, an interruption.</summary>
    HarnessFailed = 3,
}
