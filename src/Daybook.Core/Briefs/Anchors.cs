using System.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What languages write alike, names and figures, and so how likely two sentences of different languages tell of the
/// same. Names meet by the skeleton of their consonants, voiced and voiceless as one, so that <c>Odesa</c>,
/// <c>Odessa</c> and <c>Одеса</c> are one.
/// </summary>
internal sealed class Anchors
{
    private const int SkeletonLength = 4;

    private readonly Dictionary<Passage, SortedDictionary<string, double>> known = [];
    private readonly Dictionary<string, HashSet<long>> holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly int size;

    /// <param name="passages">All sentences of the topic: an anchor that most of them hold tells little.</param>
    public Anchors(IReadOnlyList<Passage> passages)
    {
        // A word is a name where it is written with a capital inside a sentence.
        foreach (var passage in passages)
            foreach (var word in passage.Words.Skip(1).Where(word => word.Capital))
                names.Add(passage.Language + word.Key);
        foreach (var passage in passages)
            foreach (var anchor in Keys(passage))
            {
                if (!holders.TryGetValue(anchor, out var items))
                    holders[anchor] = items = [];
                items.Add(passage.Evidence.Item);
            }

        size = passages.Select(passage => passage.Evidence.Item).Distinct().Count();
    }

    /// <summary>0 to 1.</summary>
    public double Likeness(Passage one, Passage other)
    {
        var mine = Of(one);
        var theirs = Of(other);
        var shared = mine.Where(anchor => theirs.ContainsKey(anchor.Key)).Sum(anchor => anchor.Value);
        var all = Math.Sqrt(mine.Values.Sum() * theirs.Values.Sum());
        var likeness = all > 0 ? shared / all : 0;
        if (one.Evidence.Story is { } story && story == other.Evidence.Story)
            likeness = Math.Max(likeness, one.Place == 0 && other.Place == 0 ? 0.9 : 0.6);
        return likeness;
    }

    private SortedDictionary<string, double> Of(Passage passage)
    {
        if (known.TryGetValue(passage, out var weights))
            return weights;
        known[passage] = weights = new(StringComparer.Ordinal);
        foreach (var anchor in Keys(passage))
            weights[anchor] = Math.Log((size + 1.0) / holders[anchor].Count);
        return weights;
    }

    private IEnumerable<string> Keys(Passage passage) =>
        passage.Words.Where(word => word.Number || names.Contains(passage.Language + word.Key))
            .Select(word => word.Number ? word.Key : Skeleton(word.Key))
            .Where(key => key.Length > 1).Distinct(StringComparer.Ordinal);

    private static string Skeleton(string key)
    {
        var bones = new StringBuilder(SkeletonLength);
        foreach (var letter in key)
        {
            var bone = letter switch
            {
                'g' or 'q' => 'k',
                'c' or 'z' or 'j' or 'x' => 's',
                'd' => 't',
                'b' or 'f' or 'v' or 'w' => 'p',
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or '-' or '\'' => ' ',
                _ => letter,
            };
            if (bone == ' ' && bones.Length == 0 && letter is not ('h' or '-' or '\''))
                bone = 'a';
            if (bone != ' ' && (bones.Length == 0 || bones[^1] != bone) && bones.Length < SkeletonLength)
                bones.Append(bone);
        }

        return bones.ToString();
    }
}
