namespace Daybook.Core.Stories;

/// <summary>How alike two clusters are, as a multiple of what is needed to join them.</summary>
/// <param name="Of">By the sum of the products of their centroids' weights and the share of a likeness that time leaves, time included.</param>
/// <param name="Needs">Two clusters are as alike as a multiple only where that sum is at least the product of what both give here and of <paramref name="Lowest"/> for it, whatever the time.</param>
/// <param name="Lowest">For a multiple the lowest one, as set by hand, that may come to it.</param>
/// <param name="Mask">A bit for the language of an item, where languages count; else none.</param>
internal sealed record ClusterLikeness(Func<Cluster, Cluster, double, double, double> Of, Func<Cluster, double> Needs, Func<double, double> Lowest, Func<WindowItem, ulong> Mask);
