using System.Runtime.InteropServices;

namespace Daybook.Core.Briefs;

/// <summary>An item on the topic.</summary>
/// <param name="Relevance">0 to 1.</param>
/// <param name="Core">It speaks of every facet itself; others came in by what they share with those.</param>
internal sealed record TopicItem(ReadItem Item, double Relevance, bool Core);

/// <summary>What was found, and what sets the topic apart in each language.</summary>
internal sealed record Found(IReadOnlyList<TopicItem> Items, IReadOnlyDictionary<string, TermVector> Centres);

/// <summary>
/// Finds the items about the relation of the query's facets: first those that speak of all of them, then, by what
/// sets those apart (pseudo-relevance feedback), those that speak of one and tell of the same matters.
/// </summary>
internal static class Retrieval
{
    // Of three words or more an item may miss some and still be about them, where none has all.
    private const double LongQueryShare = 0.6;

    // Chosen on the sample: a lower share lets in items that only share a place with the topic.
    private const double NearShare = 0.29;

    // Of what names all places, if far from each other, the nine items of nine sets above .02 are on the topic.
    private const double NearShareOfAll = 0.1;

    // An item of a story of the core that has next to nothing of what sets the topic apart tells of something else beside it.
    private const double StoryShare = 0.1;

    private const double LeastOfStory = 1 / 3.0;

    // A story of the thing at one of its ends is near what is asked, if no part of it.
    private const double OneEndShare = 0.5;

    // A middle of few items is uncertain: the bar is raised as if this many empty items stood beside them.
    private const double Shrinkage = 6;

    // Who and where tell more of a topic than what.
    private const double NameWeight = 2;

    // Chosen on two labelled sets: items of one event in two languages lie above.
    private const double SameEvent = 0.36;

    public static Found Find(Topic topic, Corpus corpus, int maxItems)
    {
        var rows = Rows(topic, corpus);
        var needed = topic.Facets.Length;
        var core = Core(rows, topic, needed);
        if (core.Count == 0)
        {
            topic.Widen();
            rows = Rows(topic, corpus);
            core = Core(rows, topic, needed);
        }
        var apart = core.Count == 0 && !topic.Relation;
        if (apart)
            core = Core(rows, topic, needed, apart);
        if (core.Count == 0 && Fewest(topic) < needed)
            core = Core(rows, topic, needed = Fewest(topic), apart);
        var whole = core.Count > 0;
        if (!whole && !topic.Literal)
            core = Closest(topic, rows);
        var across = Across([.. rows.Select(row => row.Item)], core, topic);
        if (across.Count > 0)
        {
            if (FacetWords.Learn(topic, across, corpus))
                (rows, whole) = (Rows(topic, corpus), false);
            if (!whole)
                core = Core(rows, topic, needed, apart);
            core.AddRange(across.ExceptBy(core.Select(item => item.Item), item => item.Item));
        }

        var centres = Centres(core, corpus, topic);
        var bars = Bars(core, centres, topic);
        core.AddRange(Towns(topic, corpus, core));
        List<TopicItem> near = topic.Facets.Length < 2 ? [] : [.. Near(corpus.Items, core, centres, bars, topic, rows.Select(row => row.Item).ToHashSet())];
        core.AddRange(near);
        if (topic.Relation)
        {
            core.AddRange(Between(corpus, core, topic));
            core.AddRange(OneEnd.Of(corpus, core, topic).Select(item => Beside(item, OneEndShare)));
        }
        var items = core
            .OrderByDescending(item => item.Relevance).ThenByDescending(item => item.Item.Evidence.When).ThenBy(item => item.Item.Evidence.Item)
            .Take(maxItems).ToList();
        return new Found(items, centres);
    }

    /// <summary>
    /// Items of other languages, where a common word of the query has another form: those that name one facet and tell,
    /// by names and figures, of the same event as an item of the core.
    /// </summary>
    private static List<TopicItem> Across(List<ReadItem> items, List<TopicItem> core, Topic topic)
    {
        if (topic.Facets.Length < 2 || core.Count == 0)
            return [];
        var inCore = core.Select(item => item.Item).ToHashSet();
        // Names and figures of all items are gathered only where some pair of languages lies near enough to tell of one event.
        var near = items.Where(item => !inCore.Contains(item) && core.Exists(other => other.Item.Language != item.Language && Anchors.MostLikeness(item, other.Item) >= SameEvent)).ToList();
        if (near.Count == 0)
            return [];
        var anchors = new Anchors(items);
        return
        [
            .. near.Select(item => new TopicItem(item, core.Where(other => other.Item.Language != item.Language)
                    .Select(other => anchors.Likeness(item, other.Item)).DefaultIfEmpty(0).Max(), false))
                .Where(item => item.Relevance >= SameEvent),
        ];
    }

    private static List<(ReadItem Item, double[] Strengths)> Rows(Topic topic, Corpus corpus) =>
        [.. corpus.Items.Select(item => (item, topic.Strengths(item))).Where(row => row.Item2.Any(strength => strength > 0))];

