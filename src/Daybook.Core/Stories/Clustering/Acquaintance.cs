namespace Daybook.Core.Stories;

/// <summary>A cluster that another knows, and what the sum of the products of the two centroids' weights is at most.</summary>
internal record struct Acquaintance(int Id, float Bound);
