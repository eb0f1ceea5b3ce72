namespace Daybook.Core.Briefs;

/// <summary>Two nouns that are told together name more than one of them: "cars and buses", "трубы и резервуары".</summary>
internal static class NounPairs
{
    /// <param name="found">The phrases of the text in their order.</param>
    public static IEnumerable<NounPhrase> In(string text, IReadOnlyList<Word> words, IReadOnlyList<NounPhrase> found, string language)
    {
        var places = words.Index().ToDictionary(word => word.Item.Start, word => word.Index);
        foreach (var (one, other) in found.Zip(found.Skip(1)))
        {
            var (first, second) = (places[one.Words[0].Start], places[other.Words[0].Start]);
            if (IsNoun(one) && IsNoun(other) && second == first + 2 && Phrases.And.In(language).Has(words[first + 1].Folded) && AreJoined(text, words, first, second, language))
                yield return new NounPhrase($"{one.Text} {words[first + 1].Raw} {other.Text}", [.. one.Words, words[first + 1], .. other.Words], one.Definite, one.Speaks || other.Speaks) { Turned = one.Turned || other.Turned, IsPair = true };
        }
    }

    /// <summary>One word, and no place: two capitals are who speaks, seldom what is spoken of.</summary>
    private static bool IsNoun(NounPhrase phrase) => phrase.Words is [{ Form.Place: null, Number: false } word] && (!word.Capital || word.Start == 0) && !Things.IsQuality(word);

    /// <summary>"And" joins the two words, not two clauses: no verb of the second stands behind it.</summary>
    private static bool AreJoined(string text, IReadOnlyList<Word> words, int first, int second, string language)
    {
        if (!NounPhrases.Touch(text, words[first], words[first + 1]) || !NounPhrases.Touch(text, words[first + 1], words[second]))
            return false;
        // Where the verb stands last it is that of both.
        return language is not ("en" or "ru" or "uk") || NounPhrases.OpensClause(text, words, first) || second + 1 == words.Count || !NounPhrases.Touch(text, words[second], words[second + 1])
            || (language == "en" ? Phrases.Breaker.Has(words[second + 1].Folded) && !Phrases.Auxiliary.Has(words[second + 1].Folded) : words[second + 1].Empty);
    }
}