    private static List<TopicItem> Core(List<(ReadItem Item, double[] Strengths)> rows, Topic topic, int needed, bool apart = false)
    {
        List<TopicItem> core =
        [
            .. rows.Where(row => IsCore(row.Strengths, needed) && topic.Evidenced(row.Item, needed) && topic.Relates(row.Item, apart) && (topic.Facets is not [{ IsName: false, Place: null } word] || Dwells(row.Item, word.Matches)))
                .Select(row => new TopicItem(row.Item, Relevance(row.Strengths), true)),
        ];
        return topic.Subjects() is { Count: > 0 } subjects && !TellOf(subjects, core, rows) ? [] : core;
    }

    /// <summary>Some story of the places tells of what is asked about them: else all news of both countries would answer for a railway that nobody wrote of.</summary>
    private static bool TellOf(IReadOnlyList<Facet> subjects, List<TopicItem> core, List<(ReadItem Item, double[] Strengths)> rows)
    {
        var stories = core.Select(item => item.Item.Evidence.Story).OfType<long>().ToHashSet();
        return core.Select(item => item.Item).Concat(rows.Select(row => row.Item).Where(item => item.Evidence.Story is { } story && stories.Contains(story)))
            .Any(item => subjects.Any(subject => Dwells(item, subject.Matches)));
    }

    /// <summary>
    /// Where no item has every word: those with all names of the query and the rarest of its common words ("solar power"
    /// finds what says "solar" in its headline or more than once; one word in passing is no topic). A name or word that no item has, itself and not
    /// only what may mean it, means that nothing is known.
    /// </summary>
    private static List<TopicItem> Closest(Topic topic, List<(ReadItem Item, double[] Strengths)> rows)
    {
        bool Has(ReadItem item, int at) => item.Distinct.Any(row => topic.Facets[at].Itself(row.Form, item.Language));
        var counts = topic.Facets.Select((_, i) => rows.Count(row => row.Strengths[i] > 0 && Has(row.Item, i))).ToArray();
        var common = Enumerable.Range(0, counts.Length).Where(i => !topic.Facets[i].IsName).ToArray();
        if (counts.Contains(0) || common.Length == 0)
            return [];
        var rarest = common.MinBy(i => counts[i]);
        return
        [
            .. rows.Where(row => row.Strengths[rarest] > 0 && Dwells(row.Item, topic.Facets[rarest].Itself) && topic.Facets.Index().All(facet => !facet.Item.IsName || row.Strengths[facet.Index] > 0))
                .Select(row => new TopicItem(row.Item, Relevance(row.Strengths), true)),
        ];
    }

    /// <summary>A common word in passing makes no topic: it stands in the headline, or more than once.</summary>
    private static bool Dwells(ReadItem item, Func<WordForm, string, bool> isMeant)
    {
        var rows = item.Distinct.Where(row => isMeant(row.Form, item.Language)).ToList();
        return rows.Any(row => row.Title > 0) || rows.Sum(row => row.Lead + row.Below) > 1;
    }

    /// <summary>Items in which towns of the places asked about speak for them: a coach from the one's capital to a town of the other. What else is asked about them they tell too.</summary>
    private static List<TopicItem> Towns(Topic topic, Corpus corpus, List<TopicItem> core)
    {
        if (core.Count == 0 || !topic.Facets.Any(facet => facet.Place is not null) || topic.Facets.Length < 2)
            return [];
        return
        [
            .. corpus.Items.Except(core.Select(item => item.Item)).Select(item => (Item: item, Strengths: topic.Strengths(item, towns: true)))
                .Where(row => IsCore(row.Strengths, topic.Facets.Length) && topic.Relates(row.Item)).Select(row => new TopicItem(row.Item, Relevance(row.Strengths), true)),
        ];
    }

    private static bool IsCore(double[] strengths, int needed)
    {
        var hit = strengths.Count(strength => strength > 0);
        return hit > 0 && hit >= needed;
    }

    private static int Fewest(Topic topic) => topic.Facets.Length <= 2 || topic.Literal ? topic.Facets.Length : (int)Math.Ceiling(topic.Facets.Length * LongQueryShare);

    // The weakest facet decides as much as the average: a relation needs both sides.
    private static double Relevance(double[] strengths) =>
        Math.Sqrt(strengths.Average() * strengths.Where(strength => strength > 0).Min());

