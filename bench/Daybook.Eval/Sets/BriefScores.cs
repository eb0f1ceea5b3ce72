using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Eval.Measures;

namespace Daybook.Eval.Sets;

/// <summary>Scores of a brief against the facts, evidence and owners of a set. The rules are checked here anew, not by the product's own gate.</summary>
internal sealed class BriefScores(SetItems items, IReadOnlyList<Item> stored, Brief brief)
{
    private readonly Dictionary<long, string> _texts = stored.ToDictionary(item => item.Id, item => item.Text);

    public void Add(IDictionary<string, object> score)
    {
        var claims = Claims().ToList();
        var bad = claims.Select(claim => (claim, Problem: Problem(claim))).Where(pair => pair.Problem is not null).ToList();
        var good = claims.Except(bad.Select(pair => pair.claim)).Take(40).ToList();
        var facts = FactsOf(good);
        score["facts"] = items.Set.Facts.Count;
        score["factsFound"] = facts.Count;
        score["missing"] = items.Set.Facts.Select(fact => fact.Id).Where(id => !facts.ContainsKey(id)).ToArray();
        score["claims"] = claims.Count;
        score["badClaims"] = bad.Count + Math.Max(0, claims.Count - 40);
        score["bad"] = bad.Select(pair => $"{pair.Problem}: {pair.claim.Text}").ToArray();
        score["onTopic"] = Mean(good, claim => Labels(claim).Any(label => label.Story[0] == 'T') ? 1 : 0);
        score["originsRight"] = Mean(good, claim => claim.Origins == Owners(claim) ? 1 : 0);
        score["originsCovered"] = Mean([.. facts.Where(pair => items.Set.Independence.GetValueOrDefault(pair.Key) > 0)],
            pair => Math.Min(1, (double)pair.Value.Max(Owners) / items.Set.Independence[pair.Key]));
        score["headings"] = brief.Sections.Count;
        score["headed"] = brief.Sections.Select(section => section.Heading).ToArray();
        score["sectionsF1"] = SectionsF1();
        score["unlabelled"] = brief.Sections.Sum(section => section.Points.Count(point => string.IsNullOrEmpty(point.Label)));
        score["conflictsFound"] = brief.Conflicts.Count;
        var all = string.Join('\n', claims.SelectMany(claim => claim.Citations.Select(citation => citation.Quote).Append(claim.Text)));
        score["forbidden"] = items.Set.Forbidden.Count(text => all.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Claim> Claims() =>
        brief.Overview
            .Concat(brief.Sections.SelectMany(section => section.Points.Concat(section.InOtherLanguages)))
            .Concat(brief.Timeline.Select(entry => entry.Claim))
            .Concat(brief.Conflicts.SelectMany(conflict => conflict.Values.Select(value => value.Claim)))
            .DistinctBy(claim => claim.Text);

    private string? Problem(Claim claim)
    {
        foreach (var citation in claim.Citations)
        {
            if (!_texts.TryGetValue(citation.Item, out var text) || citation.End > text.Length || text[citation.Start..citation.End] != citation.Quote)
                return "quote is not the span";
            if (citation.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 60)
                return "quote over 60 words";
        }
        if (brief.Writer == "extractive" && claim.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 45)
            return "text over 45 words";
        if (brief.Writer == "extractive" && !InOrder(ItemScores.Words(claim.Text), ItemScores.Words(claim.Citations[0].Quote)))
            return "text not in the quote";
        return null;
    }

    /// <summary>BCubed F1 of the claims that state a fact: their sections in the brief against those that a person put their facts in (of several, most).</summary>
    private double SectionsF1()
    {
        var sections = items.Set.Facts.Where(fact => fact.Section is not null).ToDictionary(fact => fact.Id, fact => fact.Section!);
        var placed = brief.Sections.Index().SelectMany(section => section.Item.Points.Concat(section.Item.InOtherLanguages).Select(claim =>
                (Answer: section.Index.ToString(CultureInfo.InvariantCulture), Gold: FactsOf(claim).Where(sections.ContainsKey).CountBy(fact => sections[fact]).OrderByDescending(pair => pair.Value).FirstOrDefault().Key)))
            .Where(row => row.Gold is not null).ToList();
        return ItemScores.Rounded(Clusterings.BCubed([.. placed.Select(row => row.Gold)], [.. placed.Select(row => row.Answer)]).F1);
    }

    private Dictionary<string, List<Claim>> FactsOf(List<Claim> claims) =>
        claims.SelectMany(claim => FactsOf(claim).Distinct().Select(fact => (claim, fact))).GroupBy(pair => pair.fact, pair => pair.claim).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>The facts that its citations state, one for each piece of evidence.</summary>
    private IEnumerable<string> FactsOf(Claim claim) =>
        items.Set.Evidence.Where(evidence => claim.Citations.Any(citation => States(citation, evidence))).Select(evidence => evidence.Fact);

    /// <summary>A citation states a fact where a run of half the shorter one's words (at least three) stands in both.</summary>
    private bool States(Citation citation, FactEvidence evidence)
    {
        if (!items.LabelOf.TryGetValue(citation.Item, out var label) || SetItems.Canonical(label.Url) != SetItems.Canonical(evidence.Url))
            return false;
        var needed = ItemScores.Words(evidence.Quote);
        var quoted = ItemScores.Words(citation.Quote);
        var run = Math.Max(3, Math.Min(needed.Length, quoted.Length) / 2);
        var line = " " + string.Join(' ', quoted) + " ";
        return Enumerable.Range(0, Math.Max(1, needed.Length - run + 1))
            .Any(from => line.Contains(" " + string.Join(' ', needed.Skip(from).Take(run)) + " ", StringComparison.Ordinal));
    }

    private IEnumerable<Label> Labels(Claim claim) =>
        claim.Citations.Where(citation => items.LabelOf.ContainsKey(citation.Item)).Select(citation => items.LabelOf[citation.Item]);

    private int Owners(Claim claim) =>
        Labels(claim).Select(label => items.Set.Root(label).Source).Select(source => items.Set.Sources[source].Owner ?? source).Distinct().Count();

    private static double Mean<T>(IReadOnlyCollection<T> things, Func<T, double> value) =>
        ItemScores.Rounded(things.Count == 0 ? 0 : things.Average(value));

    private static bool InOrder(string[] words, string[] inside)
    {
        var at = 0;
        foreach (var word in inside)
            if (at < words.Length && words[at] == word)
                at++;
        return at == words.Length;
    }
}
