namespace Daybook.Core.Briefs;

/// <summary>
/// Finds for a sentence the one that corresponds to it in a translated copy of its item, or in what its item is a translated copy of: a
/// translator keeps the order, the figures and the names.
/// </summary>
internal sealed class CopySentences
{
    // A pair of copies is known to say the same, so far less is asked of its sentences than of any two; below it, neighbours pass.
    private const double LeastLikeness = 0.2;

    private readonly Agreement agreement;
    private readonly ILookup<long, List<Passage>> groups;
    private readonly Dictionary<(long, long), Dictionary<Passage, Passage>> aligned = [];

    /// <param name="passages">All sentences of the topic.</param>
    public CopySentences(IEnumerable<Passage> passages, Agreement agreement)
    {
        this.agreement = agreement;
        groups = passages.GroupBy(passage => passage.Evidence.Item).Select(item => item.OrderBy(passage => passage.Start).ToList())
            .ToLookup(item => item[0].Evidence.CopyOf ?? item[0].Evidence.Item);
    }

    /// <summary>Sentences of other languages that translate this one or that it translates.</summary>
    public IEnumerable<Passage> Of(Passage passage)
    {
        var group = groups[passage.Evidence.CopyOf ?? passage.Evidence.Item];
        var own = group.FirstOrDefault(item => item[0].Evidence.Item == passage.Evidence.Item);
        foreach (var other in own is null ? [] : group.Where(item => item[0].Language != passage.Language))
            if (Aligned(own!, other).TryGetValue(passage, out var match))
                yield return match;
    }

    private Dictionary<Passage, Passage> Aligned(List<Passage> one, List<Passage> other)
    {
        var key = (one[0].Evidence.Item, other[0].Evidence.Item);
        if (!aligned.TryGetValue(key, out var pairs))
            aligned[key] = pairs = Align(one, other);
        return pairs;
    }

    /// <summary>The pairs, in the order of both texts, that together are most alike.</summary>
    private Dictionary<Passage, Passage> Align(List<Passage> one, List<Passage> other)
    {
        var best = new double[one.Count + 1, other.Count + 1];
        var likeness = new double[one.Count, other.Count];
        for (var i = one.Count - 1; i >= 0; i--)
            for (var j = other.Count - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(one[i], other[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), likeness[i, j] > 0 ? likeness[i, j] + best[i + 1, j + 1] : 0);
            }

        var pairs = new Dictionary<Passage, Passage>();
        for (var (i, j) = (0, 0); i < one.Count && j < other.Count;)
            if (likeness[i, j] > 0 && best[i, j] == likeness[i, j] + best[i + 1, j + 1])
                pairs[one[i++]] = other[j++];
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        return pairs;
    }

    private double Likeness(Passage one, Passage other)
    {
        var (mine, theirs) = (agreement.Meanings.Of(one), agreement.Meanings.Of(other));
        var likeness = agreement.Meanings.Likeness(one, other);
        return likeness >= LeastLikeness && Values.Hold(mine, theirs, other.Day) && !Opposites.Part(mine, theirs) ? likeness : 0;
    }
}