    /// <summary>A term's share in the core times the log of how much rarer it is elsewhere; the query's own words prove nothing and are left out.</summary>
    private static Dictionary<string, TermVector> Centres(List<TopicItem> core, Corpus corpus, Topic topic)
    {
        var centres = new Dictionary<string, TermVector>(StringComparer.Ordinal);
        foreach (var group in core.GroupBy(item => item.Item.Language))
        {
            var size = group.Count();
            var (named, counts) = (new HashSet<ulong>(), Scratch<ulong, int>.Empty());
            foreach (var (item, _, _) in group)
            {
                foreach (var (word, _, _, _) in item.Distinct)
                    if (topic.Names(word, group.Key))
                        named.Add(word.KeyHash);
                foreach (var form in topic.Keys(item))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, form.KeyHash, out _)++;
            }

            var centre = centres[group.Key] = new TermVector();
            foreach (var term in counts)
                if (term.Value >= 2 && !named.Contains(term.Key))
                    centre.Add(term.Key, (corpus.IsName(group.Key, term.Key) ? NameWeight : 1) * term.Value / size * Math.Log((double)term.Value / size / corpus.Share(group.Key, term.Key)));
        }

        return centres;
    }

    private static IEnumerable<TopicItem> Near(IReadOnlyList<ReadItem> items, List<TopicItem> core, Dictionary<string, TermVector> centres, Dictionary<string, double> bars, Topic topic, HashSet<ReadItem> named)
    {
        var inCore = core.Select(item => item.Item).ToHashSet();
        var stories = Told(items, core, topic);
        foreach (var item in items.Where(item => !inCore.Contains(item)))
        {
            var sameStory = item.Evidence.Story is { } story && stories.Contains(story);
            var names = named.Contains(item);
            if (!sameStory && !names)
                continue;
            var bar = bars.GetValueOrDefault(item.Language);
            var share = bar > 0 ? Nearness(item, centres, topic) / bar : 0;
            var all = names && topic.MeetsAll(item);
            if (names && share >= (all ? NearShareOfAll : NearShare) && (topic.Relation || all) || sameStory && (names && bar == 0 || share >= StoryShare))
                yield return Beside(item, share);
        }
    }

    /// <summary>
    /// What is left of stories whose reports together name the places asked about, if none of them both: one has the beach, another the ship's home port. One
    /// report at least tells of what sets the topic apart, towns and all, as places alone would bring the weather of both.
    /// </summary>
    /// <param name="found">What was found without them.</param>
    private static IEnumerable<TopicItem> Between(Corpus corpus, List<TopicItem> found, Topic topic)
    {
        var told = found.Select(item => item.Item.Evidence.Story).ToHashSet();
        var stories = corpus.Items.Where(item => item.Evidence.Story is not null && !told.Contains(item.Evidence.Story)).GroupBy(item => item.Evidence.Story)
            .Where(story => story.Skip(1).Any() && topic.Facets.Count(facet => story.Any(item => topic.Speaks(item, facet))) > 1).ToList();
        if (stories.Count == 0)
            return [];
        List<TopicItem> core = [.. found.Where(item => item.Core)];
        var centres = Centres(core, corpus, topic);
        var bars = Bars(core, centres, topic);
        double Share(ReadItem item) => bars.GetValueOrDefault(item.Language) is > 0 and var bar ? Nearness(item, centres, topic) / bar : 0;
        return stories.Select(story => story.Select(item => (Item: item, Share: Share(item))).ToList()).Where(story => story.Exists(row => row.Share >= NearShare))
            .SelectMany(story => story.Where(row => row.Share >= StoryShare).Select(row => Beside(row.Item, row.Share)));
    }

    private static TopicItem Beside(ReadItem item, double share) => new(item, 0.25 + 0.25 * Math.Clamp(share, 0, 1), false);

    /// <summary>
    /// Stories whose other items come with those of the core. Where a thing is asked about, it may be told in passing by one report of many, and the rest of its
    /// story is about something else; reports of languages in which no report of the story says the word tell nothing of that.
    /// </summary>
    private static HashSet<long> Told(IReadOnlyList<ReadItem> items, List<TopicItem> core, Topic topic)
    {
        var told = core.Where(item => item.Item.Evidence.Story is not null).ToLookup(item => item.Item.Evidence.Story!.Value, item => item.Item.Language);
        if (topic.Relation)
            return [.. told.Select(story => story.Key)];
        var all = items.Where(item => item.Evidence.Story is not null).ToLookup(item => item.Evidence.Story!.Value, item => item.Language);
        return [.. told.Where(story => story.Count() >= LeastOfStory * all[story.Key].Count(language => story.Contains(language))).Select(story => story.Key)];
    }

    /// <summary>How near the middle item of the core is to what sets the topic apart, by language; few items count for less.</summary>
    private static Dictionary<string, double> Bars(List<TopicItem> core, Dictionary<string, TermVector> centres, Topic topic) =>
        core.GroupBy(item => item.Item.Language).ToDictionary(
            group => group.Key,
            group => Middle(group.Select(item => Nearness(item.Item, centres, topic))) * (1 + Shrinkage / group.Count()),
            StringComparer.Ordinal);

    private static double Nearness(ReadItem item, Dictionary<string, TermVector> centres, Topic topic) =>
        centres.TryGetValue(item.Language, out var centre) ? topic.Keys(item).Where(form => centre[form.KeyHash] > 0).OrderBy(form => form.Key, StringComparer.Ordinal).Sum(form => centre[form.KeyHash]) : 0;

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
