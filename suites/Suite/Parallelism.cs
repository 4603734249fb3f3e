// Two browsers with two pages each: four one-peer rows can run at the same time.
[assembly: LevelOfParallelism(4)]
