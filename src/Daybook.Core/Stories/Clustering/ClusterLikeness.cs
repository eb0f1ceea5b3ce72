namespace Daybook.Core.Stories;

/// <summary>How alike two clusters are, as a multiple of what is needed to join them.</summary>
/// <param name="Of">By the sum of the products of their centroids' weights and the share of a likeness that time leaves, time included.</param>
/// <param name="AtMost">By that sum, or more: no less than what <paramref name="Of"/> gives for it or for a lower one, whatever the time.</param>
/// <param name="Mask">A bit for the language of an item, where languages count; else none.</param>
internal sealed record ClusterLikeness(Func<Cluster, Cluster, double, double, double> Of, Func<Cluster, Cluster, double, double> AtMost, Func<WindowItem, ulong> Mask);
