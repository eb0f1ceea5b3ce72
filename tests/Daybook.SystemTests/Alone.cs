namespace Daybook.SystemTests;

/// <summary>Tests that time what a person waits for: no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
