using Daybook.Core.Text;

namespace Daybook.Core.Stories.Names;

/// <summary>
/// Finds forms of one name in two languages by the company they keep: they stand together in at least three stories told in both, and hardly
/// one stands there without the other. Of forms that always stand together nobody can tell which belongs to which; then the sound must.
/// </summary>
public static class NamePairs
{
    /// <summary>Stories in which both stand: two may be chance.</summary>
    private const int LeastTogether = 3;

    /// <summary>Share of the stories with the one that have the other, either way: a name is told by all, or left out by a short report. Where they sound alike less is proof.</summary>
    private const double LeastShare = 0.75, LeastShareAlike = 0.5;

    /// <summary>Names of a story in one language, the most frequent.</summary>
    private const int MostNames = 40;

    private const int MostEvidence = 4;

    /// <param name="decided">Keys of proposals of which an editor has spoken.</param>
    /// <returns>What sounds alike last, as grouping meets it already; else the surest first.</returns>
    public static IReadOnlyList<NameProposal> Find(IReadOnlyList<NameStory> stories, IReadOnlySet<string> decided)
    {
        var told = stories.Select(NamesOf).ToList();
        var languages = told.SelectMany(names => names.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var found = languages.SelectMany((one, at) => languages.Skip(at + 1).SelectMany(other => Between(one, other, stories, told)));
        return [.. found.Where(proposal => !decided.Contains(proposal.Key)).OrderBy(proposal => proposal.SameSound)
            .ThenByDescending(proposal => proposal.Stories.Count(story => story.Confirmed)).ThenByDescending(proposal => proposal.Together).ThenBy(proposal => proposal.Key, StringComparer.Ordinal)];
    }

    /// <summary>By language the names of a story: how often each form of them is written.</summary>
    private static Dictionary<string, Dictionary<string, List<string>>> NamesOf(NameStory story) => story.Texts.GroupBy(text => text.Language, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(NameMentions.Of).GroupBy(name => name.Key, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).Take(MostNames)
            .ToDictionary(name => name.Key, name => name.Select(mention => mention.Form).ToList(), StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<NameProposal> Between(string one, string other, IReadOnlyList<NameStory> stories, List<Dictionary<string, Dictionary<string, List<string>>>> told)
    {
        List<int> both = [.. Enumerable.Range(0, told.Count).Where(at => told[at].ContainsKey(one) && told[at].ContainsKey(other))];
        if (both.Count < LeastTogether)
            return [];
        var (ofOne, ofOther, together) = (Counts(both, told, one), Counts(both, told, other), new Dictionary<(string, string), List<int>>());
        foreach (var at in both)
            foreach (var a in told[at][one].Keys.Where(name => ofOne[name] >= LeastTogether))
                foreach (var b in told[at][other].Keys.Where(name => ofOther[name] >= LeastTogether))
                    if (together.TryGetValue((a, b), out var known))
                        known.Add(at);
                    else
                        together[(a, b)] = [at];
        var pairs = together.Where(pair => pair.Value.Count >= LeastTogether)
            .Select(pair => Candidate.Of(pair.Key, one, other, pair.Value, ofOne, ofOther, told)).OfType<Candidate>().ToList();
        return Best(pairs).Select(pair => pair.Proposal(stories)).OfType<NameProposal>();
    }

    private static Dictionary<string, int> Counts(List<int> stories, List<Dictionary<string, Dictionary<string, List<string>>>> told, string language) =>
        stories.SelectMany(at => told[at][language].Keys).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Pairs in which each is the other's best and no second is as good.</summary>
    private static IEnumerable<Candidate> Best(List<Candidate> pairs)
    {
        var (byOne, byOther) = (pairs.ToLookup(pair => pair.One.Key), pairs.ToLookup(pair => pair.Other.Key));
        return pairs.Where(pair => byOne[pair.One.Key].Concat(byOther[pair.Other.Key]).All(rival => rival == pair || rival.Weight < pair.Weight));
    }

    private sealed record Candidate((string Key, NameSide Side) One, (string Key, NameSide Side) Other, bool SameSound, List<int> Stories, int OfOne, int OfOther)
    {
        /// <summary>Dice of the two, and one more where they sound alike.</summary>
        public double Weight => 2.0 * Stories.Count / (OfOne + OfOther) + (SameSound ? 1 : 0);

        public static Candidate? Of((string One, string Other) keys, string one, string other, List<int> stories, Dictionary<string, int> ofOne, Dictionary<string, int> ofOther,
            List<Dictionary<string, Dictionary<string, List<string>>>> told)
        {
            NameSide Side(string language, string key) => new(language, Usual(stories.SelectMany(at => told[at][language][key])));
            var (a, b) = (Side(one, keys.One), Side(other, keys.Other));
            var alike = Sound(a) is { Length: > 0 } sound && sound == Sound(b);
            var share = Math.Min((double)stories.Count / ofOne[keys.One], (double)stories.Count / ofOther[keys.Other]);
            return share < (alike ? LeastShareAlike : LeastShare) ? null : new Candidate((keys.One, a), (keys.Other, b), alike, stories, ofOne[keys.One], ofOther[keys.Other]);
        }

        /// <summary>Null where there is nothing to learn: both are known, or are written the same.</summary>
        public NameProposal? Proposal(IReadOnlyList<NameStory> stories)
        {
            var (a, b) = (LearnedName.Known(One.Side), LearnedName.Known(Other.Side));
            if ((a is not null && b is not null) || a?.Kind == EntityKind.Office || b?.Kind == EntityKind.Office || Folding.Fold(One.Side.Form) == Folding.Fold(Other.Side.Form))
                return null;
            return new NameProposal($"{One.Side.Language}:{One.Key}={Other.Side.Language}:{Other.Key}", One.Side, Other.Side, (a ?? b)?.Id, SameSound, Stories.Count, OfOne, OfOther,
                [.. Stories.Select(at => stories[at]).OrderByDescending(story => story.Confirmed).Take(MostEvidence).Select(story => new NameEvidence(story.Id, story.Title, story.Confirmed))]);
        }

        /// <summary>The form mostly written; of equals the shortest, as cases add letters.</summary>
        private static string Usual(IEnumerable<string> forms) =>
            forms.CountBy(form => form, StringComparer.Ordinal).OrderByDescending(form => form.Value).ThenBy(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;

        private static string Sound(NameSide side) => string.Join(' ', Tokens.Words(side.Form).Select(word => NameKey.Of(word, side.Language)));
    }
}
