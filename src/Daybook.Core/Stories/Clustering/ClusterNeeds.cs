namespace Daybook.Core.Stories;

/// <summary>
/// What clusters need to come together, and which of those that one knows it may reach: nearly all that are compared are ruled out here, so it looks at nothing
/// but what stands side by side.
/// </summary>
/// <param name="clusters">Numbers there are at most.</param>
/// <param name="isTold">A listener wants to be told of all: nothing is ruled out.</param>
internal sealed class ClusterNeeds(int clusters, ClusterLikeness likeness, bool isTold)
{
    /// <summary>Lowers what is needed by more than rounding may have raised it.</summary>
    private const double LessRounding = 1 - 1e-6;

    /// <summary>As <see cref="ClusterLikeness.Needs"/>; 0 rules nothing out.</summary>
    private readonly double[] _needs = new double[clusters];

    /// <summary>The same, a little less, in half the room: looked up for all that a merged cluster knows, it has to fit the processor's cache.</summary>
    private readonly float[] _least = new float[clusters];

    /// <summary>As <see cref="Lowest"/> for what may merge.</summary>
    private readonly double _lowest = isTold ? 0 : likeness.Lowest(1) * LessRounding;

    /// <summary>Kept, as it is needed for each cluster that is made.</summary>
    private int[] _places = [];

    /// <summary>Several threads may, of different clusters.</summary>
    public void See(Cluster cluster)
    {
        var needs = likeness.Needs(cluster);
        (_needs[cluster.Id], _least[cluster.Id]) = (needs, (float)(needs * LessRounding));
    }

    /// <summary>False where two cannot be as alike as it takes to merge, time aside.</summary>
    /// <param name="bound">What the sum of the products of their centroids' weights is at most.</param>
    public bool MayReach(int a, int b, double bound) => MayReach(a, b, bound, _lowest);

    /// <param name="lowest">As <see cref="Lowest"/> gives it.</param>
    public bool MayReach(int a, int b, double bound, double lowest) => bound >= lowest * _needs[a] * _needs[b];

    /// <summary>As <see cref="ClusterLikeness.Lowest"/>, but for rounding.</summary>
    public double Lowest(double least) => isTold ? 0 : likeness.Lowest(least) * LessRounding;

    /// <summary>
    /// The places, in the list of a cluster, of those that it may reach. Whether it may cannot be guessed: each is written, and the next takes the place of one that goes.
    /// What was answered before is gone.
    /// </summary>
    /// <param name="known">The list, as <see cref="Acquaintances.Of"/> gives it.</param>
    public ReadOnlySpan<int> PlacesInReach(int id, ReadOnlySpan<Acquaintance> known)
    {
        if (_places.Length <= known.Length)
            _places = new int[2 * known.Length + 1];
        var (least, needed, places, count) = (_least, (float)_lowest * _least[id] * (float)LessRounding, _places, 0);
        for (var at = 0; at < known.Length; at++)
        {
            places[count] = at;
            // No nought has a sign here and no number is none: such rise as their bits do.
            count += BitConverter.SingleToInt32Bits(known[at].Bound) >= BitConverter.SingleToInt32Bits(needed * least[known[at].Id]) ? 1 : 0;
        }
        return places.AsSpan(0, count);
    }
}
