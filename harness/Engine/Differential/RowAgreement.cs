namespace Conformance.Engine.Differential;

/// <summary>What the implementations, seen side by side, say about one row.</summary>
public enum RowAgreement
{
    /// <summary>All that ran it do what the documents say.</summary>
    Agree,

    /// <summary>Some do otherwise.</summary>
    Deviate,

    /// <summary>None breaks anything, and yet they differ: the documents, as far as rows and rules say them, leave it open.</summary>
    Silent,

    /// <summary>Every browser fails it in the same way: the row, or its reading of the documents, may be wrong.</summary>
    Doubtful,

    /// <summary>Fewer than two implementations were judged.</summary>
    NotCompared,
}
