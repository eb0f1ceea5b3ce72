namespace Daybook.Core.Stories;

/// <summary>Two items alike enough that their stories are compared, by their places in time.</summary>
/// <param name="A">The earlier.</param>
internal readonly record struct LikePair(int A, int B, float Cosine);
