using NUnit.Framework;

// Most of a bug's time is waiting for an event that does not come.
[assembly: LevelOfParallelism(8)]
