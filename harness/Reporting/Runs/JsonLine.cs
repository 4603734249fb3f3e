namespace Conformance.Reporting.Runs;

/// <summary>One line of a JSON lines file.</summary>
/// <param name="Offset">Where it begins in the file, bytes.</param>
/// <param name="Utf8">Its bytes without the line feed; valid until the next line is asked for.</param>
internal readonly record struct JsonLine(long Offset, ReadOnlyMemory<byte> Utf8);
