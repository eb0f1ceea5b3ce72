namespace Daybook.Core.Stories;

/// <summary>
/// Finds pairs of texts that may share much, through the runs of words they have in common. The cost follows the length of the texts: a run that
/// stands in many texts (a footer, or a report that everybody carries) ties each only to the few before it, which is enough to hold a group together.
/// </summary>
internal static class CopyPairs
{
    /// <summary>How many earlier texts with the same run a text is held against.</summary>
    private const int Before = 3;

    /// <summary>Pairs of indices, the lower first, each once, in rising order.</summary>
    public static IEnumerable<(int A, int B)> Find(CopyText[] texts)
    {
        var uses = new (ulong Run, int Text)[texts.Sum(text => text.Shingles.Length)];
        var filled = 0;
        for (var at = 0; at < texts.Length; at++)
            foreach (var run in texts[at].Shingles)
                uses[filled++] = (run, at);
        Array.Sort(uses);
        var pairs = new HashSet<(int, int)>();
        for (var at = 1; at < uses.Length; at++)
            for (var back = at - 1; back >= 0 && back >= at - Before && uses[back].Run == uses[at].Run; back--)
                pairs.Add((uses[back].Text, uses[at].Text));
        return pairs.Order();
    }
}
